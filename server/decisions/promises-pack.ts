import { textIn } from '#core/base/text-in.ts';
import { dayInWords, decimalInWords, lowered } from '#core/base/words.ts';
import type { Municipality } from '#core/places/municipality.ts';
import type { FollowUp, Point, Promised } from '#core/promises/contract.ts';
import { followUpGaps, heldOf, lastSaid } from '#core/promises/follow-ups.ts';
import { nameInWords } from '#core/promises/in-words.ts';
import { activitiesOf, doneOf, newestOf, proposedStatus } from '#core/promises/progress.ts';
import { promiseWords } from '#core/promises/words/index.ts';
import { type Html, html } from '../html.ts';

interface Context {
  readonly language: 'sv' | 'en';
  readonly today: string;
  readonly municipality: Pick<Municipality, 'settings'>;
}

/**
 * What a follow-up meeting needs, on paper or on a screen: each point with what has been done, what is late, figures, and every decision
 * so far with whether it has been done. Made of the work store alone.
 */
export function packPage(promise: Promised, meeting: FollowUp, context: Context): Html {
  const { language, today, municipality } = context;
  const words = promiseWords[language];
  const texts = TEXTS[language];
  const gaps = followUpGaps(promise, today);
  const day = (of: string): string => dayInWords(of, language, '0000-00-00');
  const late = promise.terms.points.filter((point) => proposedStatus(point, promise, today)?.status === 'late');
  return html`<p class="caption">${municipality.settings.formalName[language]}${municipality.settings.fictional ? `. ${texts.invented}` : ''}</p>
<h1>${texts.title(nameInWords(promise.terms, words))}</h1>
<p class="lead">${meeting.meeting}, ${day(meeting.heldOn ?? meeting.plannedOn)}. ${texts.made(day(today))}</p>
${gaps.overdue.filter(({ id }) => id !== meeting.id).map(({ plannedOn }) => html`<p class="note">${words.overdue(day(plannedOn))}</p>`)}
${gaps.years.map(({ year, there, least }) => html`<p class="note">${words.missing(year, there, least)}</p>`)}
<h2>${texts.late}</h2>
${late.length === 0 ? html`<p>${texts.noneLate}</p>` : html`<ul>${late.map((point) => html`<li>${textIn(point.heading, language)}</li>`)}</ul>`}
<h2>${texts.points}</h2>
${promise.terms.points.map((point) => pointSection(point, promise, meeting, context))}
<h2>${texts.decisions}</h2>
${decisionsTable(promise, context)}
<h2>${texts.minutes}</h2>
<p>${texts.minutesHelp}</p>
<div class="pack__lines" aria-hidden="true"></div>`;
}

function pointSection(point: Point, promise: Promised, meeting: FollowUp, { language, today }: Context): Html {
  const words = promiseWords[language];
  const texts = TEXTS[language];
  const day = (of: string): string => dayInWords(of, language, today);
  const before = lastSaid(promise, point.id);
  const item = meeting.items.find((one) => one.point === point.id);
  const proposed = proposedStatus(point, promise, today);
  const activities = activitiesOf(point, promise);
  return html`<section class="pack__point">
<h3>${textIn(point.heading, language)}</h3>
<p class="caption">${words.owners[point.owner]}</p>
<dl class="facts">
<div><dt>${texts.before}</dt><dd>${before === null ? words.notFollowed : html`${words.statuses[before.item.status ?? 'not-started']} (${day(before.on)})`}</dd></div>
<div><dt>${texts.proposed}</dt><dd>${proposed === null ? texts.nothing : html`${words.statuses[proposed.status]}. ${texts.because(proposed.done, proposed.of, proposed.overdue, proposed.elapsedPercent)}`}</dd></div>
<div><dt>${texts.prepared}</dt><dd>${item?.status == null ? texts.notPrepared : html`${words.statuses[item.status]}${item.sentence === null ? '' : `. ${textIn(item.sentence, language)}`}`}</dd></div>
</dl>
<table><caption>${words.activities}</caption><thead><tr><th scope="col">${texts.activity}</th><th scope="col">${texts.owner}</th><th scope="col">${texts.until}</th><th scope="col" class="number">${texts.done}</th></tr></thead><tbody>
${activities.map((activity) => {
  const { done, of } = doneOf(activity, promise.progress, today);
  const isLate = done < of && activity.until !== null && activity.until < today;
  return html`<tr><th scope="row">${textIn(activity.text, language)}${activity.decidedOn === null ? '' : html` <span class="caption">${words.decidedOn(day(activity.decidedOn))}</span>`}</th><td>${words.owners[activity.owner]}</td><td>${activity.until === null ? '–' : html`${day(activity.until)}${isLate ? html` <strong>${texts.isLate}</strong>` : ''}`}</td><td class="number">${decimalInWords(done, language)} / ${decimalInWords(of, language)}</td></tr>`;
})}
</tbody></table>
${point.indicators.length === 0 ? '' : indicatorsTable(point, promise, language)}
</section>`;
}

function indicatorsTable({ indicators }: Point, { progress }: Promised, language: 'sv' | 'en'): Html {
  const words = promiseWords[language];
  const { columns } = words;
  const written = (value: number, unit: string): string =>
    `${decimalInWords(value, language)}${unit === '' ? '' : ` ${unit}`}`;
  return html`<table><caption>${words.indicators}</caption><thead><tr><th scope="col">${columns.measure}</th><th scope="col">${columns.baseline}</th><th scope="col">${columns.target}</th><th scope="col">${columns.actual}</th><th scope="col">${columns.source}</th></tr></thead><tbody>
${indicators.map(({ id, text, unit, baseline, target, source }) => {
  const actual = newestOf(progress, 'indicator', id, '9999-12-31');
  const fromRelease = source.kind === 'release';
  return html`<tr><th scope="row">${textIn(text, language)}</th><td>${baseline === null ? '–' : `${written(baseline.value, unit)} (${baseline.year})`}</td><td>${target === null ? '–' : words.target[target.way](written(target.value, unit))}</td><td>${fromRelease ? TEXTS[language].onPage : actual === null ? words.noFigure : `${written(actual.value, unit)} (${actual.on})`}</td><td>${fromRelease ? words.fromDialogue : (actual?.source ?? source.evidence).text}</td></tr>`;
})}
</tbody></table>`;
}

function decisionsTable(promise: Promised, { language, today }: Context): Html {
  const words = promiseWords[language];
  const texts = TEXTS[language];
  const day = (of: string): string => dayInWords(of, language, '0000-00-00');
  const rows = heldOf(promise).flatMap(({ heldOn, items }) =>
    items.flatMap(({ point, decision }) => (decision === null ? [] : [{ heldOn, point, decision }])),
  );
  if (rows.length === 0) return html`<p>${texts.noDecisions}</p>`;
  return html`<table><thead><tr><th scope="col">${texts.decidedOn}</th><th scope="col">${texts.decision}</th><th scope="col">${texts.owner}</th><th scope="col">${texts.until}</th><th scope="col">${texts.done}</th></tr></thead><tbody>
${rows.map(({ heldOn, point, decision: { text, activity } }) => {
  const { done, of } = doneOf(activity, promise.progress, today);
  const heading = promise.terms.points.find(({ id }) => id === point)?.heading;
  return html`<tr><td>${day(heldOn)}</td><th scope="row">${textIn(text, language)} <span class="caption">${textIn(heading, language)}</span></th><td>${words.owners[activity.owner]}</td><td>${day(activity.until)}</td><td>${done >= of ? words.isDone : words.doneOf(decimalInWords(done, language), decimalInWords(of, language))}</td></tr>`;
})}
</tbody></table>`;
}

const TEXTS = {
  sv: {
    title: (name: string) => `Underlag till uppföljning, ${lowered(name)}`,
    made: (day: string) => `Läget ${day}.`,
    invented: 'Påhittade testdata',
    late: 'Det som är försenat',
    noneLate: 'Inget är försenat av det som har en sista dag.',
    points: 'Punkterna',
    before: 'Vid förra uppföljningen',
    proposed: 'Det aktiviteterna talar för',
    prepared: 'Inför mötet',
    notPrepared: 'Inte ifyllt än',
    nothing: 'Punkten har inga aktiviteter.',
    because: (done: number, of: number, overdue: number, elapsed: number | null) =>
      `${done} av ${of} aktiviteter är klara${overdue === 0 ? '' : `, ${overdue} har passerat sin sista dag`}${elapsed === null ? '' : `, ${elapsed} % av tiden har gått`}.`,
    activity: 'Aktivitet',
    owner: 'Ansvarig',
    until: 'Senast',
    done: 'Gjort',
    isLate: 'Sen',
    onPage: 'se den öppna sidan',
    decisions: 'Beslut hittills',
    noDecisions: 'Inga beslut har behövts än.',
    decidedOn: 'Dag',
    decision: 'Beslut',
    minutes: 'Mötets beslut',
    minutesHelp:
      'Varje punkt får en status och en mening som alla kan läsa. En uppfylld punkt visar vad det bygger på. En försenad punkt får ett beslut: vad som görs, av vem och till när. Det offentliga ska vara ute inom 14 dagar.',
  },
  en: {
    title: (name: string) => `Pack for a follow-up, ${lowered(name)}`,
    made: (day: string) => `As of ${day}.`,
    invented: 'Invented test data',
    late: 'What is late',
    noneLate: 'Nothing that has a last day is late.',
    points: 'The points',
    before: 'At the last follow-up',
    proposed: 'What the activities speak for',
    prepared: 'Before the meeting',
    notPrepared: 'Not filled in yet',
    nothing: 'The point has no activities.',
    because: (done: number, of: number, overdue: number, elapsed: number | null) =>
      `${done} of ${of} activities are done${overdue === 0 ? '' : `, ${overdue} have passed their last day`}${elapsed === null ? '' : `, ${elapsed}% of the time has gone`}.`,
    activity: 'Activity',
    owner: 'Responsible',
    until: 'By',
    done: 'Done',
    isLate: 'Late',
    onPage: 'see the public page',
    decisions: 'Decisions so far',
    noDecisions: 'No decisions have been needed yet.',
    decidedOn: 'Day',
    decision: 'Decision',
    minutes: 'What the meeting decides',
    minutesHelp:
      'Each point gets a status and one sentence for everybody. A fulfilled point shows what that rests on. A late point gets a decision: what is done, by whom and by when. The public part is out within 14 days.',
  },
} as const;
