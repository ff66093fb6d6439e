import { homeOf, type Language } from '#core/base/language.ts';
import type { LocalText } from '#core/base/text.ts';
import type { Day } from '#core/base/time.ts';
import { dayInWords, decimalInWords, wholeNumber } from '#core/base/words.ts';
import type { Evidence } from '#core/promises/contract.ts';
import { ageOf } from '#core/promises/follow-ups.ts';
import { ageInWords, nameInWords, yearsInWords } from '#core/promises/in-words.ts';
import type { Figure, PublicActivity, PublicIndicator, PublicPoint, PublicPromise } from '#core/promises/public.ts';
import { STATUS_MARKS } from '#core/promises/status-marks.ts';
import { type PromiseWords, promiseWords } from '#core/promises/words/index.ts';
import type { ToldMonth } from '#core/rounds/told.ts';
import { Html, html } from '../html.ts';
import { presenceByMonths } from './presence.ts';
import { said, swedish } from './said.ts';

interface Reading {
  readonly language: Language;
  readonly today: Day;
  /** "Ljusköpings kommun" */
  readonly municipality: string;
  /** How often the police have been there on rounds, the oldest month first; none where another promise tells of it. */
  readonly presence: readonly ToldMonth[];
}

interface Page extends Reading {
  readonly words: PromiseWords;
  readonly promises: readonly PublicPromise[];
}

/** A promise as anybody reads it, without a script: what is reached and what is not, and how old that is. */
export function promisePage(promise: PublicPromise, promises: readonly PublicPromise[], reading: Reading): Html {
  const words = promiseWords[reading.language];
  const page: Page = { ...reading, words, promises };
  const isNewest = promise === promises[0];
  return html`<header class="promise-head">
<h1>${isNewest && promise.state === 'signed' ? words.title : nameInWords(promise, words)}</h1>
<p class="lead">${leadOf(promise, page)}</p>
<p>${said(promise.text, page.language)}</p>
<p class="caption">${signed(promise, page)} ${followed(promise, page)}</p>
${warnings(promise, page)}
${isNewest ? null : html`<p><a class="link--alone" href="${addressIn(page, null)}">${words.toNewest}</a></p>`}
</header>
${outcome(promise, page)}
<div class="promise-points">${promise.points.map((point) => card(point, promise, page))}</div>
${promise.points.length === 0 ? null : html`<h2>${words.ground}</h2>${promise.points.map((point) => ground(point, page))}`}
${presenceByMonths(page.presence, page.language)}
<h2 id="uppfoljningar">${words.followUps}</h2>
${followUps(promise, page)}
<h2>${words.aboutPromise}</h2>
${about(promise, page)}
${others(promise, page)}
<ul class="promise-files no-print" role="list">
<li><a href="/api/promises/follow-ups.rss">${words.feed}</a></li>
<li><a href="/api/promises">${words.data}</a></li>
</ul>`;
}

/** Where there is none to read. */
export function noPromisePage(language: Language, isUnknown: boolean): Html {
  const words = promiseWords[language];
  return html`<h1>${words.title}</h1><p>${isUnknown ? words.unknown : words.none}</p>${isUnknown ? html`<p><a class="link--alone" href="${homeOf(language)}medborgarlofte/">${words.toNewest}</a></p>` : null}`;
}

function leadOf(promise: PublicPromise, { words, municipality }: Page): string {
  const lead = promise.state === 'ended' ? words.leadEnded : words.lead;
  return lead(municipality, yearsInWords(promise));
}

function signed({ versions, sources }: PublicPromise, page: Page): string {
  const on = versions[0]?.on ?? null;
  if (on !== null) return page.words.signed(whole(on, page));
  return sources.length > 0 ? page.words.signedUnknown : '';
}

function followed({ followUps }: PublicPromise, page: Page): string {
  const last = followUps[0];
  if (last === undefined) return page.words.never;
  return page.words.followed(ageInWords(last.on, page.today, page.words), whole(last.on, page));
}

/** That it is old, or should have been followed up, is said where the rest is, and not hidden. */
function warnings({ followUps, state, overdue, missing }: PublicPromise, page: Page): Html | null {
  const last = followUps[0];
  const sentences = [
    ...(state === 'signed' && last !== undefined && ageOf(last.on, page.today).isStale ? [page.words.stale] : []),
    ...overdue.map((day) => page.words.overdue(whole(day, page))),
    ...missing.map(({ year, there, least }) => page.words.missing(year, there, least)),
  ];
  return sentences.length === 0 ? null : html`<div class="note">${sentences.map((one) => html`<p>${one}</p>`)}</div>`;
}

/** Both kinds in two short lists: what is reached, and what is not (S40). */
function outcome({ points, followUps }: PublicPromise, page: Page): Html | null {
  if (followUps.length === 0) return null;
  const list = (of: readonly PublicPoint[]): Html =>
    of.length === 0
      ? html`<p>–</p>`
      : html`<ul>${of.map((point) => html`<li>${said(point.heading, page.language)}${point.status === 'fulfilled' ? null : html` <span class="caption">(${statusWord(point, page).toLowerCase()})</span>`}</li>`)}</ul>`;
  const isReached = ({ status }: PublicPoint): boolean => status === 'fulfilled';
  return html`<div class="promise-outcome">
<section aria-labelledby="i-mal"><h2 id="i-mal">${page.words.reached}</h2>${list(points.filter(isReached))}</section>
<section aria-labelledby="inte-i-mal"><h2 id="inte-i-mal">${page.words.notReached}</h2>${list(points.filter((point) => !isReached(point)))}</section>
</div>`;
}

function card(point: PublicPoint, { planned, state }: PublicPromise, page: Page): Html {
  const { words } = page;
  const done = point.activities.filter((activity) => activity.done >= (activity.count ?? 1)).length;
  const next = planned[0];
  return html`<article class="promise-card" aria-labelledby="kort-${point.id}">
<h3 id="kort-${point.id}">${said(point.heading, page.language)}</h3>
${statusTag(point, page)}
<div class="promise-card__text">
${point.sentence === null ? html`<p>${said(point.text, page.language)}</p>` : html`<p>${said(point.sentence, page.language)}</p>`}
${point.decision === null ? null : html`<p><strong>${words.decision(short(point.decision.on, page))}</strong> ${said(point.decision.text, page.language)}</p>`}
</div>
${point.activities.length === 0 ? null : html`<div class="promise-card__bar"><span class="promise-bar" aria-hidden="true">${point.activities.map(bar)}</span><p class="caption">${words.activitiesDone(done, point.activities.length)}</p></div>`}
<p class="promise-card__foot"><span>${words.owners[point.owner]}.</span>${state === 'signed' && next !== undefined ? html` <span>${words.next(short(next, page))}</span>` : null}
<a class="link--alone" href="#punkt-${point.id}">${words.show}<span class="visually-hidden">: ${said(point.heading, page.language)}</span></a></p>
</article>`;
}

const bar = ({ done, count }: PublicActivity): Html =>
  html`<progress value="${Math.min(done, count ?? 1)}" max="${count ?? 1}"></progress>`;

const statusWord = ({ status }: PublicPoint, { words }: Page): string =>
  status === null ? words.notFollowed : words.statuses[status];

function statusTag(point: PublicPoint, page: Page): Html {
  return html`<p class="promise-status" data-status="${point.status ?? 'none'}"><svg width="20" height="20" viewBox="0 0 16 16" fill="none" stroke="currentColor" stroke-width="1.600" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${new Html(STATUS_MARKS[point.status ?? 'none'])}</svg>${statusWord(point, page)}</p>`;
}

/** All that one point rests on. */
function ground(point: PublicPoint, page: Page): Html {
  const { words } = page;
  return html`<section class="promise-ground" id="punkt-${point.id}" aria-labelledby="rubrik-${point.id}">
<h3 id="rubrik-${point.id}">${said(point.heading, page.language)}</h3>
<p>${said(point.text, page.language)}</p>
${point.effect === null ? null : html`<h4>${words.effect}</h4><p>${said(point.effect, page.language)}</p>`}
${
  point.activities.length === 0
    ? null
    : html`<h4>${words.activities}</h4><ul class="promise-activities" role="list">${point.activities.map((activity) => activityRow(activity, page))}</ul>${point.activities.some(({ isPresence }) => isPresence) ? html`<p class="caption">${words.presence}</p>` : null}`
}
${point.indicators.length === 0 ? null : html`<h4>${words.indicators}</h4>${point.indicators.map((indicator) => indicatorRow(indicator, page))}`}
${point.evidence.length === 0 ? null : html`<h4>${words.evidence}</h4><ul>${point.evidence.map((one) => html`<li>${evidenceIn(one, page)}</li>`)}</ul>`}
${same(point, page)}
</section>`;
}

function activityRow(activity: PublicActivity, page: Page): Html {
  const { words, language } = page;
  const { text, where, until, count, done, owner, decidedOn } = activity;
  const facts = [
    words.owners[owner],
    ...(until === null ? [] : [words.until(whole(until, page))]),
    ...(decidedOn === null ? [] : [words.decidedOn(whole(decidedOn, page))]),
  ];
  const far =
    count === null
      ? done >= 1
        ? words.isDone
        : words.isNotDone
      : words.doneOf(decimalInWords(done, language), wholeNumber(count, language));
  return html`<li><p>${said(text, page.language)}${where === null ? null : html`, ${said(where, page.language)}`}</p><p class="promise-activities__far">${far}</p><p class="caption">${facts.join('. ')}.</p></li>`;
}

function indicatorRow({ text, unit, target, baseline, actual, source }: PublicIndicator, page: Page): Html {
  const { words, language } = page;
  const of = (figure: Figure | null, none: string): Html | string =>
    figure === null ? none : figureIn(figure, unit, page);
  const aim = target === null ? '–' : words.target[target.way](withUnit(decimalInWords(target.value, language), unit));
  return html`<div class="promise-indicator"><p>${said(text, page.language)}</p><dl>
<div><dt>${words.columns.baseline}</dt><dd>${of(baseline, '–')}</dd></div>
<div><dt>${words.columns.actual}</dt><dd>${of(actual, words.noFigure)}</dd></div>
<div><dt>${words.columns.target}</dt><dd>${aim}</dd></div>
</dl><p class="caption">${words.columns.source}: ${source === null ? fromRelease([baseline, actual], page) : evidenceIn(source, page)}</p></div>`;
}

/** With its year and how many answered; what residents have answered with its interval too. */
function figureIn({ value, low, high, isUncertain, n, year }: Figure, unit: string, page: Page): Html {
  const { words, language } = page;
  const written = (number: number): string => decimalInWords(number, language);
  if (value === null) return html`${words.tooFew} <span class="caption">(${year})</span>`;
  const shown = withUnit(written(value), unit);
  const interval = low === null || high === null ? '' : ` (${written(low)}–${written(high)})`;
  const about = [String(year), ...(n === null ? [] : [words.answered(wholeNumber(n, language))])].join(', ');
  return html`<strong>${isUncertain ? words.about(shown) : shown}</strong>${interval} <span class="caption">${about}</span>`;
}

const withUnit = (number: string, unit: string): string => (unit === '' ? number : `${number}\u00a0${unit}`);

/** That residents have said it, and where all of what they said is. */
function fromRelease(figures: readonly (Figure | null)[], { words, language }: Page): Html {
  const releases = figures.flatMap((figure) => figure?.release ?? []);
  return html`${words.fromDialogue} <a href="${homeOf(language)}resultat/">${releases.length === 0 ? '/resultat/' : releases.join(', ')}</a>`;
}

const evidenceIn = ({ text, url }: Evidence, { language }: Page): Html => {
  const lang = swedish(language);
  return url === null ? html`<span${lang}>${text}</span>` : html`<a href="${url}" rel="noreferrer"${lang}>${text}</a>`;
};

/** The same matter in other promises: how it went then. */
function same({ sameAs }: PublicPoint, page: Page): Html | null {
  const { words, promises } = page;
  const found = sameAs.flatMap(({ promise, point, status }) => {
    const other = promises.find(({ id }) => id === promise);
    const heading = other?.points.find(({ id }) => id === point)?.heading;
    return other === undefined || heading === undefined ? [] : [{ other, point, heading, status }];
  });
  if (found.length === 0) return null;
  return html`<h4>${words.same}</h4><ul>${found.map(({ other, point, heading, status }) => html`<li><a href="${addressIn(page, other)}#punkt-${point}">${nameInWords(other, words)}: ${said(heading, page.language)}</a> <span class="caption">${status === null ? words.notFollowed : words.statuses[status]}</span></li>`)}</ul>`;
}

function followUps({ followUps: held, points, planned }: PublicPromise, page: Page): Html {
  const { words } = page;
  const headingOf = (id: string): LocalText | undefined => points.find((point) => point.id === id)?.heading;
  return html`${
    held.length === 0
      ? html`<p>${words.noFollowUps}</p>`
      : held.map(
          (one) =>
            html`<section class="promise-held"><h3>${whole(one.on, page)}</h3><p class="caption">${one.meeting}</p><ul>${one.points.map(({ point, status, sentence, decision }) => html`<li><strong>${said(headingOf(point), page.language)}:</strong> ${words.statuses[status].toLowerCase()}. ${sentence === null ? null : said(sentence, page.language)}${decision === null ? null : html` <strong>${words.decision(short(one.on, page))}</strong> ${said(decision, page.language)}`}</li>`)}</ul></section>`,
        )
  }
${planned.length === 0 ? null : html`<h3>${words.planned}</h3><ul>${planned.map((day) => html`<li>${whole(day, page)}</li>`)}</ul>`}`;
}

function about({ signatories, diaryNumber, versions, sources }: PublicPromise, page: Page): Html {
  const { words } = page;
  const rows: readonly (readonly [string, Html | string | null])[] = [
    [
      words.signedBy,
      signatories.length === 0
        ? null
        : html`${signatories.map(({ office, name, party }, index) => html`${index === 0 ? null : html`<br>`}${said(office, page.language)}${name === null ? null : `, ${name}`} (${words.parties[party].toLowerCase()})`)}`,
    ],
    [words.diary, diaryNumber],
    [words.version, versions.length === 0 ? null : String(versions.length)],
    ...versions
      .slice(1)
      .map(
        ({ version, on, reason }) =>
          [
            words.changed(version, on === null ? '' : whole(on, page), ''),
            html`<span${swedish(page.language)}>${reason}</span>`,
          ] as const,
      ),
    [words.checksum, versions.length === 0 ? null : html`<code dir="ltr">${versions.at(-1)?.checksum ?? ''}</code>`],
    [
      words.sources,
      sources.length === 0
        ? null
        : html`${sources.map((one, index) => html`${index === 0 ? null : html`<br>`}${evidenceIn(one, page)}`)}`,
    ],
  ];
  return html`<dl class="facts">${rows.map(([name, value]) => (value === null ? null : html`<div><dt>${name}</dt><dd>${value}</dd></div>`))}</dl>`;
}

function others(promise: PublicPromise, page: Page): Html | null {
  const rest = page.promises.filter(({ id }) => id !== promise.id);
  if (rest.length === 0) return null;
  return html`<h2>${page.words.others}</h2><ul class="promise-others">${rest.map((other) => html`<li><a href="${addressIn(page, other)}">${nameInWords(other, page.words)}</a> <span class="caption">${tally(other, page)}</span></li>`)}</ul>`;
}

/** "Uppfyllt 2 av 4": how a promise went, without weighing its points. */
function tally({ points, followUps: held }: PublicPromise, { words }: Page): string {
  if (held.length === 0) return words.never;
  const reached = points.filter(({ status }) => status === 'fulfilled').length;
  return `${words.reached}: ${reached}/${points.length}`;
}

const addressIn = ({ language, promises }: Page, promise: PublicPromise | null): string =>
  `${homeOf(language)}medborgarlofte/${promise === null || promise.id === promises[0]?.id ? '' : `${promise.id}/`}`;

const whole = (day: Day, { language }: Page): string => dayInWords(day, language, '0000-00-00');
const short = (day: Day, { language, today }: Page): string => dayInWords(day, language, today);
