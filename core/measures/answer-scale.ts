/** The parts of the safety scale from unsafe to safe, in the order they stand on the bar (docs/design.md section 5.2). */
export const SAFETY_SCALE = [
  { code: 'gar_inte_ut', side: 'unsafe' },
  { code: 'mycket_otrygg', side: 'unsafe' },
  { code: 'ganska_otrygg', side: 'unsafe' },
  { code: 'varken', side: 'neutral' },
  { code: 'ganska_trygg', side: 'safe' },
  { code: 'mycket_trygg', side: 'safe' },
] as const;
export type ScaleCode = (typeof SAFETY_SCALE)[number]['code'];

export interface ScalePart {
  readonly code: ScaleCode;
  readonly percent: number;
  /** Per cent of the bar's whole width. */
  readonly from: number;
  readonly width: number;
}

/** Whether a question's answers are the safety scale. */
export const isSafetyScale = (codes: readonly string[]): boolean =>
  codes.includes('mycket_trygg') && codes.includes('mycket_otrygg') && codes.every((code) => orderOf(code) !== -1);

export const orderOf = (code: string): number => SAFETY_SCALE.findIndex((part) => part.code === code);

/**
 * Where each part lies on a bar centred on the middle of the neutral answer, so that a glance tells which side is
 * longer. Takes shares in per cent; the room on each side is at least `reach` points and the same on both.
 */
export function scaleParts(shares: ReadonlyMap<string, number>): {
  readonly parts: readonly ScalePart[];
  readonly middle: number;
} {
  const present = SAFETY_SCALE.map(({ code, side }) => ({ code, side, percent: shares.get(code) ?? 0 }));
  const sum = (side: string) =>
    present.filter((part) => part.side === side).reduce((total, part) => total + part.percent, 0);
  const left = sum('unsafe') + sum('neutral') / 2;
  const right = sum('safe') + sum('neutral') / 2;
  const reach = Math.max(10 * Math.ceil(Math.max(left, right) / 10), 10);
  let at = reach - left;
  const parts = present.map(({ code, percent }) => {
    const part = { code, percent, from: (100 * at) / (2 * reach), width: (100 * percent) / (2 * reach) };
    at += percent;
    return part;
  });
  return { parts: parts.filter((part) => part.percent > 0), middle: 50 };
}
