import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { withCarried, withoutCarriedPlaces, withoutPlace } from '#core/survey/carried.ts';
import type { Answers, PlaceAnswer, Receipt, Survey } from '#core/survey/contract.ts';
import { placesIn, questionOf } from '#core/survey/journey.ts';
import type { KeptAnswer } from '#core/survey/kept-answer.ts';
import { answersOnAnyRoute } from '#core/survey/prepare-journey.ts';
import { fittingState } from '#server/intake/plain/fitting-state.ts';
import { answersOf, readState, writeState } from '#server/intake/plain/state.ts';
import { stateOfKept } from '#server/intake/plain-change.ts';
import type { DescribedReceipt } from '#server/intake/receipts.ts';
import { RECEIPT_TRIES } from '#server/intake/tries.ts';
import { type IntakeServer, startIntake } from '../support/intake-server.ts';
import { headingOf, type PlainPage, plainBrowser, textOf } from '../support/plain-browser.ts';
import { randomAnswer, randomPlace, randomSurvey, seeded, withAnswer } from '../support/random-survey.ts';
import { dialogueSurvey, now, place, smallGeography, smallTown, submitted } from '../support/small-town.ts';

let server: IntakeServer;
beforeEach(async () => {
  server = await startIntake();
});
afterEach(() => server.close());

const DAY = 86_400_000;
const RUNS = 2_000;
const { press, post } = plainBrowser(() => server.address);

async function give(answers: Answers): Promise<string> {
  const answer = await server.post('/api/responses', submitted(answers));
  expect(answer.status).toBe(201);
  return ((await answer.json()) as Receipt).code;
}

const opened = async (code: string): Promise<DescribedReceipt> =>
  (await (await server.post('/api/receipts/open', { code })).json()) as DescribedReceipt;

/** The same change as the app makes it: what the page holds, changed, and what is carried along. */
async function changeInApp(
  code: string,
  change: (shown: Answers) => Answers,
  { survey = dialogueSurvey, removed }: { readonly survey?: Survey; readonly removed?: number } = {},
): Promise<void> {
  const { answers, route, carried, revision } = await opened(code);
  const shown = withoutCarriedPlaces(answers, carried);
  const left = removed === undefined ? carried : withoutPlace(carried, 'Q4', removed);
  const response = submitted(withCarried({ survey, route, answers: change(shown) }, left));
  const answer = await server.post('/api/receipts/change', { code, from: revision, response });
  expect(answer.status).toBe(200);
}

/** From the page of the answer, by its own button. */
async function startChange(code: string, language = ''): Promise<PlainPage> {
  const shown = await post(`${language}/anvand-din-kod/svar/`, [['code', code]]);
  expect(shown.html).toContain(`<form class="act" method="post" action="${language}/enkel/" data-change>`);
  expect(shown.html).toContain('name="do" value="change"');
  return post(`${language}/enkel/`, [
    ['code', code],
    ['do', 'change'],
  ]);
}

const choose = (page: PlainPage, ...codes: string[]) =>
  press(
    page,
    'next',
    codes.map((code) => ['svar', code] as const),
  );

/** All that is kept of each answer but what tells one row from another, oldest first. */
async function kept() {
  const responses = await server.rawDb.selectFrom('response').selectAll().execute();
  return Promise.all(
    responses.map(async ({ response_key: key, idempotency_hash, body_hash, receipt_hash, ...response }) => {
      const of = async (table: 'place' | 'background' | 'free_text') =>
        (await server.rawDb.selectFrom(table).selectAll().where('response_key', '=', key).execute()).map(
          ({ response_key, ...row }) => JSON.stringify({ ...row, text_id: null }),
        );
      const [places, background, texts] = await Promise.all([of('place'), of('background'), of('free_text')]);
      return { ...response, places: places.sort(), background, texts: texts.sort() };
    }),
  );
}

const line: PlaceAnswer = {
  ...place({ answers: { '4a': 'unsafe', '4b': ['TRAF-FART'], '4f': 'De kör för fort.' } }),
  geometry: { type: 'point', position: [504_321, 6_504_987] },
};
const told: Answers = {
  Q1: 'centrum',
  Q2: 'ganska_otrygg',
  Q4: [
    place({ answers: { '4a': 'unsafe', '4b': ['BEL-SVAG'], '4c': ['kvall'], '4f': 'Lampan är trasig.' } }),
    line,
    place({ geometry: { type: 'point', position: [505_003, 6_505_007] }, named: 'stationen', way: 'list' }),
  ],
  Q14a: '30-49',
};

describe('somebody without script who has the code', () => {
  test('opens the form with all that is kept, places on the map in words, and changes nothing by sending it', async () => {
    const code = await give(told);
    const [before] = await kept();
    const check = await startChange(code);
    expect(check.status).toBe(200);
    expect(headingOf(check)).toBe('Kontrollera dina svar');
    for (const words of [
      'Ingenting ändras förrän du skickar igen.',
      'Ganska otrygg',
      'Lampan är trasig.',
      '1. Nära ',
      '3. Stationen',
      '30–49',
    ])
      expect(textOf(check)).toContain(words);
    const sent = await press(check, 'send');
    expect(sent.status).toBe(200);
    expect(headingOf(sent)).toBe('Ditt svar');
    expect(textOf(sent)).toContain('Svaret är ändrat.');
    expect(await kept()).toEqual([before]);
  });

  test('changes one answer from the check page, comes back to it, and sees the answer as it now is', async () => {
    const code = await give(told);
    const page = await press(await startChange(code), 'change:Q2');
    expect(page.html).toMatch(/value="ganska_otrygg" checked/);
    const check = await choose(page, 'mycket_trygg');
    expect(headingOf(check)).toBe('Kontrollera dina svar');
    const sent = await press(check, 'send');
    expect(textOf(sent)).toContain('Mycket trygg');
    expect((await opened(code)).answers).toEqual({ ...(await opened(await give(told))).answers, Q2: 'mycket_trygg' });
    expect((await kept())[0]).toMatchObject({ input_way: 'app', channel: 'web' });
  });

  test('leaves the same rows as somebody who makes the same changes in the app', async () => {
    const [plain, app] = [await give(told), await give(told)];
    // Another answer, another thing said of a place, one place taken away, one changed for another, and one more.
    let page = await choose(await press(await startChange(plain), 'change:Q2'), 'varken');
    page = await choose(await press(page, 'change:Q4.1.4a'), 'unsafe');
    page = await choose(page, 'BEL-SVAG');
    page = await choose(page, 'helg', 'kvall');
    while (headingOf(page) !== 'Kontrollera dina svar')
      page = page.html.includes('<textarea') ? await choose(page, 'Lampan är lagad.') : await press(page, 'skip');
    page = await press(page, 'remove:Q4.2.plats');
    page = await press(page, 'change:byt:Q4.2.plats');
    expect(textOf(page)).toContain('Du byter Stationen mot en annan plats.');
    page = await press(page, 'pick', [['plats', 'place:byskolan']]);
    expect(headingOf(page)).toBe('Kontrollera dina svar');
    expect(textOf(page)).toContain('2. Byskolan');
    expect(textOf(await press(page, 'send'))).toContain('Svaret är ändrat.');

    await changeInApp(
      app,
      (shown) => {
        const [first, , third] = placesIn(shown, 'Q4') as [PlaceAnswer, PlaceAnswer, PlaceAnswer];
        return {
          ...shown,
          Q2: 'varken',
          Q4: [
            { ...first, answers: { ...first.answers, '4c': ['helg', 'kvall'], '4f': 'Lampan är lagad.' } },
            {
              ...third,
              named: 'byskolan',
              way: 'list',
              geometry: { type: 'point', position: [502_011, 6_502_022] },
            },
          ],
        };
      },
      { removed: 1 },
    );
    const [one, other] = await kept();
    expect(one).toEqual(other);
    expect(one?.places).toHaveLength(2);
    expect(one?.texts.join()).toContain('Lampan är lagad.');
  });

  test('changes a place on the map for a street that is searched for, and takes one away', async () => {
    const code = await give(told);
    let page = await press(await startChange(code), 'change:byt:Q4.1.plats');
    expect(headingOf(page)).toBe('Var är platsen?');
    page = await press(page, 'search', [['sok', 'Busstorget']]);
    page = await press(page, 'hit', [['traff', 'entry:busstorget']]);
    expect(textOf(page)).toContain('1. Busstorget');
    page = await press(page, 'remove:Q4.3.plats');
    await press(page, 'send');
    const places = placesIn((await opened(code)).answers, 'Q4');
    expect(places).toMatchObject([
      { named: null, way: 'search', answers: { '4f': 'Lampan är trasig.' } },
      { way: 'map', answers: { '4f': 'De kör för fort.' } },
    ]);
  });

  test('goes from an answer on to the kept answer again without changing anything', async () => {
    const code = await give(told);
    const check = await startChange(code);
    expect(check.html).toContain('form="svaret" name="do" value="open"');
    expect(check.html).toMatch(
      new RegExp(`action="/anvand-din-kod/svar/" id="svaret"><input type="hidden" name="code" value="${code}">`),
    );
    const question = await press(check, 'change:Q2');
    expect(headingOf(await press(question, 'go:kontroll'))).toBe('Kontrollera dina svar');
  });

  test('changes it in the language of the page', async () => {
    const code = await give(told);
    const check = await startChange(code, '/en');
    expect(headingOf(check)).toBe('Check your answers');
    expect(textOf(check)).toContain('Nothing changes until you send it again.');
    const sent = await press(check, 'send');
    expect(textOf(sent)).toContain('The answer has been changed.');
    expect((await kept())[0]?.language).toBe('en');
  });

  test('is told what is missing when nothing is left, and the answer stays', async () => {
    const code = await give({ Q2: 'varken' });
    const page = await press(await startChange(code), 'change:Q2');
    const check = await press(page, 'skip');
    const refused = await press(check, 'send');
    expect(refused.status).toBe(422);
    expect(textOf(refused)).toContain('Du har inte svarat på något än.');
    expect((await opened(code)).answers).toEqual({ Q2: 'varken' });
  });

  test('presses twice, or reloads, and has made one change; the page before is then too old for another', async () => {
    const code = await give(told);
    const before = await startChange(code);
    const check = await choose(await press(before, 'change:Q2'), 'varken');
    const [first, second] = await Promise.all([press(check, 'send'), press(check, 'send')]);
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(second.html).toBe(first.html);
    expect((await kept()).length).toBe(1);
    const other = await choose(await press(before, 'change:Q2'), 'mycket_otrygg');
    const refused = await press(other, 'send');
    expect(refused.status).toBe(409);
    expect(headingOf(refused)).toBe('Svaret är inte ändrat');
    expect(textOf(refused)).toContain('Svaret har ändrats från en annan sida');
    expect(refused.html).toContain(`name="code" value="${code}"`);
    expect((await opened(code)).answers.Q2).toBe('varken');
  });

  test('hears that the answer has been taken back meanwhile, or was so before', async () => {
    const code = await give(told);
    const check = await startChange(code);
    await server.post('/api/receipts/withdraw', { code });
    const refused = await press(check, 'send');
    expect(refused.status).toBe(409);
    expect(textOf(refused)).toContain('Svaret är redan återtaget och kan inte ändras.');
    const again = await post('/enkel/', [['code', code]]);
    expect(again.status).toBe(409);
    expect(textOf(again)).toContain('Ett återtaget svar kan inte ändras.');
    expect(again.html).not.toContain('data-change');
  });

  test('hears that the dialogue has closed meanwhile, on any page, and what can still be done', async () => {
    const code = await give(told);
    const check = await startChange(code);
    server.setNow(now + 6 * DAY);
    for (const late of [await press(check, 'send'), await press(check, 'change:Q2')]) {
      expect(late.status).toBe(410);
      expect(headingOf(late)).toBe('Svaret är inte ändrat');
      expect(textOf(late)).toContain('Dialogen stängde måndag 30 november 2026.');
      expect(late.html).toContain('action="/anvand-din-kod/svar/"');
    }
    const again = await post('/enkel/', [['code', code]]);
    expect(again.status).toBe(410);
    expect(textOf(again)).toContain('Du kan inte ändra svaret längre');
  });

  test('meets one page for a code that nobody has and for an answer that has been erased meanwhile', async () => {
    const code = await give(told);
    const check = await startChange(code);
    await server.post('/api/receipts/erase', { code });
    const pages = [await press(check, 'send'), await post('/enkel/', [['code', 'K7M4-Q9TD-3HXW']])];
    for (const page of pages) {
      expect(page.status).toBe(404);
      expect(textOf(page)).toContain('Vi hittar inget svar med den.');
    }
    expect(await kept()).toEqual([]);
  });
});

describe('the code', () => {
  test('stands in no address, no log and no store of the browser', async () => {
    const code = await give(told);
    const check = await startChange(code);
    const question = await press(check, 'change:Q2');
    const sent = await press(check, 'send');
    for (const page of [check, question, sent]) {
      expect(page.html).not.toMatch(new RegExp(`(href|action|src|formaction)="[^"]*${code}`));
      expect(page.headers.get('cache-control')).toBe('no-store');
      expect(page.headers.get('location')).toBeNull();
      expect(page.headers.get('set-cookie')).toBeNull();
    }
    expect(server.log()).not.toContain(code);
  });

  test('is guessed no faster here than anywhere else, and nothing of a change is lost while somebody waits', async () => {
    const code = await give(told);
    const check = await choose(await press(await startChange(code), 'change:Q2'), 'varken');
    const { ofOne } = RECEIPT_TRIES;
    for (let i = 0; i < ofOne.most; i += 1)
      expect((await post(i % 2 === 0 ? '/enkel/' : '/anvand-din-kod/svar/', [['code', 'abc']])).status).toBe(404);
    const page = await post('/enkel/', [['code', code]]);
    expect(page.status).toBe(429);
    expect(page.html).toContain(`value="${code}"`);
    const waiting = await press(check, 'send');
    expect(waiting.status).toBe(429);
    expect(textOf(waiting)).toContain('Försök igen om en minut.');
    expect(textOf(waiting)).toContain('Varken trygg eller otrygg');
    server.setNow(now + ofOne.within);
    expect((await press(waiting, 'send')).status).toBe(200);
    expect((await opened(code)).answers.Q2).toBe('varken');
  });
});

/** The long way and the school's ask about one place, and little about it; the other ways ask what they do not. */
const shortOfPlaces: Survey = {
  ...dialogueSurvey,
  routes: dialogueSurvey.routes.map((route) =>
    route.id === 'fragor' || route.id === 'skola'
      ? {
          ...route,
          steps: route.steps.filter(({ question }) => question !== 'Q9'),
          places: { max: 1, followUps: ['4a', '4b'] },
        }
      : route,
  ),
};

describe('what no page of the way asks', () => {
  const [first, second] = placesIn(told, 'Q4') as [PlaceAnswer, PlaceAnswer];
  const whole: Answers = {
    ...told,
    Q3: 'ganska_trygg',
    Q4: [first, second],
    Q9: ['trafik'],
    Q11: '1-2',
    Q12: 'nej',
    Q14b: 'kvinna',
  };
  beforeEach(async () => {
    await server.close();
    server = await startIntake(undefined, 0, async () => shortOfPlaces);
  });

  test('is told on the check page and stays as it was', async () => {
    const code = await give(whole);
    const [before] = await kept();
    const check = await startChange(code);
    expect(textOf(check)).toContain('Det här står kvar');
    expect(textOf(check)).toContain('Viktigast att satsa på');
    const [shown, rest] = textOf(check).split('Det här står kvar');
    expect(shown).not.toContain('De kör för fort.');
    expect(rest).toContain('De kör för fort.');
    expect(rest).toContain('En plats utan namn');
    await press(check, 'send');
    expect(await kept()).toEqual([before]);
  });

  test('stays after another answer has been changed and a place taken away, as it does in the app', async () => {
    const [plain, app] = [await give(whole), await give(whole)];
    let page = await choose(await press(await startChange(plain), 'change:Q2'), 'mycket_trygg');
    page = await press(page, 'remove:Q4.1.plats');
    await press(page, 'send');
    await changeInApp(app, ({ Q4, ...shown }) => ({ ...shown, Q2: 'mycket_trygg' }), {
      survey: shortOfPlaces,
      removed: 0,
    });
    const [one, other] = await kept();
    expect(one).toEqual(other);
    expect(one?.places).toHaveLength(1);
    expect(one?.answers).toContain('trafik');
    expect(one?.texts.join()).toContain('De kör för fort.');
    expect(one?.texts.join()).not.toContain('Lampan är trasig.');
  });
});

describe('any answer that is kept', () => {
  test(`is the same after it has been through the hidden field of the form (${RUNS} answers)`, () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 10 }), (seed, size) => {
        const chance = seeded(seed);
        const survey = randomSurvey(chance, size);
        const answers = answersOnAnyRoute(
          survey,
          survey.questions.reduce<Answers>((all, question) => {
            const answer =
              question.type === 'place'
                ? Array.from({ length: chance.below(question.max + 1) }, () => randomPlace(survey, question, chance))
                : randomAnswer(question, chance);
            return Array.isArray(answer) && answer.length === 0 ? all : withAnswer(all, question.id, answer);
          }, {}),
        );
        const written = writeState(stateOfKept(keptOf(survey, answers), survey, 'K7M4-Q9TD-3HXW', 'from'));
        const read = readState(written);
        if (read === null) throw new Error('the form did not read what it wrote');
        const state = fittingState(read, survey);
        expect(state).toEqual(read);
        const way = { survey, route: state.route, answers: answersOf(state, survey, smallTown, smallGeography) };
        expect(withCarried(way, state.change?.carried ?? NOTHING)).toEqual(answers);
      }),
      { numRuns: RUNS, seed: 20_261_126 },
    );
  });

  test('is never a 5xx, whatever is done to the hidden field', async () => {
    const code = await give(told);
    const check = await startChange(code);
    const encoded = /name="state" value="([^"]+)"/.exec(check.html)?.[1] ?? '';
    const state = JSON.parse(Buffer.from(encoded, 'base64url').toString()) as Record<string, unknown>;
    const change = state.change as Record<string, unknown>;
    const carried = change.carried as Record<string, unknown>;
    const at = (geometry: unknown, named: unknown = null) => ({
      places: { Q4: [{ kept: { geometry, named }, way: 'map', answers: { '4a': 'unsafe' } }] },
    });
    const odd: readonly Record<string, unknown>[] = [
      at({ type: 'point', position: [1e300, -1e300] }),
      at({ type: 'point', position: [0, 0] }),
      at({ type: 'point', position: [505_003, 6_505_007] }, 'finns-inte'),
      at({ type: 'line', positions: [] }),
      at({ type: 'line', positions: [[505_003, 6_505_007]] }),
      at({ type: 'area', ring: [] }),
      at({
        type: 'area',
        ring: [
          [505_000, 6_505_000],
          [505_100, 6_505_000],
          [505_100, 6_505_100],
        ],
      }),
      { change: null },
      { change: { ...change, code: 'abc' } },
      { change: { ...change, from: '' } },
      { change: { ...change, carried: { ...carried, questions: ['constructor', '__proto__', 'Q99', 'Q4', 'Q2'] } } },
      { change: { ...change, carried: { questions: [], places: { constructor: [], Q2: [place()] }, about: {} } } },
      { change: { ...change, carried: { questions: [], places: { Q4: [place()] }, about: { Q4: [['Q99']] } } } },
      { route: 'gata' },
      { channel: 'school' },
      { page: 'byt:Q4.9.plats' },
      { page: 'byt:' },
      { page: 'byt:Q4.1.4a' },
    ];
    for (const one of odd)
      for (const action of ['next', 'skip', 'send', 'search', 'pick', 'change:byt:Q4.1.plats', 'remove:Q4.1.plats']) {
        const field = Buffer.from(JSON.stringify({ ...state, ...one })).toString('base64url');
        const answer = await post('/enkel/', [
          ['state', field],
          ['do', action],
          ['plats', 'place:stationen'],
        ]);
        expect(answer.status, `${JSON.stringify(one)} ${action}`).toBeLessThan(500);
      }
    expect(await kept()).toHaveLength(1);
  });
});

const NOTHING = { questions: [], places: {}, about: {} };

const keptOf = (survey: Survey, answers: Answers): KeptAnswer => ({
  campaign: 'host-2026',
  survey: { id: survey.id, version: survey.version },
  language: 'sv',
  inputWay: 'app',
  channel: 'web',
  receivedHour: '2026-11-25T14',
  state: 'new',
  counted: 'yes',
  background: {},
  texts: [],
  answers: Object.fromEntries(
    Object.entries(answers).filter(([id]) => questionOf(survey, id).type !== 'place'),
  ) as KeptAnswer['answers'],
  places: Object.keys(answers).flatMap((question) =>
    questionOf(survey, question).type !== 'place'
      ? []
      : placesIn(answers, question).map((place, ordinal) => ({
          question,
          ordinal,
          precisionMetres: 10,
          feeling: null,
          ...place,
        })),
  ),
});
