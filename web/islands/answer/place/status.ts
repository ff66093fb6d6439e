/** A place in words under its lead: "Krysset pekar på", "Du har valt". */
export interface Status {
  readonly lead: string;
  readonly heading: string;
  readonly lines: readonly string[];
}

/** The status as it is spoken: one sentence after another. */
export const spokenStatus = ({ lead, heading, lines }: Status): string =>
  [lead, heading, ...lines]
    .filter((part) => part !== '')
    .map((part) => (/[.?!؟]$/.test(part) ? part : `${part}.`))
    .join(' ');
