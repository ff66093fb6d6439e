import { ANSWER_WORDS } from '#core/actions/answers.ts';
import { textIn } from '#core/base/text-in.ts';
import { dayInWords, listInWords } from '#core/base/words.ts';
import type { Municipality } from '#core/places/municipality.ts';
import { promiseWords } from '#core/promises/words/index.ts';
import { type Change, compareWalks, tallyOf } from '#core/walks/compare.ts';
import type { MeetingKind, StaffWalk, Stop, WalkNote } from '#core/walks/contract.ts';
import { MEETINGS } from '#core/walks/contract.ts';
import { whenInWords } from '#core/walks/in-words.ts';
import { needsAnswer } from '#core/walks/kinds.ts';
import type { PointAnswer } from '#core/walks/point-answer.ts';
import { walkWords } from '#core/walks/words/index.ts';
import { type Html, html } from '../html.ts';

interface Context {
  readonly language: 'sv' | 'en';
  readonly today: string;
  readonly municipality: Pick<Municipality, 'settings'>;
}

/**
 * The protocol of a walk, on paper or on a screen: the route, who came by role, each stop's points with owner and answer, and the walk
 * before beside it. Made of the work store alone.
 */
export function protocolPage(walk: StaffWalk, before: StaffWalk | null, context: Context): Html {
  const { language, today, municipality } = context;
  const words = walkWords[language];
  const texts = TEXTS[language];
  const { plan, outing } = walk;
  const owed = walk.notes.filter(({ judgement }) => needsAnswer(judgement));
  const kept = walk.notes.filter(({ item, judgement }) => item === 'keep' && judgement === 'good');
  return html`<p class="caption">${municipality.settings.formalName[language]}${municipality.settings.fictional ? `. ${texts.invented}` : ''}</p>
<h1>${texts.title(textIn(plan.name, language))}</h1>
<p class="lead">${outing === null ? (plan.meetings.walk === null ? texts.noDay : whenInWords(plan.meetings.walk, language, words)) : dayInWords(outing.on, language, null)}. ${words.light[plan.light]}${outing?.weather == null ? '' : `, ${outing.weather}`}. ${texts.made(dayInWords(today, language, '0000-00-00'))}</p>
${plan.why === null ? '' : html`<p>${textIn(plan.why, language)}</p>`}
<dl class="facts">
<div><dt>${texts.who}</dt><dd>${
    outing === null
      ? texts.notYet
      : listInWords(
          outing.came.map(({ role, people }) => `${words.roles[role]} (${people})`),
          language,
        )
  }</dd></div>
<div><dt>${words.who}</dt><dd>${plan.invited.length === 0 ? '–' : plan.invited.map(({ role, unit }, index) => html`${index === 0 ? '' : html`<br>`}${unit} (${words.roles[role]})`)}</dd></div>
${MEETINGS.map((kind) => meetingRow(kind, walk, context))}
<div><dt>${texts.points}</dt><dd>${texts.counted(walk.notes.length, owed.length, owed.filter(({ id }) => answered(walk, id)).length)}</dd></div>
</dl>
<h2>${words.route}</h2>
${plan.stops.map((stop, index) => stopSection(stop, index + 1, walk, context))}
<h2>${texts.byUnit}</h2>
${unitsTable(walk, context)}
${kept.length === 0 ? '' : html`<h2>${texts.keep}</h2><ul>${kept.map((note) => html`<li>${stopName(walk, note.stop, language)}: ${note.text}</li>`)}</ul>`}
${before === null ? '' : comparison(walk, before, context)}`;
}

function meetingRow(kind: MeetingKind, { plan }: StaffWalk, { language }: Context): Html {
  const words = walkWords[language];
  const meeting = plan.meetings[kind];
  return html`<div><dt>${words.meetings[kind]}</dt><dd>${meeting === null ? '–' : html`${whenInWords(meeting, language, words)}, ${textIn(meeting.place, language)}`}</dd></div>`;
}

function stopSection(stop: Stop, number: number, walk: StaffWalk, context: Context): Html {
  const { language } = context;
  const texts = TEXTS[language];
  const notes = walk.notes.filter((note) => note.stop === stop.id);
  return html`<section class="pack__point">
<h3>${number}. ${textIn(stop.name, language)}</h3>
${stop.way === null ? '' : html`<p class="caption">${textIn(stop.way, language)}</p>`}
${
  notes.length === 0
    ? html`<p>${texts.noNotes}</p>`
    : html`<table><thead><tr><th scope="col">${texts.point}</th><th scope="col">${texts.judgement}</th><th scope="col">${texts.proposal}</th><th scope="col">${texts.answer}</th></tr></thead><tbody>${notes.map((note) => noteRow(note, walk, context))}</tbody></table>`
}
</section>`;
}

function noteRow(note: WalkNote, walk: StaffWalk, { language }: Context): Html {
  const words = walkWords[language];
  const texts = TEXTS[language];
  const facts = [
    ...(note.lamp === null ? [] : [texts.lamp(note.lamp)]),
    ...(note.keeper === null ? [] : [texts.keepers[note.keeper]]),
    ...(note.feeling === null ? [] : [texts.feelings[note.feeling]]),
  ];
  return html`<tr><th scope="row">${shortItem(words.checklist[note.item])}${note.text === '' ? '' : html`: <span class="said">${note.text}</span>`}${facts.length === 0 ? '' : html` <span class="caption">${facts.join('. ')}.</span>`}</th><td>${words.judgements[note.judgement]}</td><td>${note.proposal === '' ? '–' : note.proposal}</td><td>${answerIn(note, walk, language)}</td></tr>`;
}

function answerIn(note: WalkNote, walk: StaffWalk, language: 'sv' | 'en'): Html | string {
  const texts = TEXTS[language];
  const own = walk.answers.filter((answer) => answer.note === note.id);
  if (own.length === 0) return needsAnswer(note.judgement) ? texts.noAnswer : '–';
  return html`${own.map((answer, index) => html`${index === 0 ? '' : html`<br>`}${oneAnswer(answer, language)}`)}`;
}

function oneAnswer(answer: PointAnswer, language: 'sv' | 'en'): Html {
  const texts = TEXTS[language];
  const day = (of: string): string => dayInWords(of, language, '0000-00-00');
  const when =
    answer.doneOn !== null ? texts.done(day(answer.doneOn)) : answer.due !== null ? texts.due(day(answer.due)) : '';
  const said = answer.answer === null ? texts.proposed : textIn(ANSWER_WORDS[answer.answer], language);
  return html`<strong>${said}</strong> ${answer.what}${answer.reason === '' ? '' : `. ${answer.reason}`} <span class="caption">${[promiseWords[language].owners[answer.owner], answer.unit, when].filter((one) => one !== '').join(', ')}</span>`;
}

/** What each unit has to do: a list of its own (S32). */
function unitsTable(walk: StaffWalk, { language }: Context): Html {
  const texts = TEXTS[language];
  const words = walkWords[language];
  const answers = [...new Map(walk.answers.map((answer) => [answer.action, answer])).values()];
  if (answers.length === 0) return html`<p>${texts.noUnits}</p>`;
  const byUnit = Map.groupBy(answers, ({ owner, unit }) => (unit === '' ? promiseWords[language].owners[owner] : unit));
  return html`<table><thead><tr><th scope="col">${words.columns.who}</th><th scope="col">${texts.task}</th></tr></thead><tbody>
${[...byUnit].sort(([a], [b]) => a.localeCompare(b, 'sv')).map(([unit, own]) => html`<tr><th scope="row">${unit}</th><td>${own.map((answer, index) => html`${index === 0 ? '' : html`<br>`}${oneAnswer(answer, language)}`)}</td></tr>`)}
</tbody></table>`;
}

/** Stop by stop beside the walk before: the worst of each thing then and now. */
function comparison(walk: StaffWalk, before: StaffWalk, { language }: Context): Html {
  const texts = TEXTS[language];
  const words = walkWords[language];
  const stops = compareWalks(
    { stops: before.plan.stops, notes: before.notes },
    { stops: walk.plan.stops, notes: walk.notes },
  );
  const { better, same, worse } = tallyOf(stops);
  return html`<h2>${texts.compared}</h2>
<p>${words.compared(String(better), String(same), String(worse))} ${texts.onlyBoth}</p>
<table><thead><tr><th scope="col">${words.columns.stop}</th><th scope="col">${texts.point}</th><th scope="col">${texts.earlier}</th><th scope="col">${texts.now}</th><th scope="col">${texts.change}</th></tr></thead><tbody>
${stops.flatMap(({ stop, items }) => items.map(({ item, before: then, now, change }) => html`<tr><th scope="row">${textIn(stop.name, language)}</th><td>${shortItem(words.checklist[item])}</td><td>${then === null ? '–' : words.judgements[then]}</td><td>${now === null ? '–' : words.judgements[now]}</td><td>${texts.changes[change]}</td></tr>`))}
</tbody></table>`;
}

const answered = ({ answers }: StaffWalk, note: string): boolean =>
  answers.some((answer) => answer.note === note && answer.answer !== null);

const stopName = ({ plan }: StaffWalk, id: string, language: 'sv' | 'en'): string =>
  textIn(plan.stops.find((stop) => stop.id === id)?.name, language);

/** "Ljus" of "Ljus: fungerar lamporna, …". */
const shortItem = (item: string): string => item.split(':')[0] ?? item;

const changes = (better: string, same: string, worse: string, before: string, now: string): Record<Change, string> => ({
  better,
  same,
  worse,
  'only-before': before,
  'only-now': now,
});

const TEXTS = {
  sv: {
    title: (name: string) => `Protokoll, ${name}`,
    made: (day: string) => `Läget ${day}.`,
    invented: 'Påhittade testdata',
    noDay: 'Ingen dag är bestämd',
    notYet: 'Vandringen har inte gåtts än.',
    who: 'Deltog, antal per roll',
    points: 'Anteckningar',
    counted: (all: number, owed: number, answered: number) =>
      `${all} anteckningar, ${owed} brister, ${answered} med svar.`,
    noNotes: 'Inga anteckningar.',
    point: 'Punkt',
    judgement: 'Bedömning',
    proposal: 'Förslag',
    answer: 'Svar',
    noAnswer: 'Inget svar än',
    proposed: 'Föreslagen, inget svar än:',
    lamp: (number: string) => `Lampa ${number}`,
    feelings: { safe: 'Känns tryggt', unsafe: 'Känns otryggt' },
    keepers: {
      municipality: 'Kommunens mark',
      'state-road': 'Trafikverkets väg',
      'private-road': 'Vägförening',
      region: 'Regionens mark',
      'property-owner': 'Fastighetsägarens mark',
      other: 'Annan mark',
    },
    byUnit: 'Att göra, enhet för enhet',
    noUnits: 'Ingen punkt har blivit en åtgärd än.',
    task: 'Åtgärder',
    done: (day: string) => `klart ${day}`,
    due: (day: string) => `senast ${day}`,
    keep: 'Bra, och ska bevaras',
    compared: 'Jämfört med förra vandringen',
    onlyBoth: 'Bara det som båda vandringarna har bedömt är räknat.',
    earlier: 'Då',
    now: 'Nu',
    change: 'Ändring',
    changes: changes('Bättre', 'Som förut', 'Sämre', 'Inte bedömt nu', 'Nytt'),
  },
  en: {
    title: (name: string) => `Protocol, ${name}`,
    made: (day: string) => `As of ${day}.`,
    invented: 'Invented test data',
    noDay: 'No day has been set',
    notYet: 'The walk has not been made yet.',
    who: 'Took part, number by role',
    points: 'Notes',
    counted: (all: number, owed: number, answered: number) => `${all} notes, ${owed} flaws, ${answered} answered.`,
    noNotes: 'No notes.',
    point: 'Point',
    judgement: 'Judged',
    proposal: 'Proposal',
    answer: 'Answer',
    noAnswer: 'No answer yet',
    proposed: 'Proposed, no answer yet:',
    lamp: (number: string) => `Lamp ${number}`,
    feelings: { safe: 'Feels safe', unsafe: 'Feels unsafe' },
    keepers: {
      municipality: 'The municipality’s ground',
      'state-road': 'A state road',
      'private-road': 'A road association',
      region: 'The region’s ground',
      'property-owner': 'The property owner’s ground',
      other: 'Other ground',
    },
    byUnit: 'To do, unit by unit',
    noUnits: 'No point has become an action yet.',
    task: 'Actions',
    done: (day: string) => `done ${day}`,
    due: (day: string) => `by ${day}`,
    keep: 'Good, and to be kept',
    compared: 'Compared with the last walk',
    onlyBoth: 'Only what both walks have judged is counted.',
    earlier: 'Then',
    now: 'Now',
    change: 'Change',
    changes: changes('Better', 'As before', 'Worse', 'Not judged now', 'New'),
  },
} as const;
