import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { calledIn } from '#core/survey/called-in.ts';
import type { ChoiceQuestion, Condition, PlaceQuestion, Question, Step, Survey } from '#core/survey/contract.ts';
import { type Finding, lintSurvey } from '#core/survey/lint.ts';
import { findingInWords, LINT_WORDS } from '#core/survey/lint-words.ts';
import { loadMunicipality } from '#server/municipality.ts';
import { everyTypeSurvey } from '../../support/every-type-survey.ts';

const ground = loadMunicipality('ljuskoping');
const lint = (survey: Survey): readonly Finding[] => lintSurvey(survey, ground);
const codes = (survey: Survey): readonly string[] => [...new Set(lint(survey).map(({ code }) => code))];
const errors = (survey: Survey): readonly string[] =>
  lint(survey)
    .filter(({ level }) => level === 'error')
    .map(({ code, question, field }) => `${code} ${question ?? ''} ${field}`);

const t = (sv: string) => ({ sv, lattlast: sv, en: sv });
const choice = (id: string, more: Partial<ChoiceQuestion> = {}): ChoiceQuestion => ({
  id,
  type: 'choice',
  text: t(id),
  short: t(id),
  options: ['a', 'b', 'c'].map((code) => ({ code, text: t(code) })),
  ...more,
});
const place = (id: string, more: Partial<PlaceQuestion> = {}): PlaceQuestion => ({
  id,
  type: 'place',
  text: t(id),
  short: t(id),
  max: 2,
  kinds: ['point'],
  feeling: 'safe',
  roles: {},
  followUps: [],
  ...more,
});
/** A survey of these questions, each on the way unless it is a follow-up, on these conditions. */
function survey(
  questions: readonly Question[],
  when: Readonly<Record<string, Condition>> = {},
  more: Partial<Survey> = {},
): Survey {
  const followUps = questions.flatMap((one) =>
    one.type === 'place' ? one.followUps.map((step) => step.question) : [],
  );
  const steps = questions
    .filter(({ id }) => !followUps.includes(id))
    .map(({ id }): Step => {
      const condition = Object.hasOwn(when, id) ? when[id] : undefined;
      return condition === undefined ? { question: id } : { question: id, when: condition };
    });
  return {
    id: 'prov',
    version: 1,
    title: t('Prov'),
    languages: ['sv', 'lattlast', 'en'],
    questions,
    routes: [{ id: 'fragor', steps }],
    background: [],
    ...more,
  };
}
const is = (question: string, ...anyOf: readonly string[]): Condition => ({ question, anyOf });

describe('the surveys that come with Lykta', () => {
  const folder = 'municipalities/surveys/';
  it.each(readdirSync(folder))('have no mistake in them (%s)', (file) => {
    expect(errors(JSON.parse(readFileSync(folder + file, 'utf8')) as Survey)).toEqual([]);
  });

  it('are told what is only worth knowing', () => {
    const warnings = lint(JSON.parse(readFileSync(`${folder}dialogue-1.json`, 'utf8')) as Survey);
    expect(warnings.map(({ code, field }) => `${code} ${field}`)).toEqual([]);
    expect(errors(everyTypeSurvey)).toEqual([]);
    expect(codes(everyTypeSurvey)).toEqual(['no-bands', 'places-without-feeling']);
  });
});

describe('somebody who gives two questions one short name', () => {
  it('is told, since nobody can tell the answers apart where they are checked', () => {
    const same = { short: t('Ålder') };
    expect(
      lint(survey([choice('A', same), choice('B', { short: t('ålder ') })])).map(
        ({ code, level, question, with: w }) => ({
          code,
          level,
          question,
          w,
        }),
      ),
    ).toEqual([{ code: 'short-twice', level: 'warning', question: 'B', w: { other: 'A' } }]);
  });

  it('is told nothing of questions that no way asks together, of pages to read, or of what is asked about a place', () => {
    const same = { short: t('Ålder') };
    const page: Question = { id: 'I', type: 'information', text: t('I'), body: t('I'), ...same };
    const about = place('P', { followUps: [{ question: 'B' }] });
    expect(codes(survey([choice('A', same), page, about, choice('B', same)]))).toEqual([]);
    const ways = survey(
      [choice('A', same), choice('B', same)],
      {},
      {
        routes: [
          { id: 'fragor', steps: [{ question: 'A' }] },
          { id: 'gata', steps: [{ question: 'B' }] },
        ],
      },
    );
    expect(codes(ways)).toEqual([]);
  });
});

describe('somebody who writes a condition', () => {
  const ab = [choice('A'), choice('B')];
  it.each<[string, string, Survey]>([
    ['names a question that is not there', 'condition-question-unknown B', survey(ab, { B: is('X', 'a') })],
    ['names an option that is not there', 'condition-option-unknown B', survey(ab, { B: is('A', 'z') })],
    ['names no option', 'condition-no-codes B', survey(ab, { B: is('A') })],
    ['asks of the question itself', 'condition-itself B', survey(ab, { B: is('B', 'a') })],
    ['asks of what comes later', 'condition-later A', survey(ab, { A: is('B', 'a') })],
    ['makes two questions wait for each other', 'condition-later A', survey(ab, { A: is('B', 'a'), B: is('A', 'a') })],
    [
      'asks a row of what has none',
      'condition-no-rows B',
      survey(ab, { B: { question: 'A', row: 'r', anyOf: ['a'] } }),
    ],
    [
      'compares words with numbers',
      'condition-no-number B',
      survey(ab, { B: { question: 'A', between: { from: 1 } } }),
    ],
    [
      'asks of another place',
      'condition-on-follow-up B',
      survey([place('P', { followUps: [{ question: 'A' }] }), ...ab], { B: is('A', 'a') }),
    ],
    [
      'asks what a page said that asks nothing',
      'condition-asks-nothing B',
      survey([{ id: 'I', type: 'information', text: t('I'), short: t('I'), body: t('I') }, choice('B')], {
        B: { answered: 'I' },
      }),
    ],
  ])('is told when it %s', (_, expected, made) => {
    expect(errors(made)).toContainEqual(expect.stringContaining(expected));
  });

  it('is told when nobody can meet it, and what that makes unreachable', () => {
    const both: Condition = { all: [is('A', 'a'), is('A', 'b')] };
    expect(errors(survey(ab, { B: both }))).toEqual([
      'question-unreachable B questions.B',
      'condition-never B routes.fragor.steps.1.when',
    ]);
    // Of several choices both can be true.
    const several: Question = { ...choice('A'), type: 'choices' };
    expect(errors(survey([several, choice('B')], { B: both }))).toEqual([]);
    expect(errors(survey([{ ...several, max: 1 }, choice('B')], { B: both }))).toHaveLength(2);
    // A chain: C can only be asked of those whom B was asked of, and then A was b.
    const chain = { B: is('A', 'b'), C: { all: [is('A', 'a'), { answered: 'B' }] } };
    expect(errors(survey([...ab, choice('C')], chain))).toContain('question-unreachable C questions.C');
    expect(errors(survey([...ab, choice('C')], { ...chain, C: { all: [is('A', 'b'), { answered: 'B' }] } }))).toEqual(
      [],
    );
  });

  it('is told when a number can never be within its bounds', () => {
    const number: Question = {
      id: 'N',
      type: 'number',
      text: t('N'),
      short: t('N'),
      min: 0,
      max: 10,
      decimals: 0,
      options: [],
    };
    const within = (from: number, to: number): Condition => ({ question: 'N', between: { from, to } });
    expect(errors(survey([number, choice('B')], { B: within(11, 20) }))).toContain(
      'question-unreachable B questions.B',
    );
    expect(errors(survey([number, choice('B')], { B: within(10, 20) }))).toEqual([]);
    expect(errors(survey([number, choice('B')], { B: within(2.2, 2.8) }))).toContain(
      'question-unreachable B questions.B',
    );
  });

  it('is told when everybody meets it, or has been asked already', () => {
    const always: Condition = { any: [is('A', 'a'), { not: is('A', 'a') }] };
    expect(codes(survey(ab, { B: always }))).toEqual(['condition-always']);
    const twice = survey(ab);
    const again: Survey = {
      ...twice,
      routes: [{ id: 'fragor', steps: [...(twice.routes[0]?.steps ?? []), { question: 'B', when: is('A', 'a') }] }],
    };
    expect(codes(again)).toEqual(['step-never']);
  });

  it('is told when a follow-up can never be asked of a place', () => {
    const made = (when: Condition): Survey =>
      survey([
        choice('A'),
        place('P', { followUps: [{ question: 'B' }, { question: 'C', when }] }),
        choice('B'),
        choice('C'),
      ]);
    expect(errors(made({ all: [is('A', 'a'), is('B', 'b')] }))).toEqual([]);
    expect(errors(made({ all: [is('B', 'a'), is('B', 'b')] }))).toEqual([
      'question-unreachable C questions.C',
      'condition-never C questions.P.followUps.1.when',
    ]);
    expect(errors(made(is('C', 'a')))).toContain('condition-itself C questions.P.followUps.1.when');
  });
});

describe('somebody who writes a survey', () => {
  const text = (id: string): Question => ({
    id,
    type: 'text',
    text: t(id),
    short: t(id),
    maxLength: 10,
    notices: [{ notice: 'N3' }],
  });
  const number = (more: object): Question => ({
    id: 'N',
    type: 'number',
    text: t('N'),
    short: t('N'),
    decimals: 0,
    options: [],
    ...more,
  });
  const scale = (from: number, to: number): Question => ({
    id: 'S',
    type: 'scale',
    text: t('S'),
    short: t('S'),
    from,
    to,
    fromText: t('a'),
    toText: t('b'),
    options: [],
  });
  const band = (code: string, from: number | null) => ({ code, from, text: t(code) });
  const skola = (...steps: readonly string[]) => ({
    id: 'skola' as const,
    steps: steps.map((question) => ({ question })),
  });
  it.each<[string, string, Survey]>([
    ['a text in one of its languages', 'text-missing', survey([choice('A', { help: { sv: 'Hjälp', en: 'Help' } })])],
    ['a text at all', 'text-empty', survey([choice('A', { text: { sv: '  ' } })])],
    ['a language', 'no-languages', survey([choice('A')], {}, { languages: [] })],
    ['an id that is short enough', 'id-long', survey([choice('A23456789012345678')])],
    ['an id of letters and digits', 'id-form', survey([choice('å ä')])],
    ['an id that is free', 'id-reserved', survey([choice('constructor')])],
    ['an id that no page has for its address', 'id-reserved', survey([choice('kontroll')])],
    [
      'own words for the places of one question only',
      'words-shared',
      survey([
        place('P', { followUps: [{ question: 'T' }] }),
        place('Q', { followUps: [{ question: 'T' }] }),
        { id: 'T', type: 'text', text: t('T'), short: t('T'), maxLength: 100 },
      ]),
    ],
    [
      'what is asked about the person apart from places',
      'person-about-place',
      survey([place('P', { followUps: [{ question: 'A' }] }), choice('A')], {}, { background: ['A'] }),
    ],
    [
      'a grouping of persons, not of places',
      'person-about-place',
      survey([place('P', { followUps: [{ question: 'A' }] }), choice('A')], {}, { groupings: { gender: 'A' } }),
    ],
    ['one question an id', 'id-twice', survey([choice('A'), choice('A')])],
    [
      'one option a code',
      'code-twice',
      survey([choice('A', { options: [...choice('A').options, { code: 'a', text: t('x') }] })]),
    ],
    [
      'a code that no area has',
      'code-twice',
      survey([choice('A', { optionsFrom: 'areas', options: [{ code: 'centrum', text: t('C') }] })]),
    ],
    ['two options', 'too-few-options', survey([choice('A', { options: [{ code: 'a', text: t('a') }] })])],
    ['a scale of eleven steps at most', 'scale-wide', survey([scale(0, 11)])],
    ['a scale that rises', 'scale-order', survey([scale(5, 1)])],
    ['bands in order', 'bands-order', survey([number({ bands: [band('x', null), band('y', 20), band('z', 10)] })])],
    ['bands that begin at the bottom', 'bands-order', survey([number({ bands: [band('x', 1), band('y', 20)] })])],
    ['bands', 'no-bands', survey([number({})])],
    ['as many options as may be chosen', 'max-range', survey([{ ...choice('A'), type: 'choices', max: 4 }])],
    ['something to rank', 'max-range', survey([{ ...choice('A'), type: 'ranking', max: 0 }])],
    [
      'few enough choices',
      'many-choices',
      survey([
        {
          ...choice('A'),
          type: 'choices',
          max: 4,
          options: 'abcde'.split('').map((code) => ({ code, text: t(code) })),
        },
      ]),
    ],
    [
      'all questions',
      'no-questions-way',
      survey([choice('A')], {}, { routes: [{ id: 'platser', steps: [{ question: 'A' }] }] }),
    ],
    [
      'a way for a question',
      'question-nowhere',
      survey([choice('A'), choice('B')], {}, { routes: [{ id: 'fragor', steps: [{ question: 'A' }] }] }),
    ],
    [
      'a question for a step',
      'step-unknown',
      survey([choice('A')], {}, { routes: [{ id: 'fragor', steps: [{ question: 'A' }, { question: 'X' }] }] }),
    ],
    ['background last', 'background-not-last', survey([choice('A'), choice('B')], {}, { background: ['A'] })],
    ['a known background', 'background-unknown', survey([choice('A')], {}, { background: ['X'] })],
    [
      'follow-ups that are no places',
      'follow-up-place',
      survey([place('P', { followUps: [{ question: 'O' }] }), place('O')]),
    ],
    [
      'a follow-up by a place alone',
      'follow-up-outside',
      survey(
        [place('P', { followUps: [{ question: 'A' }] }), choice('A')],
        {},
        { routes: [{ id: 'fragor', steps: [{ question: 'P' }, { question: 'A' }] }] },
      ),
    ],
    [
      'no words from a school class',
      'words-in-school',
      { ...survey([text('T')]), routes: [...survey([text('T')]).routes, skola('T')] },
    ],
    [
      'no words about places from one',
      'words-in-school',
      {
        ...survey([place('P', { followUps: [{ question: 'T' }] }), text('T')]),
        routes: [...survey([place('P')]).routes, skola('P')],
      },
    ],
    ['a question that tells gender', 'grouping-type', survey([number({})], {}, { groupings: { gender: 'N' } })],
    ["an area that is the municipality's", 'grouping-area', survey([choice('A')], {}, { groupings: { area: 'A' } })],
    ['codes that tables know', 'grouping-codes', survey([choice('A')], {}, { groupings: { age: 'A' } })],
    [
      'a feeling that is one',
      'role-feeling',
      survey([place('P', { roles: { feeling: 'A' }, followUps: [{ question: 'A' }] }), choice('A')]),
    ],
    ['a role that is a follow-up', 'role-no-follow-up', survey([place('P', { roles: { causes: 'A' } }), choice('A')])],
    ['areas that are there', 'area-unknown', survey([place('P', { within: ['atlantis'] })])],
    [
      'one question about gender',
      'asked-twice',
      survey(
        ['G', 'H'].map((id) => choice(id, { options: ['kvinna', 'man'].map((code) => ({ code, text: t(code) })) })),
      ),
    ],
    [
      'a question that lets people be unknown',
      'asks-who',
      survey([{ id: 'T', type: 'text', text: t('Vad heter du?'), short: t('T'), maxLength: 10 }]),
    ],
    [
      'advice beside own words',
      'text-without-notice',
      survey([{ id: 'T', type: 'text', text: t('T'), short: t('T'), maxLength: 10 }]),
    ],
  ])('is told when it lacks %s', (_, expected, made) => {
    expect(codes(made)).toContain(expected);
  });

  it('is told of an escape that would be counted as a number', () => {
    const made = survey([
      {
        id: 'N',
        type: 'number',
        text: t('N'),
        short: t('N'),
        decimals: 0,
        options: [{ code: '99', text: t('Vet ej'), escape: true, noAnswer: true }],
      },
    ]);
    expect(codes(made)).toContain('escape-is-number');
  });

  it('is told of a way in the street that takes too long', () => {
    const questions = Array.from({ length: 30 }, (_, index) => choice(`Q${index}`));
    const made = survey(questions);
    expect(codes({ ...made, routes: [...made.routes, { id: 'gata', steps: made.routes[0]?.steps ?? [] }] })).toContain(
      'street-long',
    );
  });

  it('reads questions by their short name, else by their text, else by their id', () => {
    const unnamed = (id: string, sv: string) => choice(id, { text: { sv, lattlast: sv, en: 'x' }, short: {} });
    const long = 'Hur trygg eller otrygg känner du dig när du går hem sent?';
    const made = survey(
      [
        choice('A'),
        choice('B'),
        choice('C'),
        choice('D'),
        unnamed('Fm9', 'Har du barn?'),
        unnamed('Fm8', long),
        unnamed('Fm7', ' '),
      ],
      { A: is('Fm9', 'a'), B: is('Fm8', 'a'), C: is('Fm7', 'a'), D: is('A2', 'a') },
    );
    const said = lint(made).map((finding) => findingInWords(finding, 'sv', calledIn(made, 'sv')));
    const later = (name: string) => `Villkoret gäller ${name}, som kommer senare. Flytta frågan eller ändra villkoret.`;
    expect(said).toContain(later('”Har du barn?”'));
    expect(said).toContain(later('”Hur trygg eller otrygg känner du dig…”'));
    expect(said).toContain(later('Fm7'));
    expect(said).toContain('Villkoret gäller frågan A2, som inte finns.');
    const short = survey([choice('A'), choice('B', { short: t('Barn') })], { A: is('B', 'a') });
    expect(lint(short).map((finding) => findingInWords(finding, 'en', calledIn(short, 'en')))).toContain(
      'The condition is on “Barn”, which comes later. Move the question or change the condition.',
    );
  });

  it('is told everything in a sentence, in Swedish and in English', () => {
    const made = survey([choice('A', { help: { sv: 'Hjälp' } }), choice('B')], { A: is('B', 'a') });
    const said = lint(made).map((finding) => findingInWords(finding, 'sv'));
    expect(said).toContain('Texten saknas på lättläst svenska. Skriv den.');
    expect(said).toContain('Villkoret gäller B, som kommer senare. Flytta frågan eller ändra villkoret.');
    for (const { sv, en } of Object.values(LINT_WORDS))
      for (const sentence of [sv, en]) expect(sentence).toMatch(/^[A-ZÅÄÖ{].*\.$/);
    for (const file of readdirSync('core/survey/lint'))
      for (const [, code] of readFileSync(`core/survey/lint/${file}`, 'utf8').matchAll(
        /(?:error|warning|say)\(\s*'([a-z-]+)'/g,
      ))
        expect(Object.keys(LINT_WORDS)).toContain(code);
  });
});
