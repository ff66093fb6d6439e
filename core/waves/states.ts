import type { FaultCode } from '../base/fault.ts';
import { lengthFault } from '../moderation/reason.ts';

/** `new`: nobody has decided. `set-aside`: its answers are in no release. `real`: real people, and all of them count. */
export const WAVE_STATES = ['new', 'set-aside', 'real'] as const;
export type WaveState = (typeof WAVE_STATES)[number];

/**
 * Whether an answer is in a release, read off its own row alone. `waiting`: it came without the bot check, and nobody has let
 * it in. `set-aside`: somebody has taken its wave out.
 */
export const COUNTED = ['yes', 'waiting', 'set-aside'] as const;
export type Counted = (typeof COUNTED)[number];

/** What is wrong with a decision on a wave; null where nothing is. A decision is either made or taken back. */
export function waveFault(from: WaveState, to: WaveState, reason: string): FaultCode | null {
  if ((from === 'new') === (to === 'new')) return { field: 'to', code: 'wave-step' };
  return waveReasonFault(reason);
}

/** A reason is some words, and no more than fit in the log. */
export function waveReasonFault(reason: string): FaultCode | null {
  const fault = lengthFault(reason);
  return fault === null ? null : { field: 'reason', code: `wave-reason-${fault}` };
}
