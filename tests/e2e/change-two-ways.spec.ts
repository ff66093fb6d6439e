import { type Browser, expect, type Page, test } from '@playwright/test';
import type { Answers, PlaceAnswer, Receipt } from '#core/survey/contract.ts';
import { loadMunicipality } from '#server/municipality.ts';
import { type EveryTypeServer, startEveryType } from '../support/every-type-server.ts';
import { everyTypeSurvey } from '../support/every-type-survey.ts';
import { keptRows } from '../support/kept-rows.ts';
import { goOn, heading, PHONE } from './resident-steps.ts';

/** Two people have given the same answer, with what can only be marked on a map. They change it alike, one of them without script. */
let server: EveryTypeServer;

test.beforeAll(async () => {
  server = await startEveryType('ljuskoping');
});
test.afterAll(() => server.close());

const WORDS = 'Samma ändring på två vägar.';
const [east, north] = loadMunicipality('ljuskoping').settings.map.center;
const marked = (geometry: PlaceAnswer['geometry'], answers: PlaceAnswer['answers'] = {}): PlaceAnswer => ({
  geometry,
  named: null,
  way: 'map',
  answers,
});
const given: Answers = {
  A1: 'centrum',
  S1: 'ganska_otrygg',
  S2: '7',
  P1: [
    marked({ type: 'point', position: [east + 300, north - 200] }, { P1a: 'safe' }),
    marked(
      {
        type: 'line',
        positions: [
          [east, north],
          [east + 120, north],
          [east + 120, north + 90],
        ],
      },
      { P1a: 'unsafe', P1f: WORDS },
    ),
  ],
  P2: [
    marked({
      type: 'area',
      ring: [
        [east - 300, north - 300],
        [east - 100, north - 300],
        [east - 100, north - 100],
        [east - 300, north - 100],
      ],
    }),
  ],
};

test('the same change leaves the same rows with script and without, and what was drawn on the map stays as it was', async ({
  browser,
}) => {
  test.setTimeout(180_000);
  await give();
  await change(browser, await give(), true);
  await change(browser, await give(), false);

  const rows = keptRows(server.rawFile, WORDS);
  expect(rows).toHaveLength(3);
  const changed = rows.filter(({ answers }) => answers.S1 === 'mycket_otrygg');
  expect(changed).toHaveLength(2);
  expect(changed[1]).toEqual(changed[0]);
  const [before] = rows.filter(({ answers }) => answers.S1 === 'ganska_otrygg');
  expect(geometries(before).map(({ type }) => type)).toEqual(['point', 'line', 'area']);
  expect(geometries(changed[0])).toEqual(geometries(before).slice(1));
});

interface Row {
  readonly places: readonly unknown[];
}
const geometries = (row: Row | undefined): readonly { readonly type: string }[] =>
  (row?.places ?? [])
    .map((place) => place as { readonly question: string; readonly ordinal: number; readonly geometry: string })
    .toSorted((a, b) => (`${a.question}${a.ordinal}` < `${b.question}${b.ordinal}` ? -1 : 1))
    .map(({ geometry }) => JSON.parse(geometry) as { readonly type: string });

async function give(): Promise<string> {
  const answer = await fetch(`${server.address}/api/responses`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
    body: JSON.stringify({
      campaign: 'alla-sorter',
      survey: { id: everyTypeSurvey.id, version: everyTypeSurvey.version },
      language: 'sv',
      inputWay: 'app',
      channel: 'web',
      answers: given,
    }),
  });
  expect(answer.status, await answer.clone().text()).toBe(201);
  return ((await answer.json()) as Receipt).code;
}

/** Another answer to one question, and the first place taken away. */
async function change(browser: Browser, code: string, javaScriptEnabled: boolean): Promise<void> {
  const page: Page = await (await browser.newContext({ ...PHONE, javaScriptEnabled })).newPage();
  await page.goto(`${server.address}/anvand-din-kod/`);
  await page.locator('#kod').fill(code);
  await page.locator('button[value=open]').tap();
  await page.locator(`form[data-change]${javaScriptEnabled ? '[data-ready]' : ''} button`).tap();
  await expect(heading(page)).toHaveText('Kontrollera dina svar');
  await expect(page.locator('#answer > *').first()).toBeAttached({ attached: javaScriptEnabled });
  await page
    .getByRole('button', { name: /^Ändra.*Sen kväll/ })
    .first()
    .tap();
  await page.locator('input[value=mycket_otrygg]').check();
  await goOn(page).tap();
  await expect(heading(page)).toHaveText('Kontrollera dina svar');
  await expect(page.locator('.place-card')).toHaveCount(3);
  await page
    .getByRole('button', { name: /^Ta bort/ })
    .first()
    .tap();
  await expect(page.locator('.place-card')).toHaveCount(2);
  await page.getByRole('button', { name: 'Skicka mina svar' }).tap();
  await expect(page.getByRole('status').filter({ hasText: 'Svaret är ändrat.' })).toBeVisible();
  await page.context().close();
}
