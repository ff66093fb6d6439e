import { ANSWER_WORDS } from '#core/actions/answers.ts';
import type { PublicAction } from '#core/actions/public.ts';
import { actionWords } from '#core/actions/words/index.ts';
import { fill } from '#core/base/fill.ts';
import { homeOf, type Language } from '#core/base/language.ts';
import { foreignLang, textIn } from '#core/base/text-in.ts';
import { dayInWords } from '#core/base/words.ts';
import { feedbackWords } from '#core/feedback/words/index.ts';
import type { Municipality } from '#core/places/municipality.ts';
import { CODE_DAYS } from '#core/privacy/retention.ts';
import { resultsDay } from '#core/survey/dialogue.ts';
import type { KeptAnswer } from '#core/survey/kept-answer.ts';
import type { ToldAnswer } from '#core/survey/kept-in-words.ts';
import type { RefusalError } from '../errors.ts';
import { type Html, type HtmlPart, html, rich } from '../html.ts';
import { codePageAddress, formAddress, receiptAddress } from './form-addresses.ts';
import { daysInWords } from './receipt-days.ts';
import type { OpenedReceipt } from './receipt-desk.ts';
import { type ReceiptWords, receiptWords } from './receipt-words/index.ts';

export interface ReceiptPage {
  readonly title: string;
  readonly content: Html;
}

/** A precision that a person need not be told of: a place of the register, or a few metres. */
const FINE_METRES = 10;

/** The answer in words and what can be done with it; the dates say why something no longer can. */
export function answerPage(
  opened: OpenedReceipt,
  { told, came }: { readonly told: ToldAnswer; readonly came: readonly PublicAction[] | null },
  language: Language,
  municipality: Municipality,
  isChanged = false,
): ReceiptPage {
  const words = receiptWords[language];
  const { kept, acts, campaign, code } = opened;
  const [receivedDay = '', hour = ''] = kept.receivedHour.split('T');
  const day = (value: string): string => dayInWords(value, language, '0000-00-00');
  const dates = { closes: day(campaign.closes), results: day(resultsDay(campaign, municipality.settings)) };
  const stages = { open: words.whileOpen, closed: words.closed, released: words.released };
  const stand = kept.state === 'withdrawn' ? words.whileWithdrawn : stages[acts.stage];
  const home = homeOf(language);
  return page(
    words.title,
    html`<h1 tabindex="-1" autofocus>${words.title}</h1>
    <p class="lead">${textIn(campaign.title, language)}</p>
    <p class="help">${fill(words.received, { day: day(receivedDay), from: hourWords(Number(hour), language), to: hourWords(Number(hour) + 1, language) })} ${words.receivedAs[kept.inputWay]}</p>
    ${isChanged ? html`<p class="note" role="status"><span><strong>${words.changed}</strong></span></p>` : null}
    ${kept.state === 'withdrawn' ? html`<p class="note"><span>${rich(words.stateWithdrawn, home)}</span></p>` : null}
    ${notCountedNote(kept, language, municipality)}
    ${toldPlaces(told, words)}
    ${
      told.lines.length === 0
        ? null
        : html`<section aria-labelledby="answers"><h2 id="answers">${words.answers}</h2>
          <dl class="facts">${told.lines.map(({ label, value }) => html`<div class="check__line"><dt>${label}</dt><dd class="check__value">${value}</dd></div>`)}</dl></section>`
    }
    ${told.places.length + told.lines.length === 0 ? html`<p>${words.nothing}</p>` : null}
    ${came === null ? null : cameOf(came, language)}
    <section class="stack" aria-labelledby="acts">
      <h2 id="acts">${words.acts}</h2>
      <p>${rich(fill(stand, dates), home)}</p>
      ${daysInWords(opened, municipality.settings.retention ?? {}, language).map((told) => html`<p>${told}</p>`)}
      ${
        acts.change
          ? html`<form class="act" method="post" action="${formAddress(language)}" data-change>
              <input type="hidden" name="code" value="${code}">
              <button class="button" name="do" value="change">${words.change}</button>
              <p class="help" role="status" data-loading="${words.loading}" data-failed="${words.changeFailed}"></p>
            </form>`
          : null
      }
      ${
        acts.withdraw
          ? html`<div class="act">${form(code, language, button('ask-withdraw', words.withdraw, true))}<p class="help">${words.withdrawAbout}</p></div>`
          : null
      }
      <div class="act">${form(code, language, button('ask-erase', words.erase, true))}<p class="help">${words.eraseAbout}</p></div>
    </section>
    ${another(language, words)}`,
  );
}

/**
 * What has come of what the answer is about, as it stands on the public page. The link is the same for everybody: an address that
 * named a theme or a place would say in a browser's history what somebody had answered.
 */
function cameOf(actions: readonly PublicAction[], language: Language): Html {
  const words = feedbackWords[language].receipt;
  const acts = actionWords[language];
  const day = (value: string): string => dayInWords(value, language, '0000-00-00');
  const inSwedish = language === 'sv' || language === 'lattlast' ? null : html` lang="sv"`;
  return html`<section class="stack" aria-labelledby="came"><h2 id="came">${words.heading}</h2>
    ${
      actions.length === 0
        ? html`<p>${words.none}</p>`
        : html`<p class="help">${words.about}</p>
      <ul class="stack place-list" role="list">${actions.map(
        ({ text, place, state, reason, due, doneOn, owner, unit }) => {
          const lang = foreignLang(text, language);
          const answer = state === 'done' ? acts.doneTag : textIn(ANSWER_WORDS[state], language);
          const when =
            state === 'done' && doneOn !== null
              ? acts.doneOn(day(doneOn))
              : due === null
                ? null
                : state === 'investigated'
                  ? acts.nextAnswer(day(due))
                  : acts.due(day(due));
          return html`<li class="card place-card"><div class="place-card__text">
        <h3 class="place-card__name">${answer}: ${lang === undefined ? textIn(text, language) : html`<span lang="${lang}">${textIn(text, language)}</span>`}</h3>
        ${reason === null ? null : html`<p>${acts.because} <span${inSwedish}>${reason}</span></p>`}
        <p class="caption">${place === null ? acts.noPlace : html`<span${inSwedish}>${place}</span>`}. ${acts.owners[owner]}: <span${inSwedish}>${unit}</span>.${when === null ? null : html` ${when}.`}</p>
      </div></li>`;
        },
      )}</ul>`
    }
    <p><a class="link--alone" href="${homeOf(language)}du-sa-vi-gjorde/">${words.link}</a></p></section>`;
}

/** Why an answer that has not been taken back is not counted, and what its author can do about it; null for one that is. */
export function notCountedNote(
  { state, counted }: Pick<KeptAnswer, 'state' | 'counted'>,
  language: Language,
  { settings }: Municipality,
): Html | null {
  if (state === 'withdrawn' || counted === 'yes') return null;
  const text = fill(receiptWords[language].notCounted[counted], { contact: settings.contact });
  return html`<p class="note"><span>${rich(text, homeOf(language))}</span></p>`;
}

/** "Vill du …?", before something that cannot be undone. */
export function confirmPage(act: 'withdraw' | 'erase', code: string, language: Language): ReceiptPage {
  const words = receiptWords[language];
  const [heading, text, yes] =
    act === 'withdraw'
      ? [words.withdrawHeading, words.withdrawText, words.withdrawYes]
      : [words.eraseHeading, words.eraseText, words.eraseYes];
  return page(
    heading,
    html`<h1 tabindex="-1" autofocus>${heading}</h1>
    <p>${text}</p>
    ${form(code, language, html`<div class="actions">${button(act, yes)} ${html`<button class="link" name="do" value="open">${words.no}</button>`}</div>`)}`,
  );
}

/** After it is done. A withdrawn answer can still be seen; of an erased one nothing is left. */
export function donePage(act: 'withdraw' | 'erase', code: string, language: Language): ReceiptPage {
  const words = receiptWords[language];
  const [heading, text] =
    act === 'withdraw' ? [words.withdrawnHeading, words.withdrawnText] : [words.erasedHeading, words.erasedText];
  return page(
    heading,
    html`<h1 tabindex="-1" autofocus>${heading}</h1>
    <p>${text}</p>
    ${act === 'withdraw' ? form(code, language, button('open', words.open, true)) : null}
    <p><a class="link--alone" href="${homeOf(language)}">${words.toStart}</a></p>`,
  );
}

/**
 * The form once more, with what was typed: mistyped, unknown, erased and destroyed look the same. Where codes are destroyed at
 * all the page says when, to everybody: nobody can tell any longer whose it was.
 */
export function unknownPage(typed: string, language: Language, { settings }: Municipality): ReceiptPage {
  const words = receiptWords[language];
  const isDestroyed = settings.retention?.G6 !== undefined;
  return page(
    words.unknown,
    html`<div class="error-summary" role="alert" tabindex="-1" autofocus>
      <h2>${words.errorHeading}</h2>
      <ul><li><a href="#kod">${words.unknown}</a></li></ul>
    </div>
    <h1>${words.label}</h1>
    <p>${words.unknownWhy}</p>
    ${isDestroyed ? html`<p>${fill(words.codesGone, { days: String(CODE_DAYS) })}</p>` : null}
    ${codeForm(typed, language, words)}`,
  );
}

/** The form once more, with what was typed and when to come again. */
export function waitPage(typed: string, later: RefusalError, language: Language): ReceiptPage {
  const words = receiptWords[language];
  return page(
    words.tooMany,
    html`<h1 tabindex="-1" autofocus>${words.tooMany}</h1><p>${textIn(later.sentence, language)}</p>${codeForm(typed, language, words)}`,
  );
}

const page = (title: string, content: Html): ReceiptPage => ({
  title: `${title} – Lykta`,
  content: html`<div class="stack">${content}</div>`,
});

const toldPlaces = ({ places }: ToldAnswer, words: ReceiptWords): readonly Html[] =>
  [...Map.groupBy(places, ({ question }) => question)].map(
    ([question, own]) =>
      html`<section class="stack" aria-labelledby="places-${question}"><h2 id="places-${question}">${own[0]?.list ?? words.places}</h2>
      <ol class="stack place-list" role="list">${own.map(
        ({ heading, lines, precisionMetres }, index) => html`<li class="card place-card"><div class="place-card__text">
          <h3 class="place-card__name">${index + 1}. ${heading}</h3>
          ${lines.map((line) => html`<p class="caption">${line}</p>`)}
          ${precisionMetres > FINE_METRES ? html`<p class="caption">${fill(words.coarse, { metres: precisionMetres })}</p>` : null}
        </div></li>`,
      )}</ol></section>`,
  );

/** The code travels from page to page in a hidden field, and so in bodies alone. */
const form = (code: string, language: Language, inside: HtmlPart): Html =>
  html`<form method="post" action="${receiptAddress(language)}"><input type="hidden" name="code" value="${code}">${inside}</form>`;

const button = (act: string, text: string, secondary = false): Html =>
  html`<button class="button${secondary ? ' button--secondary' : ''}" name="do" value="${act}">${text}</button>`;

const codeForm = (typed: string, language: Language, words: ReceiptWords): Html => html`
  <form method="post" action="${receiptAddress(language)}" class="stack" novalidate>
    <div class="field">
      <label class="label" for="kod">${words.label}</label>
      <p class="help" id="kod-hjalp">${words.help}</p>
      <input class="input input--code" id="kod" name="code" value="${typed.slice(0, 64)}" autocomplete="off" autocapitalize="characters" spellcheck="false" dir="ltr" maxlength="64" aria-describedby="kod-hjalp">
    </div>
    <button class="button" name="do" value="open">${words.open}</button>
  </form>`;

const another = (language: Language, words: ReceiptWords): Html =>
  html`<p><a class="link--alone" href="${codePageAddress(language)}">${words.another}</a></p>`;

const hourWords = (hour: number, language: Language): string =>
  language === 'en' ? `${String(hour % 24).padStart(2, '0')}:00` : String(hour % 24);
