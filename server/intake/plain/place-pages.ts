import type { FaultCode } from '#core/base/fault.ts';
import { fill } from '#core/base/fill.ts';
import type { LocalText } from '#core/base/text.ts';
import { textIn } from '#core/base/text-in.ts';
import { maskOf, placeInsideMask } from '#core/places/mask.ts';
import { searchNames } from '#core/places/search.ts';
import type { PlaceQuestion } from '#core/survey/contract.ts';
import { mostPlaces } from '#core/survey/journey.ts';
import { maskNames } from '#core/survey/mask-in-words.ts';
import { outsideMask } from '#core/survey/outside-mask.ts';
import { stepOf } from '#core/survey/way.ts';
import { type Html, html } from '../../html.ts';
import {
  errorSummary,
  faultLine,
  faultWords,
  form,
  type PlainContext,
  type PlainPage,
  titleOf,
  topRow,
  wayOf,
  wordsOf,
} from './context.ts';
import { languageButtons } from './languages.ts';
import { listedAs, MOST_HITS, offeredHere, placeNameOf, placeOfPick } from './picks.ts';
import { placeSummary } from './summaries.ts';
import { choosingAddress, pageBefore } from './way.ts';

export const SEARCH_FIELD = 'sok';
export const HIT_FIELD = 'traff';
export const LIST_FIELD = 'plats';
/** The list belongs to the form of the search, so that neither forgets what was done in the other. */
const CHOICE_FORM = 'val';

/** What was just tried on the page of a choice, and what is to be said of it. */
interface Tried {
  readonly typed: string | null;
  readonly listed: string | null;
  readonly faults: readonly FaultCode[];
}

/**
 * Where a place is: by search or by the list of known places. The map is for those who have script. `index` is which place it is:
 * one more, or one that there is and that another is chosen instead of.
 */
export function choosePage(
  context: PlainContext,
  question: PlaceQuestion,
  index: number,
  { typed, listed, faults }: Tried,
): PlainPage {
  const { plain, place, places, answering } = wordsOf(context);
  const replaced = context.state.places[question.id]?.[index];
  const name = replaced === undefined ? null : placeNameOf(replaced, question, context, context.language);
  const isFirst = index === 0 && replaced === undefined;
  const counter = fill(place.counter, {
    number: index + 1,
    max: mostPlaces(context.survey, context.state.route, question),
  });
  const mask = maskOf(question.within, context.municipality.areas);
  const searched = typed !== null && typed.trim() !== '';
  const messageAt = (field: string): Html | null => {
    const fault = faults.find((candidate) => candidate.field === field);
    return fault === undefined ? null : faultLine(faultWords(fault, context));
  };
  const faulty = (field: string): string => (faults.some((fault) => fault.field === field) ? 'field faulty' : 'field');

  const content = html`
    ${topRow(context, pageBefore(wayOf(context), context.state), counter)}
    <div class="stack">
    ${errorSummary(
      answering.errorHeading,
      faults.map((fault) => html`<a href="#${fault.field}">${faultWords(fault, context)}</a>`),
    )}
    <h1>${place.heading}</h1>
    ${name === null ? null : html`<p>${fill(plain.replaces, { place: name.heading })}</p>`}
    <p class="help">${isFirst ? textIn(question.text, context.language) : null} ${plain.whereHelp}</p>
    ${mask === null ? null : html`<p class="help">${fill(place.onlyIn, { areas: maskNames(mask, context.language) })}</p>`}
    ${form(
      context,
      html`<div class="${faulty(SEARCH_FIELD)}">
        <label class="label" for="${SEARCH_FIELD}">${plain.search}</label>
        ${messageAt(SEARCH_FIELD)}
        <div class="search-row">
          <input class="input" id="${SEARCH_FIELD}" name="${SEARCH_FIELD}" type="search" maxlength="80" autocomplete="off" placeholder="${place.searchExample}" value="${typed ?? ''}">
          <button class="button button--secondary button--small" name="do" value="search">${place.searchButton}</button>
        </div>
      </div>`,
      CHOICE_FORM,
    )}
    ${searched ? hits(context, question, typed, messageAt(HIT_FIELD)) : null}
    <div class="stack">
      <div class="${faulty(LIST_FIELD)}">
        <label class="label" for="${LIST_FIELD}">${plain.orList}</label>
        ${messageAt(LIST_FIELD)}
        ${knownPlaces(context, question, listed)}
      </div>
      <div class="actions">
        <button class="${searched ? 'button button--secondary' : 'button'}" form="${CHOICE_FORM}" name="do" value="pick">${plain.choose}</button>
        ${isFirst ? html`<button class="link link--alone" form="${CHOICE_FORM}" name="do" value="skip">${places.nowhere}</button>` : null}
      </div>
    </div>
    </div>`;
  return {
    title: titleOf(context, place.heading, faults.length > 0),
    content,
    languages: languageButtons(context, CHOICE_FORM),
  };
}

function hits(context: PlainContext, question: PlaceQuestion, typed: string, fault: Html | null): Html {
  const { plain } = wordsOf(context);
  const { hits: shown, total } = searchNames(
    typed,
    context.geography.gazetteer,
    MOST_HITS,
    offeredHere(question, context),
  );
  if (total === 0) {
    const outside = outsideMask(typed, context.geography.gazetteer, question, context.municipality, context.language);
    return html`<div class="note" role="status" tabindex="-1" autofocus><p>${outside ?? fill(plain.noHits, { typed })}</p></div>`;
  }
  return form(
    context,
    html`<input type="hidden" name="${SEARCH_FIELD}" value="${typed}">
      <fieldset class="question" id="${HIT_FIELD}">
        <legend><h2 tabindex="-1" autofocus>${fill(plain.hits, { typed })}</h2></legend>
        ${fault}
        <div class="options">${shown.map((entry) => {
          const pick = `entry:${entry.id}`;
          const isStreet =
            placeOfPick(pick, question, context.municipality, context.geography)?.geometry.type === 'line';
          return html`<label class="option"><input type="radio" name="${HIT_FIELD}" value="${pick}"><span>${entry.name}<span class="caption">${entry.within === '' ? null : `, ${entry.within}`}${isStreet ? ` (${plain.wholeStreet})` : null}</span></span></label>`;
        })}</div>
        ${total > shown.length ? html`<p class="help">${plain.manyHits}</p>` : null}
      </fieldset>
      <div class="actions"><button class="button" name="do" value="hit">${plain.choose}</button></div>`,
  );
}

/** The register by area; places of no listed area stand last. */
function knownPlaces(
  { municipality, language, ...context }: PlainContext,
  question: PlaceQuestion,
  listed: string | null,
): Html {
  const { plain } = wordsOf({ language });
  const mask = maskOf(question.within, municipality.areas);
  const groups: { label: LocalText | null; code: string | null }[] = [
    ...municipality.areas.map((area) => ({ label: area.text, code: area.code })),
    { label: null, code: null },
  ];
  const codes = new Set(municipality.areas.map((area) => area.code));
  const taken = new Set(Object.values(context.state.places).flatMap((places) => places.map(listedAs)));
  return html`<select class="select" id="${LIST_FIELD}" name="${LIST_FIELD}" form="${CHOICE_FORM}">
    <option value="">${plain.knownFirst}</option>
    ${groups.map(({ label, code }) => {
      const here = municipality.places
        .filter((place) => (code === null ? !codes.has(place.area) : place.area === code))
        .filter((place) => !taken.has(`place:${place.id}`) && (mask === null || placeInsideMask(place, mask)))
        .sort((a, b) => a.name.localeCompare(b.name, 'sv'));
      if (here.length === 0) return null;
      const options = here.map((place) => {
        const pick = `place:${place.id}`;
        return html`<option value="${pick}"${pick === listed ? html` selected` : null}>${place.name}</option>`;
      });
      return label === null ? options : html`<optgroup label="${textIn(label, language)}">${options}</optgroup>`;
    })}
  </select>`;
}

/** The places so far. */
export function placesPage(context: PlainContext, question: PlaceQuestion): PlainPage {
  const { places, answering } = wordsOf(context);
  const picked = context.state.places[question.id] ?? [];
  const full = picked.length >= mostPlaces(context.survey, context.state.route, question);
  const step = stepOf(wayOf(context), { kind: 'places', question: question.id });
  const counter = step === null || step.count === 1 ? null : fill(answering.step, step);
  const content = html`
    ${topRow(context, pageBefore(wayOf(context), context.state), counter)}
    <div class="stack">
    <h1>${places.heading}</h1>
    <ol class="stack place-list" role="list">${picked.map((_, index) => placeSummary(context, question, index, 2))}</ol>
    ${
      full
        ? html`<p class="help">${fill(places.full, { max: mostPlaces(context.survey, context.state.route, question) })}</p>`
        : html`<p><button class="button button--secondary" form="vag" name="do" value="go:${choosingAddress(wayOf(context), question.id)}">${places.another}</button></p>`
    }
    ${form(
      context,
      html`<div class="actions">
        <button class="button" name="do" value="next">${places.done}</button>
      </div>`,
    )}
    </div>`;
  return { title: titleOf(context, places.heading), content, languages: languageButtons(context) };
}
