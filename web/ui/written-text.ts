/** A text in three languages as it is typed: empty where nobody has written it. */
export interface WrittenText {
  sv: string;
  lattlast: string;
  en: string;
}

interface KeptText {
  readonly sv: string;
  readonly lattlast?: string;
  readonly en?: string;
}

export const writtenText = (text: KeptText | null | undefined): WrittenText => ({
  sv: text?.sv ?? '',
  lattlast: text?.lattlast ?? '',
  en: text?.en ?? '',
});

/** Null where there is no Swedish: the other languages are said of it. */
export function readText({ sv, lattlast, en }: WrittenText): { sv: string; lattlast?: string; en?: string } | null {
  if (sv.trim() === '') return null;
  return {
    sv: sv.trim(),
    ...(lattlast.trim() === '' ? {} : { lattlast: lattlast.trim() }),
    ...(en.trim() === '' ? {} : { en: en.trim() }),
  };
}

export const emptyText = (): WrittenText => ({ sv: '', lattlast: '', en: '' });
