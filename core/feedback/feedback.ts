import type { PublicAction } from '../actions/public.ts';
import type { Day } from '../base/time.ts';
import { roundedRespondents } from '../exports/rounding.ts';
import { framePicture } from '../measures/frame.ts';
import { unsafeCategories } from '../privacy/filters.ts';
import type { Release } from '../release/contract.ts';
import type { Asked, Feedback, FeedbackPlace, FeedbackTheme, Said } from './contract.ts';
import { saidOfPlace, saidOfTheme } from './said.ts';
import { type PublicReleases, sinceDone, withMap } from './since.ts';

/**
 * What residents said by theme and place, what was done or will not be done, and what they say since. Of themes all that a release
 * tells apart: one that nobody has answered stands among the others and says so. Places are those that something is said of.
 */
export function feedbackOf(
  actions: readonly PublicAction[],
  all: PublicReleases,
  today: Day,
): Omit<Feedback, 'licence'> {
  const releases = withMap(all);
  const newest = releases.headers.toSorted((a, b) => b.campaign.closes.localeCompare(a.campaign.closes))[0];
  const release = newest === undefined ? null : releases.open(newest.id);
  return {
    today,
    asked: release === null ? null : askedOf(release),
    newest: actions.map(newestDayOf).toSorted().at(-1) ?? null,
    actions: actions.map((action) => ({ ...action, since: sinceDone(action, releases) })),
    themes: themesOf(actions, release),
    places: placesOf(actions, release),
  };
}

/** When something was last said of it. */
export const newestDayOf = ({ doneOn, answeredOn }: Pick<PublicAction, 'doneOn' | 'answeredOn'>): Day =>
  doneOn !== null && doneOn > answeredOn ? doneOn : answeredOn;

function askedOf(release: Release): Asked {
  const frame = framePicture(release);
  return {
    release: frame.release,
    title: frame.title,
    closes: frame.closes,
    respondents: roundedRespondents(frame),
  };
}

/** The last category takes what is none of the others, and what nobody has said the theme of. */
export const lastTheme = (): string => unsafeCategories().at(-1)?.code ?? '';

function themesOf(actions: readonly PublicAction[], release: Release | null): FeedbackTheme[] {
  const last = lastTheme();
  return unsafeCategories()
    .map(({ code, text }) => ({
      code,
      text,
      said: release === null ? null : saidOfTheme(release, code),
      actions: actions.filter(({ theme }) => (theme ?? last) === code).map(({ id }) => id),
    }))
    .filter(({ code, actions: own }) => code !== last || own.length > 0)
    .toSorted((a, b) => Number(a.code === last) - Number(b.code === last) || peopleIn(b.said) - peopleIn(a.said));
}

function placesOf(actions: readonly PublicAction[], release: Release | null): FeedbackPlace[] {
  const byPlace = Map.groupBy(
    actions.flatMap(({ id, place, placeId }) => (place === null || placeId === null ? [] : [{ id, place, placeId }])),
    ({ placeId }) => placeId,
  );
  return [...byPlace]
    .map(([id, own]) => ({
      id,
      name: own[0]?.place ?? id,
      said: release === null ? null : saidOfPlace(release, id),
      actions: own.map((action) => action.id),
    }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'sv') || a.id.localeCompare(b.id));
}

const peopleIn = (said: Said | null): number => said?.people?.value ?? -1;
