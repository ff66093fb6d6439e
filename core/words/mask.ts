import { classOf, type Finding, type FindingKind } from './finding.ts';

/** The words that stand where something was: "[borttaget: telefonnummer]". */
export type MaskWords = Readonly<Record<MaskedKind, string>>;

export const MASKED_KINDS = ['national-id', 'phone', 'email', 'plate', 'link', 'handle', 'flat', 'address'] as const;
export type MaskedKind = (typeof MASKED_KINDS)[number];

const isMasked = (kind: FindingKind): kind is MaskedKind => (MASKED_KINDS as readonly string[]).includes(kind);

/**
 * The text without what is certain: hard identifiers and numbers of flats go whole, of an address only the number of the
 * house, so that the street is still said. What was there is in no part of what comes back.
 */
export function masked(text: string, findings: readonly Finding[], words: MaskWords): string {
  let done = '';
  let at = 0;
  for (const { kind, start, end } of findings) {
    if (!isMasked(kind) || start < at) continue;
    const from = kind === 'address' ? start + houseNumberIn(text.slice(start, end)) : start;
    done += `${text.slice(at, from)}[${words[kind]}]`;
    at = end;
  }
  return done + text.slice(at);
}

const houseNumberIn = (address: string): number => address.search(/\p{Nd}/u);

/** What is done with a text on the server before anybody has read it. */
export interface Treatment {
  /** `clear`: nothing found. `masked`: only what is certain was, and it is gone. `held`: somebody must look at it. */
  readonly state: 'clear' | 'masked' | 'held';
  /** A threat or somebody in need: first in the queue. */
  readonly urgent: boolean;
}

export function treatmentOf(findings: readonly Finding[]): Treatment {
  const classes = new Set(findings.map(({ kind }) => classOf(kind)));
  const urgent = classes.has('F');
  if ([...classes].some((one) => one !== 'A')) return { state: 'held', urgent };
  return { state: classes.size === 0 ? 'clear' : 'masked', urgent };
}
