import { homeOf, type Language } from '#core/base/language.ts';
import type { Day } from '#core/base/time.ts';
import { dayInWords, periodInWords, wholeNumber } from '#core/base/words.ts';
import { HOT_SPOT_KIND_WORDS } from '#core/hotspots/kinds.ts';
import type { Residents } from '#core/picture/contract.ts';
import { nameInWords } from '#core/picture/in-words.ts';
import type { PublicPicture } from '#core/picture/public.ts';
import { type PictureWords, pictureWords } from '#core/picture/words/index.ts';
import { promiseWords } from '#core/promises/words/index.ts';
import { type Html, html } from '../html.ts';
import { amountBar } from './amount.ts';
import { presenceByMonths } from './presence.ts';
import { said, swedish } from './said.ts';

interface Page {
  readonly language: Language;
  readonly words: PictureWords;
}

/** All pictures that anybody may read, the newest first, without a script. */
export function picturesPage(pictures: readonly PublicPicture[], language: Language): Html {
  const page: Page = { language, words: pictureWords[language] };
  const { words } = page;
  return html`<header class="picture-head"><h1>${words.title}</h1><p class="lead">${words.lead}</p></header>
${pictures.length === 0 ? html`<p>${words.none}</p>` : html`<ul class="picture-list" role="list">${pictures.map((picture) => html`<li><h2><a href="${addressIn(page, picture.id)}">${nameInWords(picture.id, words)}</a></h2><p class="caption">${periodInWords(picture.from, picture.until, language)}</p></li>`)}</ul>`}
<ul class="picture-files no-print" role="list"><li><a href="/api/pictures">${words.data}</a></li></ul>`;
}

/** One picture: each source by itself, the summary first. */
export function picturePage(picture: PublicPicture, language: Language): Html {
  const page: Page = { language, words: pictureWords[language] };
  const { words } = page;
  return html`<header class="picture-head">
<p class="no-print"><a class="link--alone" href="${addressIn(page, null)}">${words.toAll}</a></p>
<h1>${words.title}: ${nameInWords(picture.id, words)}</h1>
<p class="lead">${periodInWords(picture.from, picture.until, language)}. ${words.read(day(picture.dataDay, page))}</p>
</header>
${sayings(picture, 'summary', page)}
<div class="picture-two">
<section aria-labelledby="invanare"><h2 id="invanare">${words.residents}</h2>${residents(picture.residents, page)}</section>
<section aria-labelledby="personal"><h2 id="personal">${words.reported}</h2>${reported(picture, page)}</section>
</div>
${presenceByMonths(picture.rounds, language)}
${picture.walks.length === 0 ? null : html`<h2>${words.walks}</h2><ul>${picture.walks.map((walk) => html`<li><a href="${homeOf(language)}trygghetsvandringar/${walk.id}/">${said(walk.name, page.language)}</a> <span class="caption">${day(walk.on, page)}</span></li>`)}</ul>`}
${actions(picture, page)}
${promise(picture, page)}
${sayings(picture, 'feedback', page)}
<h2>${words.how}</h2><p>${words.howText}</p>
<dl class="facts"><div><dt>${words.checksum}</dt><dd><code dir="ltr">${picture.checksum}</code></dd></div></dl>
<ul class="picture-files no-print" role="list"><li><a href="/api/pictures/${picture.id}">${words.data}</a></li></ul>`;
}

export function noPicturePage(language: Language): Html {
  const words = pictureWords[language];
  return html`<h1>${words.title}</h1><p>${words.none}</p><p><a class="link--alone" href="${homeOf(language)}lagesbild/">${words.toAll}</a></p>`;
}

function sayings(picture: PublicPicture, section: 'summary' | 'feedback', page: Page): Html | null {
  const one = picture.said.find((saying) => saying.section === section);
  if (one === undefined) return null;
  return html`<h2>${page.words.said[section] ?? ''}</h2><p class="picture-said">${said(one.text, page.language)}</p>`;
}

function residents(of: Residents | null, page: Page): Html {
  const { words, language } = page;
  if (of === null) return html`<p>${words.noResidents}</p>`;
  return html`<p>${words.residentsHelp(wholeNumber(of.n.value, language), day(of.closes, page))}</p>
${of.questions.map(({ text, answers, n }) => html`<table class="picture-bars"><caption>${said(text, page.language)}${n === null ? null : html` <span class="caption">n ≈ ${wholeNumber(n, language)}</span>`}</caption><thead class="visually-hidden"><tr><th scope="col">${words.answer}</th><th scope="col">${words.share}</th></tr></thead><tbody>${answers.map((answer) => row(said(answer.text, page.language), answer.value, 100, shareInWords(answer, page)))}</tbody></table>`)}
<p><a class="link--alone" href="${homeOf(language)}resultat/">${words.allResults}</a></p>`;
}

function shareInWords(
  { value, low, high, isUncertain }: Residents['questions'][number]['answers'][number],
  { words, language }: Page,
): string {
  if (value === null || low === null || high === null) return words.tooFew;
  const shown = `${wholeNumber(value, language)}\u00a0%`;
  return `${isUncertain ? words.about(shown) : shown} (${low}–${high})`;
}

function reported({ reported: of }: PublicPicture, page: Page): Html {
  const { words, language } = page;
  if (of === null) return html`<p>${words.noReported}</p>`;
  const number = (count: number | null): string => (count === null ? words.few : wholeNumber(count, language));
  const most = Math.max(1, ...of.kinds.map(({ events }) => events));
  const mostBand = Math.max(1, ...of.bands.map(({ events }) => events ?? 0));
  const held = html` ${of.sinceLast === null ? words.notLast : words.changeLast[of.sinceLast]} ${of.sinceLastYear === null ? words.notYear : words.changeYear[of.sinceLastYear]}`;
  return html`<p><strong>${of.events === null ? words.fewEvents : words.events(wholeNumber(of.events, language))}.</strong>${of.events === null ? null : held}</p>
${of.kinds.length === 0 ? null : html`<table class="picture-bars"><caption>${words.kinds}</caption><tbody>${of.kinds.map(({ kind, events }) => row(said(HOT_SPOT_KIND_WORDS[kind] ?? HOT_SPOT_KIND_WORDS.ANN, page.language), events, most, number(events)))}</tbody></table>`}
<table class="picture-bars"><caption>${words.times}</caption><tbody>${of.bands.map(({ band, events }) => row(words.bands[band], events, mostBand, number(events)))}</tbody></table>
<p class="caption">${words.reportedHelp}</p>`;
}

/** A name, a bar as long as it is many, and the number in words: the bar alone says nothing that the number does not. */
const row = (name: Html | string, value: number | null, most: number, inWords: string): Html =>
  html`<tr><th scope="row">${name}</th><td>${amountBar(value, most)}${inWords}</td></tr>`;

function actions({ actions: { ongoing, done, late, list } }: PublicPicture, page: Page): Html {
  const { words, language } = page;
  return html`<h2>${words.actions}</h2><p>${words.actionsCounted(ongoing, done, late)}</p>
${list.length === 0 ? null : html`<ul>${list.map((action) => html`<li>${said(action.text, page.language)} <span class="caption">${promiseWords[language].owners[action.owner]}${action.unit === '' ? null : html`, <span${swedish(page.language)}>${action.unit}</span>`}${action.doneOn === null ? null : `, ${words.done(day(action.doneOn, page))}`}${action.isLate ? `, ${words.isLate}` : null}</span></li>`)}</ul>`}`;
}

function promise({ promise: of }: PublicPicture, page: Page): Html | null {
  if (of === null) return null;
  const { words, language } = page;
  const { statuses, notFollowed } = promiseWords[language];
  return html`<h2>${words.promise}</h2><ul>${of.points.map((point) => html`<li>${said(point.heading, page.language)}: <strong>${point.status === null ? notFollowed : statuses[point.status]}</strong></li>`)}</ul>`;
}

const day = (of: Day, { language }: Page): string => dayInWords(of, language, '0000-00-00');
const addressIn = ({ language }: Page, id: string | null): string =>
  `${homeOf(language)}lagesbild/${id === null ? '' : `${id}/`}`;
