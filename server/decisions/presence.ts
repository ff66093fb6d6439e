import type { Language } from '#core/base/language.ts';
import { monthName, wholeNumber } from '#core/base/words.ts';
import { pictureWords } from '#core/picture/words/index.ts';
import type { ToldMonth } from '#core/rounds/told.ts';
import { type Html, html } from '../html.ts';
import { amountBar } from './amount.ts';

/** How often the police have been there, as a bar and a number a month; null where nobody has been. */
export function presenceByMonths(months: readonly ToldMonth[], language: Language): Html | null {
  const words = pictureWords[language];
  const most = Math.max(1, ...months.map(({ visits }) => visits ?? 0));
  if (months.length === 0) return null;
  return html`<h2 id="narvaro">${words.rounds}</h2><p>${words.roundsHelp}</p>
<table class="month-bars"><thead><tr><th scope="col">${words.month}</th><th scope="col">${words.visits}</th><th scope="col">${words.hours}</th></tr></thead><tbody>${months.map(({ month, visits, minutes }) => html`<tr><th scope="row">${monthName(Number(month.slice(5)), language)} ${month.slice(0, 4)}</th><td><span>${visits === null ? words.few : wholeNumber(visits, language)}</span> ${amountBar(visits, most)}</td><td>${minutes === null ? '–' : wholeNumber(minutes / 60, language)}</td></tr>`)}</tbody></table>`;
}
