import type { Language } from '../base/language.ts';
import { findingsIn } from './find.ts';
import { classOf, isIdentifier } from './finding.ts';
import { masked } from './mask.ts';
import type { IsPlaceWord } from './names.ts';

/** What has been done with a text before anybody has read it. */
export interface Screened {
  /** Without what is certain. */
  readonly text: string;
  /** `clear`: nothing was found. `masked`: only what is certain was, and it is gone. `held`: somebody must look at it. */
  readonly screening: Screening;
  /** A threat, or somebody in need: first in the queue. */
  readonly urgent: boolean;
}
export type Screening = 'clear' | 'masked' | 'held';

/**
 * The server's part: takes away what would show the text as another than it is, masks what is certain, and says what must be looked
 * at. What was taken away is kept nowhere.
 */
export function screened(written: string, language: Language, isPlaceWord: IsPlaceWord): Screened {
  const text = written.replace(turning, '');
  const findings = findingsIn(text, isPlaceWord);
  return {
    text: masked(text, findings, language),
    screening: findings.length === 0 ? 'clear' : findings.every(isIdentifier) ? 'masked' : 'held',
    urgent: findings.some(({ kind }) => classOf(kind) === 'F'),
  };
}

/**
 * Signs that turn the direction of all that follows, or shut it off: with them a text can be made to show other words than it has.
 * The marks for one place (U+200E, U+200F, U+061C) stay, since whoever writes in two directions needs them.
 * Source: Unicode Standard Annex 9, explicit directional embeddings, overrides and isolates.
 */
const turning = /[\u202A-\u202E\u2066-\u2069]/g;
