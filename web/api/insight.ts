import type { First } from '#core/access/first.ts';
import type { Organisation } from '#core/access/organisations.ts';
import type { Role } from '#core/access/roles.ts';
import type { Language } from '#core/base/language.ts';
import type {
  ChangePicture,
  Chosen,
  DistrictsPicture,
  HotSpotsPicture,
  MapPicture,
  PassportPicture,
  PlacePicture,
  PlacesPicture,
  ReleaseList,
  SurveyPicture,
  TotalsPicture,
} from '#core/measures/contract.ts';
import type { OverlayList } from '#core/places/overlay.ts';
import type { GroupingName } from '#core/privacy/groupings.ts';
import { type Reply, request, send } from './request.ts';

export type { Reply } from './request.ts';

/** Where pictures come from: the staff's releases or the public's. */
export type PictureSource = '/api/insight' | '/api/results';

export interface MapQuestion {
  readonly feeling: 'unsafe' | 'safe';
  /** Values chosen in filters, at most two. */
  readonly chosen: Chosen;
}

export interface Me {
  readonly name: string;
  readonly title: string;
  readonly role: Role;
  /** Whom they work for. */
  readonly organisation: Pick<Organisation, 'kind' | 'name'>;
  /** What they must see to before they may do anything else. */
  readonly first: First | null;
  /** "wanted": the role may do nothing else before it has one. */
  readonly secondFactor: 'on' | 'off' | 'wanted';
  /** The organisation says who this is, and there is no password here. */
  readonly byProvider: boolean;
}

/** The client of the insight part, in the reader's language. A release is an id, or several with "+" between them. */
export function insightClient(source: PictureSource, language: Language) {
  const ask = <Value>(path: string): Promise<Reply<Value>> => request<Value>(`${source}${path}`, language);
  const of = (release: string) => `/releases/${encodeURIComponent(release)}`;
  return {
    releases: () => ask<ReleaseList>('/releases'),
    map: (release: string, question: MapQuestion) => ask<MapPicture>(`${of(release)}/map?${queryOf(question)}`),
    places: (release: string, feeling: MapQuestion['feeling']) =>
      ask<PlacesPicture>(`${of(release)}/places?${new URLSearchParams({ feeling })}`),
    place: (release: string, place: string, feeling: MapQuestion['feeling']) =>
      ask<PlacePicture>(`${of(release)}/place?${new URLSearchParams({ feeling, place })}`),
    totals: (release: string, feeling: MapQuestion['feeling']) =>
      ask<TotalsPicture>(`${of(release)}/totals?${new URLSearchParams({ feeling })}`),
    survey: (release: string, weigh: GroupingName | null = null) =>
      ask<SurveyPicture>(`${of(release)}/survey${weigh === null ? '' : `?weigh=${weigh}`}`),
    districts: (release: string, question: MapQuestion) =>
      ask<DistrictsPicture>(`${of(release)}/districts?${queryOf(question)}`),
    change: (release: string, from: string, question: MapQuestion) =>
      ask<ChangePicture>(`${of(release)}/change?${queryOf(question, { from })}`),
    /** `earlier`: in which other releases to look for the same. */
    hotSpots: (release: string, earlier: readonly string[], question: MapQuestion) =>
      ask<HotSpotsPicture>(
        `${of(release)}/hot-spots?${queryOf(question, earlier.length === 0 ? {} : { from: earlier.join('+') })}`,
      ),
    passport: (release: string) => ask<PassportPicture>(`${of(release)}/passport`),
  };
}

export type InsightClient = ReturnType<typeof insightClient>;

/** Every table leaves as a workbook, CSV and SPSS syntax; what can be drawn as GeoJSON too, and all of it as one GeoPackage. */
export type ExportFile =
  | `${'map' | 'places' | 'districts' | 'survey'}.${'xlsx' | 'csv' | 'sps'}`
  | `${'map' | 'places'}.geojson`
  | 'map.gpkg'
  | `${'map' | 'places'}.svg`;

/** The address of a file to download; `release` may be "latest". */
export function exportAddress(
  source: PictureSource,
  release: string,
  file: ExportFile,
  query: {
    readonly question?: MapQuestion;
    readonly weigh?: GroupingName | null;
    readonly form?: 'excel' | 'machine';
  } = {},
): string {
  // The places are never filtered.
  const question =
    query.question === undefined || !file.startsWith('places') ? query.question : { ...query.question, chosen: {} };
  const parameters = new URLSearchParams(question === undefined ? '' : queryOf(question));
  if (query.form === 'machine') parameters.set('form', 'machine');
  if (query.weigh) parameters.set('weigh', query.weigh);
  const asked = parameters.size === 0 ? '' : `?${parameters}`;
  return `${source}/releases/${encodeURIComponent(release)}/${file}${asked}`;
}

/** The address of a question's answers as a chart; `release` may be "latest". */
export const chartAddress = (
  source: PictureSource,
  release: string,
  question: string,
  weigh: GroupingName | null = null,
): string =>
  `${source}/releases/${encodeURIComponent(release)}/survey.svg?${new URLSearchParams({ question, ...(weigh === null ? {} : { weigh }) })}`;

/** What the municipality has laid over its map. */
export const overlays = (language: Language): Promise<Reply<OverlayList>> =>
  request<OverlayList>('/api/insight/overlays', language);

export const whoAmI = (language: Language): Promise<Reply<Me>> => request<Me>('/api/staff/me', language);

/** `code`: from the app, where the account signs in in two steps; empty until it is asked for (code_needed). */
export const signIn = (name: string, password: string, code: string, language: Language): Promise<Reply<Me>> =>
  send<Me>('POST', '/api/staff/sessions', language, { name, password, ...(code === '' ? {} : { code }) });

/** With a passkey: alone, after a password, or as the step that the organisation's own sign-in left. */
export const signInByPasskey = (
  first: { readonly way: 'passkey' | 'provider' } | { readonly name: string; readonly password: string },
  passkey: object,
  language: Language,
): Promise<Reply<Me>> => send<Me>('POST', '/api/staff/sessions', language, { ...first, passkey });

/** The code that the organisation's own sign-in left to give. */
export const finishSignIn = (code: string, language: Language): Promise<Reply<Me>> =>
  send<Me>('POST', '/api/staff/sessions', language, { way: 'provider', code });

/** `next`: the page for signing out at the organisation too, where it has one. */
export const signOut = (language: Language): Promise<Reply<{ readonly next: string } | null>> =>
  send('DELETE', '/api/staff/session', language);

/** Query in one order, so that equal questions have equal addresses. */
function queryOf({ feeling, chosen }: MapQuestion, more: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams({ ...chosen, ...more, feeling });
  query.sort();
  return query.toString();
}
