import { fill } from '#core/base/fill.ts';
import { directionOf, homeOf, htmlLang, type Language } from '#core/base/language.ts';
import { LANGUAGE_NAMES } from '#core/base/language-names.ts';
import { languageOfText, textIn } from '#core/base/text-in.ts';
import { dayInWords } from '#core/base/words.ts';
import { queryOf } from '#core/places/address-channels.ts';
import type { Channel } from '#core/places/channels.ts';
import type { Municipality } from '#core/places/municipality.ts';
import type { PlaceQuestion, Survey } from '#core/survey/contract.ts';
import { questionOf } from '#core/survey/journey.ts';
import type { KnownCampaign } from '#db/work/campaigns.ts';
import { type Html, html } from '../../html.ts';
import { formAddress } from '../form-addresses.ts';
import { type PlainContext, type PlainPage, running, wayOf } from './context.ts';
import { checkPage } from './end-pages.ts';
import { choosePage, placesPage } from './place-pages.ts';
import { questionPage } from './question-page.ts';
import type { Turn } from './turn.ts';
import { shownPage } from './way.ts';
import { plainWords } from './words/index.ts';

/** The page that a turn has led to. */
export function turnPage(context: PlainContext, { faults, tried, typed, listed }: Omit<Turn, 'state'>): PlainPage {
  const shown = shownPage(wayOf(context), context.state.page);
  if (shown === null || shown.kind === 'check') return checkPage(context, faults);
  const question = questionOf(context.survey, shown.question);
  if (shown.kind === 'pick')
    return choosePage(context, question as PlaceQuestion, shown.place, { typed, listed, faults });
  if (shown.kind === 'places') return placesPage(context, question as PlaceQuestion);
  return questionPage(context, shown, faults, tried);
}

/** In whose language, and of which municipality, a page is. */
export interface Place {
  readonly language: Language;
  readonly municipality: Municipality;
  /** The start page of the dialogue that the page is about; the one that a visitor meets where it is about none. */
  readonly start?: string;
}

/** The doors of a survey: the ways that need no staff and no class. */
export const doorsOf = ({ routes }: Survey): readonly ('platser' | 'fragor')[] =>
  (['platser', 'fragor'] as const).filter((door) => routes.some(({ id }) => id === door));

/** The ways to answer, for somebody who came without choosing one; with a sentence when a page could not be read. */
export function doorsPage(
  { language, municipality }: Place,
  { survey, asked }: { readonly survey: Survey; readonly asked: { readonly dialog?: string; readonly kanal?: string } },
  lost: boolean,
): PlainPage {
  const { start, plain, answering } = plainWords[language];
  const words = { platser: start.place, fragor: start.questions };
  const addressOf = (route: string): string =>
    `${formAddress(language)}?${new URLSearchParams({ ...asked, vag: route })}`;
  const content = html`<div class="stack">
    ${lost ? html`<div class="error-summary" role="alert" tabindex="-1" autofocus><p>${plain.lost}</p></div>` : null}
    <h1>${survey.lead === undefined ? plain.howTitle : textIn(survey.title, language)}</h1>
    <p class="lead">${survey.lead === undefined ? start.lead : textIn(survey.lead, language)}</p>
    ${doorsOf(survey).map(
      (route) => html`<section class="card card--door">
        <h2><a href="${addressOf(route)}">${words[route].door}</a></h2>
        <p class="help">${words[route].about.join(' ')}</p>
      </section>`,
    )}
    <p class="note note--small"><span>${running(start.anonymous, { language, municipality })}</span></p>
  </div>`;
  return { title: `${answering.title} – Lykta`, content };
}

/** For somebody whose language the dialogue has not: those it can be answered in, each in its own name, led to directly. */
export function otherLanguagesPage(
  place: Place,
  languages: readonly Language[],
  asked: { readonly vag?: string; readonly dialog?: string; readonly kanal?: string },
): PlainPage {
  const { plain } = plainWords[place.language];
  const query = new URLSearchParams({ ...asked });
  const addressIn = (language: Language): string =>
    query.size === 0 ? formAddress(language) : `${formAddress(language)}?${query}`;
  const links = html`<ul class="footer__row" role="list">${languages.map(
    (language) =>
      html`<li><a class="link--alone" href="${addressIn(language)}" lang="${htmlLang(language)}" hreflang="${htmlLang(language)}" dir="${directionOf(language)}">${LANGUAGE_NAMES[language]}</a></li>`,
  )}</ul>`;
  return messagePage(place, plain.noLanguageHeading, plain.noLanguage, links);
}

/** A page without a form: the dialogue takes no answers, or has taken this one already. */
export function messagePage(
  { language, start = homeOf(language) }: Place,
  heading: string,
  text: string | null,
  more: Html | null = null,
): PlainPage {
  const { answering } = plainWords[language];
  return {
    title: `${heading} – Lykta`,
    content: html`<div class="stack"><h1>${heading}</h1>
      ${text === null ? null : html`<p>${text}</p>`}
      ${more}
      <p><a class="link--alone" href="${start}">${answering.toStart}</a></p></div>`,
  };
}

/** For somebody whose address names a dialogue that residents cannot meet: those that they can answer where they are. */
export const unknownPage = (place: Place, open: readonly KnownCampaign[], channel: Channel | null): PlainPage =>
  messagePage(
    place,
    plainWords[place.language].answering.unknownHeading,
    null,
    otherDialogues(place.language, open, channel),
  );

/** Other dialogues, each with its address by the same channel; null where there is none. */
export function otherDialogues(
  language: Language,
  others: readonly KnownCampaign[],
  channel: Channel | null,
): Html | null {
  if (others.length === 0) return null;
  const links = others.map(({ id, title }) => {
    const said = languageOfText(title, language);
    return html`<li><a class="link--alone" href="${formAddress(language)}${queryOf({ dialogue: id, channel })}" lang="${htmlLang(said)}" dir="${directionOf(said)}">${textIn(title, language)}</a></li>`;
  });
  return html`<h2>${plainWords[language].answering.others}</h2><ul class="footer__row" role="list">${links}</ul>`;
}

/** `unsent`: what somebody has answered meanwhile. */
export function notOpenPage(
  place: Place,
  state: 'upcoming' | 'closed' | 'none',
  opens: string | null,
  unsent: Html | null = null,
): PlainPage {
  const { answering, start } = plainWords[place.language];
  if (state === 'closed') {
    const results = html`<p><a class="link--alone" href="${homeOf(place.language)}resultat/">${start.results}</a></p>`;
    return messagePage(place, answering.closedHeading, answering.closed, html`${unsent}${results}`);
  }
  if (state === 'none' || opens === null) return messagePage(place, answering.noneHeading, answering.none);
  return messagePage(
    place,
    answering.upcomingHeading,
    fill(answering.upcoming, { day: dayInWords(opens, place.language, null) }),
  );
}
