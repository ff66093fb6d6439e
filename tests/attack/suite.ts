import { repetition } from './a01-repetition.ts';
import { differencing } from './a02-differencing.ts';
import { reconstruction } from './a03-reconstruction.ts';
import { membership } from './a04-membership.ts';
import { attributeInference } from './a05-attribute.ts';
import { zoom } from './a06-zoom.ts';
import { temporal } from './a07-temporal.ts';
import { ledger } from './a08-ledger.ts';
import { tiles } from './a09-tiles.ts';
import { timing } from './a10-timing.ts';
import { architecture } from './a11-architecture.ts';
import { sensitivity } from './a12-sensitivity.ts';
import { randomness } from './a13-randomness.ts';
import { fakeRespondents } from './a14-fake-respondents.ts';
import { bothFiles } from './a15-both-files.ts';
import { honesty } from './a16-honesty.ts';
import type { Attack } from './attack.ts';

/** Every attack of privacy.md section 11, in its order. */
export const ATTACKS: readonly Attack[] = [
  repetition,
  differencing,
  reconstruction,
  membership,
  attributeInference,
  zoom,
  temporal,
  ledger,
  tiles,
  timing,
  architecture,
  sensitivity,
  randomness,
  fakeRespondents,
  bothFiles,
  honesty,
];
