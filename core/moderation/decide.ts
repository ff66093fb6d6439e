import type { FaultCode } from '../base/fault.ts';
import type { Language } from '../base/language.ts';
import { failed, ok, type Result } from '../base/result.ts';
import { changedMasks, hasWords, type Mask, type MaskChange, maskedText } from './masks.ts';
import { keepsThemes, type ModerationState, type RefusalReason, stateAfter } from './states.ts';
import { inCodebookOrder, isTheme, MOST_THEMES } from './themes.ts';

/** A text and what has been done with it, as the raw store keeps it. */
export interface ModeratedText {
  /** What is kept: as it came until it is decided on, then the masked form, or nothing of what was refused. */
  readonly text: string;
  /** What it was, as long as that may still be needed: after a decision, for some days. */
  readonly original: string | null;
  readonly state: ModerationState;
  /** What a moderator has hidden, in the original; null as long as it is what the detectors find. */
  readonly masks: readonly Mask[] | null;
  readonly themes: readonly string[];
  readonly refusal: RefusalReason | null;
}

export type Decision =
  | ({ readonly act: 'later' | 'approve'; readonly themes: readonly string[] } & MaskChange)
  | ({ readonly act: 'refuse'; readonly themes: readonly string[]; readonly reason: RefusalReason } & MaskChange)
  | { readonly act: 'reopen' };

export interface DecisionContext {
  /** What the detectors find in the text. */
  readonly found: readonly Mask[];
  readonly language: Language;
  /** Whether whoever decides has opened the original of this text: only then can a mask be taken away. */
  readonly hasOpened: boolean;
}

/**
 * A text after a moderator's act, or why it cannot be done: `state-other` (it has been decided on, or not yet),
 * `original-gone`, `original-unopened`, `themes-none`, `themes-many`, `theme-unknown`, `nothing-left` (all is hidden: refuse it).
 */
export function decided(
  before: ModeratedText,
  decision: Decision,
  context: DecisionContext,
): Result<ModeratedText, FaultCode> {
  if (decision.act === 'reopen') return reopened(before);
  const { act, hide, show } = decision;
  if (show.length > 0 && !context.hasOpened) return fault('masks', 'original-unopened');
  const changes = hide.length > 0 || show.length > 0;
  const shown = before.masks ?? context.found;
  const masks = changes ? changedMasks(before.text, shown, decision) : shown;
  const state = stateAfter(before.state, act, changes || before.masks !== null);
  if (state === null) return fault('', 'state-other');
  const themes = inCodebookOrder(decision.themes);
  if (decision.themes.some((code) => !isTheme(code))) return fault('themes', 'theme-unknown');
  if (themes.length > MOST_THEMES) return fault('themes', 'themes-many');
  const after = { ...before, state, masks: changes ? masks : before.masks };
  if (act === 'later') return ok({ ...after, themes });
  if (act === 'refuse')
    return ok({
      ...after,
      text: '',
      original: before.text,
      themes: keepsThemes(decision.reason) ? themes : [],
      refusal: decision.reason,
    });
  if (themes.length === 0) return fault('themes', 'themes-none');
  if (!hasWords(before.text, masks)) return fault('masks', 'nothing-left');
  // Where nothing is hidden there is one text alone, and no original to destroy.
  if (masks.length === 0) return ok({ ...after, themes });
  return ok({ ...after, text: maskedText(before.text, masks, context.language), original: before.text, themes });
}

/**
 * As it was before the decision. Of what was refused nothing is left to go back to when the original has been destroyed; of
 * what was approved the masked form is, and then that is the text.
 */
function reopened(before: ModeratedText): Result<ModeratedText, FaultCode> {
  const state = stateAfter(before.state, 'reopen', before.masks !== null);
  if (state === null) return fault('', 'state-other');
  if (before.original === null && before.state === 'refused') return fault('', 'original-gone');
  return ok({ ...before, state, text: before.original ?? before.text, original: null, refusal: null });
}

const fault = (field: string, code: string): Result<never, FaultCode> => failed({ field, code });
