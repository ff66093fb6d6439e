import { type Browser, chromium, expect, type Locator, type Page, test } from '@playwright/test';
import { findChromium } from '../../scripts/chromium.ts';
import { type EveryTypeServer, startEveryType } from '../support/every-type-server.ts';
import { keptRows } from '../support/kept-rows.ts';
import { type Hand, keyboard, thumb } from './hands.ts';
import { goOn, heading, PHONE, skip } from './resident-steps.ts';

/** A stretch and an area, marked in every way that there is: what is kept is the same but for the way it came in. */
let server: EveryTypeServer;

test.beforeAll(async () => {
  server = await startEveryType('ljuskoping');
});
test.afterAll(() => server.close());

const DESK = { viewport: PHONE.viewport } as const;
/** Each step on the map is done when it has been asked for. */
const STILL = { reducedMotion: 'reduce' } as const;

test('a street by its name is the same stretch by thumb, by keyboard and without script', async ({ browser }) => {
  test.setTimeout(180_000);
  const words = 'Hela gatan på tre vägar.';
  const street = 'Järnvägsgatan';
  for (const [use, handOf] of [
    [PHONE, thumb],
    [DESK, keyboard],
  ] as const) {
    const page = await opened(browser, use);
    const hand = handOf(page);
    await pickBySearch(page, hand, street);
    await hand.press(button(page, 'Välj den här platsen'));
    await tellAndSend(page, hand, words);
  }
  const page = await opened(browser, { ...PHONE, javaScriptEnabled: false }, '/enkel/?vag=platser');
  const hand = thumb(page);
  await page.getByLabel('Sök gata, hållplats eller plats').fill(street);
  await hand.press(button(page, 'Sök'));
  await page
    .locator('label')
    .filter({ hasText: new RegExp(`^${street}.*hela gatan`) })
    .first()
    .tap();
  await hand.press(button(page, 'Välj den här platsen').first());
  await tellAndSend(page, hand, words);

  const rows = keptRows(server.rawFile, words);
  expect(rows.map(({ inputWay }) => inputWay)).toEqual(['app', 'app', 'plain']);
  const [first, ...others] = rows.map(({ inputWay, ...rest }) => rest);
  for (const other of others) expect(other).toEqual(first);
  expect(geometriesOf(first)).toMatchObject([{ type: 'line' }]);
});

test('a stretch and an area drawn by thumb, by keyboard, and where there is no WebGL, are the same', async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const words = 'Ritat på tre vägar.';
  await draw(await opened(browser, { ...PHONE, ...STILL }), thumb, byArrows, words);
  await draw(await opened(browser, { ...DESK, ...STILL }), keyboard, byKeys, words);
  const executablePath = findChromium();
  const poor = await chromium.launch({
    ...(executablePath === null ? {} : { executablePath }),
    args: ['--no-sandbox', '--disable-3d-apis'],
  });
  try {
    const page = await opened(poor, { ...DESK, ...STILL, locale: 'sv-SE' });
    expect(await page.evaluate("document.createElement('canvas').getContext('webgl2')")).toBeNull();
    await draw(page, keyboard, byKeys, words);
    await expect(page.locator('canvas')).toHaveCount(0);
  } finally {
    await poor.close();
  }

  const [first, ...others] = keptRows(server.rawFile, words);
  expect(others).toHaveLength(2);
  for (const other of others) expect(other).toEqual(first);
  expect(geometriesOf(first)).toMatchObject([{ type: 'line' }, { type: 'area' }]);
});

const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });
const geometriesOf = (row: { readonly places: readonly unknown[] } | undefined): unknown[] =>
  (row?.places ?? []).map((place) => JSON.parse((place as { readonly geometry: string }).geometry));

async function opened(
  browser: Browser,
  options: Parameters<Browser['newContext']>[0],
  path = '/svara/?vag=platser',
): Promise<Page> {
  const page = await (await browser.newContext(options)).newPage();
  await page.goto(`${server.address}${path}`);
  await expect(heading(page)).toHaveText('Var är platsen?');
  return page;
}

async function pickBySearch(page: Page, { press }: Hand, name: string): Promise<void> {
  const search = page.getByRole('combobox', { name: 'Sök gata, hållplats eller plats' });
  await press(search);
  await search.pressSequentially(name);
  const hits = page.getByRole('listbox', { name: 'Träffar' });
  const option = hits.getByRole('option', { name: new RegExp(`^${name}`) }).first();
  await option.waitFor();
  await page.keyboard.press('ArrowDown');
  await expect(option).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(page.locator('.status')).toContainText(name);
}

/** How somebody steers the map: every step is asked for by what a hand can do. */
interface Steering {
  readonly nearer: () => Promise<void>;
  readonly move: (to: 'up' | 'down' | 'left' | 'right') => Promise<void>;
  readonly corner: () => Promise<void>;
}

const ARROWS = { up: 'uppåt', down: 'nedåt', left: 'åt vänster', right: 'åt höger' } as const;
const KEYS = { up: 'ArrowUp', down: 'ArrowDown', left: 'ArrowLeft', right: 'ArrowRight' } as const;

const byArrows = (page: Page): Steering => ({
  nearer: () => button(page, 'Zooma in').tap(),
  move: (to) => button(page, `Flytta krysset ${ARROWS[to]}`).tap(),
  corner: () => button(page, 'Sätt en punkt här').tap(),
});

const byKeys = (page: Page): Steering => {
  const press = async (key: string): Promise<void> => {
    await expect(page.getByRole('region', { name: /^Karta/ })).toBeFocused();
    await page.keyboard.press(key);
  };
  return { nearer: () => press('+'), move: (to) => press(KEYS[to]), corner: () => press('Enter') };
};

async function draw(
  page: Page,
  handOf: (page: Page) => Hand,
  steering: (page: Page) => Steering,
  words: string,
): Promise<void> {
  const hand = handOf(page);
  await drawShape(page, hand, steering(page), 'line', ['right', 'right', 'down'], 'Klar, välj sträckan');
  await skipTo(page, hand, 'Vill du berätta mer om platsen?');
  await page.getByRole('textbox').fill(words);
  await hand.press(goOn(page));
  await expect(heading(page)).toHaveText('Dina platser');
  await hand.press(button(page, 'Klar med platserna'));
  await expect(heading(page)).toHaveText('Var trivs du?');
  await hand.press(button(page, 'Peka ut en plats'));
  await page.getByRole('combobox', { name: 'Sök gata, hållplats eller plats' }).waitFor();
  await drawShape(page, hand, steering(page), 'area', ['right', 'down', 'left'], 'Klar, välj området');
  await skipTo(page, hand, 'Dina platser');
  await hand.press(button(page, 'Klar med platserna'));
  await send(page, hand);
}

/** A corner where the map opened, two steps nearer, and one after each move. */
async function drawShape(
  page: Page,
  hand: Hand,
  { nearer, move, corner }: Steering,
  kind: 'line' | 'area',
  moves: readonly (keyof typeof KEYS)[],
  done: string,
): Promise<void> {
  await hand.press(button(page, 'Visa kartan'));
  await button(page, 'Zooma in').waitFor();
  await hand.choose(kind);
  await expect(page.locator(`input[value=${kind}]`)).toBeChecked();
  // The map has the focus when it is shown; here it was left for the choice of what to mark.
  await hand.reach(page.getByRole('region', { name: /^Karta/ }));
  for (const _ of [1, 2]) await nearer();
  await corner();
  for (const [index, to] of moves.entries()) {
    await move(to);
    await corner();
    await expect(page.locator('.status')).toContainText(`${index + 2} punkter`);
  }
  await hand.press(button(page, done));
}

async function tellAndSend(page: Page, hand: Hand, words: string): Promise<void> {
  await skipTo(page, hand, 'Vill du berätta mer om platsen?');
  await page.getByRole('textbox').fill(words);
  await hand.press(goOn(page));
  await expect(heading(page)).toHaveText('Dina platser');
  await hand.press(button(page, 'Klar med platserna'));
  const nowhere = button(page, 'Jag har ingen särskild plats');
  await hand.press(nowhere);
  await send(page, hand);
}

async function send(page: Page, hand: Hand): Promise<void> {
  await expect(heading(page)).toHaveText('Kontrollera dina svar');
  await hand.press(button(page, 'Skicka mina svar'));
  await expect(heading(page)).toHaveText('Dina svar är skickade');
}

async function skipTo(page: Page, { press }: Hand, title: string): Promise<void> {
  const seen = (): Promise<string | null> => page.locator('main').textContent();
  await expect(heading(page)).not.toHaveText(/^(Var är platsen\?|Var trivs du\?)$/);
  for (let pages = 0; pages < 12 && !(await heading(page).textContent())?.includes(title); pages += 1) {
    const before = await seen();
    await press(skip(page));
    await expect.poll(seen).not.toBe(before);
    await page.waitForLoadState();
  }
  await expect(heading(page)).toContainText(title);
}
