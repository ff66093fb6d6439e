import type { Fault, Refusal } from '#core/base/fault.ts';
import type { Language } from '#core/base/language.ts';
import type { LocalText } from '#core/base/text.ts';
import type { Area } from '#core/places/municipality.ts';
import type { PredictedNoise } from '#core/privacy/predicted-noise.ts';
import type { Unreleased } from '#core/privacy/unreleased.ts';
import type { VersionComparison } from '#core/survey/authoring/compare.ts';
import type { Survey } from '#core/survey/contract.ts';
import type { ImportedForm } from '#core/survey/xlsform/import.ts';
import { type Reply, request } from './request.ts';

interface Summary {
  readonly id: string;
  readonly version: number;
  readonly title: LocalText;
  readonly languages: readonly Language[];
  readonly questions: number;
}
export interface DraftSummary extends Summary {
  readonly revision: number;
  readonly changedOn: string;
  readonly changedBy: string;
}
export interface VersionSummary extends Summary {
  readonly builtIn: boolean;
  readonly publishedOn: string | null;
  readonly publishedBy: string | null;
}
export interface SurveyList {
  readonly drafts: readonly DraftSummary[];
  readonly versions: readonly VersionSummary[];
}

/** What the municipality brings to any survey. */
export interface SurveyGround {
  readonly areas: readonly Area[];
  readonly languages: readonly Language[];
}

export interface ReadDraft {
  readonly id: string;
  readonly document: Survey;
  readonly revision: number;
  readonly changedOn: string;
  readonly changedBy: string;
  readonly previous: Survey | null;
  readonly ground: SurveyGround;
}

export type NewDraft =
  | { readonly from: 'blank'; readonly title: LocalText }
  | { readonly from: 'copy'; readonly survey: string; readonly version: number; readonly title?: LocalText }
  | { readonly from: 'file'; readonly document: unknown };

/** How a save or a publishing went. A refusal carries its faults; `changed` brings what somebody else has saved. */
export type Outcome<Value> =
  | { readonly kind: 'value'; readonly value: Value }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'changed'; readonly theirs: ReadDraft | null }
  | { readonly kind: 'refused'; readonly code: string; readonly message: string; readonly faults: readonly Fault[] };

export interface Published {
  readonly id: string;
  readonly version: number;
  readonly comparison: VersionComparison | null;
  /** What is asked and will never be released, and why. */
  readonly unreleased: readonly Unreleased[];
}

/** The client of the surveys that staff write, in the reader's language. */
export function surveysClient(language: Language) {
  const draft = (id: string) => `/api/staff/surveys/drafts/${encodeURIComponent(id)}`;
  const version = (id: string, number: number) => `/api/staff/surveys/versions/${encodeURIComponent(id)}/${number}`;
  return {
    list: () => request<SurveyList>('/api/staff/surveys', language),
    read: (id: string): Promise<Reply<ReadDraft>> => request(draft(id), language),
    version: (id: string, number: number): Promise<Reply<Survey>> => request(version(id, number), language),
    begin: (body: NewDraft) => change<ReadDraft>('POST', '/api/staff/surveys/drafts', language, { body }),
    save: (document: Survey, revision: number) =>
      change<{ readonly revision: number }>('PUT', draft(document.id), language, { body: document, revision }),
    publish: (id: string, revision: number) =>
      change<Published>('POST', `${draft(id)}/publish`, language, { revision }),
    noise: (id: string, answers: number) =>
      request<{ readonly noise: PredictedNoise | null }>(`${draft(id)}/noise?answers=${answers}`, language),
    /** A form of ODK or KoboToolbox as a survey, with what could not be taken over; nothing is stored. */
    readForm: (file: File, title: string) =>
      request<ImportedForm>(`/api/staff/surveys/xlsform?${new URLSearchParams({ titel: title })}`, language, {
        method: 'POST',
        headers: { 'content-type': 'application/octet-stream' },
        body: file,
      }),
    remove: (id: string, revision: number) => change<null>('DELETE', draft(id), language, { revision }),
    draftFile: (id: string) => `${draft(id)}/file`,
    versionFile: (id: string, number: number) => `${version(id, number)}/file`,
  };
}
export type SurveysClient = ReturnType<typeof surveysClient>;

async function change<Value>(
  method: 'POST' | 'PUT' | 'DELETE',
  path: string,
  language: Language,
  { body, revision }: { readonly body?: unknown; readonly revision?: number },
): Promise<Outcome<Value>> {
  let response: Response;
  try {
    response = await fetch(path, {
      method,
      headers: {
        'accept-language': language === 'en' ? 'en' : 'sv',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(revision === undefined ? {} : { 'if-match': `"${revision}"` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  } catch {
    return { kind: 'unreachable' };
  }
  if (response.status === 204) return { kind: 'value', value: null as Value };
  try {
    const answer: unknown = await response.json();
    if (response.ok) return { kind: 'value', value: answer as Value };
    const refusal = answer as Refusal & { readonly theirs?: ReadDraft };
    if (response.status === 401) return { kind: 'signed-out' };
    if (refusal.code === 'changed-meanwhile') return { kind: 'changed', theirs: refusal.theirs ?? null };
    const { code, message, faults } = refusal;
    return { kind: 'refused', code, message, faults };
  } catch {
    return { kind: 'unreachable' };
  }
}
