import type { CampaignStage } from '#core/survey/dialogue.ts';
import type {
  DialogueDefinition,
  DialogueList,
  PredictedAccuracy,
  StaffDialogue,
} from '#core/survey/staff-dialogue.ts';
import { request, send } from './request.ts';

/** What a member of staff has given in for others, by campaign, channel and day: theirs alone to see. */
export interface OwnCounts {
  readonly today: string;
  readonly counts: readonly {
    readonly campaign: string;
    readonly channel: string;
    readonly day: string;
    readonly answers: number;
  }[];
}

/** The client of /api/staff/dialogues, in the reader's language. */
export function dialoguesClient(language: 'sv' | 'en') {
  const home = '/api/staff/dialogues';
  const of = (id: string): string => `${home}/${encodeURIComponent(id)}`;
  return {
    list: () => request<DialogueList>(home, language),
    read: (id: string) => request<StaffDialogue>(of(id), language),
    create: (definition: DialogueDefinition) => send<StaffDialogue>('POST', home, language, definition),
    change: (id: string, revision: string, definition: DialogueDefinition) =>
      send<StaffDialogue>('PUT', of(id), language, { revision, definition }),
    setStage: (id: string, revision: string, stage: CampaignStage) =>
      send<StaffDialogue>('POST', `${of(id)}/stage`, language, { revision, stage }),
    remove: (id: string, revision: string) =>
      request<null>(of(id), language, { method: 'DELETE', headers: { 'if-match': `"${revision}"` } }),
    addClass: (id: string, name: string) => send<StaffDialogue>('POST', `${of(id)}/classes`, language, { name }),
    removeClass: (id: string, code: string) =>
      send<StaffDialogue>('POST', `${of(id)}/classes/remove`, language, { code }),
    accuracy: (survey: { readonly id: string; readonly version: number }, answers: number) =>
      request<PredictedAccuracy>(
        `${home}/accuracy?${new URLSearchParams({ survey: survey.id, version: String(survey.version), answers: String(answers) })}`,
        language,
      ),
    ownCounts: () => request<OwnCounts>('/api/staff/entries/count', language),
  };
}
