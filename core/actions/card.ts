import type { Owner } from '../access/owners.ts';
import type { FaultCode } from '../base/fault.ts';
import { failed, ok, type Result } from '../base/result.ts';
import { faultsOfText, type TextContext } from '../moderation/staff-text.ts';
import { THEMES } from '../moderation/themes.ts';
import type { Card, CardDraft, FocusDecisionDraft } from './focus.ts';
import { LONGEST_CARD, LONGEST_MEETING, LONGEST_NOTE, LONGEST_TITLE, MOST_CAUSES, MOST_PLACES } from './limits.ts';
import { reasonFaults, type SourceContext, sourcesOf } from './plan.ts';

export interface CardContext extends SourceContext {
  readonly hasPlace: (id: string) => boolean;
  readonly owners: readonly Owner[];
}

/** A problem card, or everything that has to be mended in it. What is missing in the analysis shows in its steps, and refuses nothing. */
export function cardOf(draft: CardDraft, context: CardContext): Result<Card, readonly FaultCode[]> {
  const title = plain(draft.title);
  const texts = {
    what: draft.what.trim(),
    when: draft.when.trim(),
    forWhom: draft.forWhom.trim(),
    unknown: draft.unknown.trim(),
  };
  const causes = draft.causes.map(plain).filter((cause) => cause !== '');
  const speaksFor = sourcesOf(draft.evidenceFor, 'evidenceFor', context);
  const against = sourcesOf(draft.evidenceAgainst, 'evidenceAgainst', context);
  const faults: FaultCode[] = [
    ...(title === '' ? [{ field: 'title', code: 'title-none' }] : faultsOfText('title', title, LONGEST_TITLE, context)),
    ...(texts.what === '' ? [{ field: 'what', code: 'problem-none' }] : []),
    ...Object.entries(texts).flatMap(([field, text]) => faultsOfText(field, text, LONGEST_CARD, context)),
    ...(causes.length > MOST_CAUSES ? [{ field: 'causes', code: 'causes-many', with: { most: MOST_CAUSES } }] : []),
    ...causes.flatMap((cause) => faultsOfText('causes', cause, LONGEST_NOTE, context)),
    ...(draft.places.length > MOST_PLACES || !draft.places.every(context.hasPlace)
      ? [{ field: 'places', code: 'place-unknown' }]
      : []),
    ...(draft.themes.every((code) => THEMES.some((theme) => theme.code === code))
      ? []
      : [{ field: 'themes', code: 'kind-unknown' }]),
    ...(context.owners.includes(draft.owner) ? [] : [{ field: 'owner', code: 'owner-not-yours' }]),
    ...(speaksFor.ok ? [] : speaksFor.failure),
    ...(against.ok ? [] : against.failure),
  ];
  if (faults.length > 0 || !speaksFor.ok || !against.ok) return failed(faults);
  return ok({
    title,
    ...texts,
    places: [...new Set(draft.places)],
    causes,
    themes: [...new Set(draft.themes)],
    owner: draft.owner,
    evidenceFor: [...speaksFor.value],
    evidenceAgainst: [...against.value],
  });
}

/** What a meeting decided, with its reason always: what was not chosen too. */
export function focusDecisionOf(
  draft: FocusDecisionDraft,
  context: TextContext,
): Result<FocusDecisionDraft, readonly FaultCode[]> {
  const reason = draft.reason.trim();
  const meeting = plain(draft.meeting);
  const faults = [
    ...reasonFaults(reason, context),
    ...(meeting === '' && draft.act !== 'take-up' ? [{ field: 'meeting', code: 'meeting-none' }] : []),
    ...faultsOfText('meeting', meeting, LONGEST_MEETING, context),
  ];
  return faults.length > 0 ? failed(faults) : ok({ act: draft.act, reason, meeting });
}

const plain = (text: string): string => text.trim().replace(/\s+/g, ' ');
