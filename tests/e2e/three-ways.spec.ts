import { join } from 'node:path';
import { type Browser, expect, type Locator, type Page, test } from '@playwright/test';
import { checksOf, keptRows } from '../support/kept-rows.ts';
import { type Hand, keyboard, thumb } from './hands.ts';
import { goOn, heading, PHONE, skip } from './resident-steps.ts';

/**
 * The same person answers the whole dialogue three times: with a thumb, with the keyboard alone, and by the list without
 * script. What is kept must be the same but for the way it came in.
 */

const words = 'Samma ord på tre vägar.';

test('by thumb, by keyboard and without script, the same answers leave the same rows', async ({ browser }) => {
  test.setTimeout(180_000);
  await byThumb(browser);
  await byKeyboard(browser);
  await withoutScript(browser);

  const file = join(process.env.LYKTA_TEST_DATA ?? '', 'ljuskoping', 'raw', 'raw.sqlite');
  // The device has done its task while the person read; without script a person lets the answer in.
  expect(checksOf(file, words)).toEqual([
    { bot_check: 'passed', counted: 'yes' },
    { bot_check: 'passed', counted: 'yes' },
    { bot_check: 'none', counted: 'waiting' },
  ]);
  const rows = keptRows(file, words);
  expect(rows).toHaveLength(3);
  expect(rows.map((row) => row.inputWay)).toEqual(['app', 'app', 'plain']);
  const [first, ...others] = rows.map(({ inputWay, ...rest }) => rest);
  for (const other of others) expect(other).toEqual(first);
  expect(first?.places).toHaveLength(1);
  expect(first?.answers).toMatchObject({ Q1: 'centrum', Q2: 'ganska_otrygg', Q9: ['trafik'] });
});

async function byThumb(browser: Browser): Promise<void> {
  const page = await (await browser.newContext(PHONE)).newPage();
  await answer(page, thumb(page));
}

async function withoutScript(browser: Browser): Promise<void> {
  const page = await (await browser.newContext({ ...PHONE, javaScriptEnabled: false })).newPage();
  await answer(page, thumb(page));
}

async function byKeyboard(browser: Browser): Promise<void> {
  const page = await (await browser.newContext({ viewport: PHONE.viewport })).newPage();
  await answer(page, keyboard(page));
}

/** The whole dialogue: one place with its questions, three answers, the rest skipped. */
async function answer(page: Page, { press, choose }: Hand): Promise<void> {
  const button = (name: string): Locator => page.getByRole('button', { name, exact: true });
  const arrive = (title: string): Promise<void> => expect(heading(page)).toContainText(title);

  await page.goto('/');
  await press(page.getByRole('link', { name: 'Svara på frågor' }));
  await arrive('Vilken ort eller stadsdel');
  await choose('centrum');
  await press(goOn(page));
  await arrive('en sen kväll');
  await choose('ganska_otrygg');
  await press(goOn(page));
  await arrive('där på dagen');
  await press(skip(page));

  await toPicker(page, press);
  const list = page.getByLabel('eller välj i listan');
  await list.selectOption({ label: 'Resecentrum' });
  await press(button('Välj den här platsen'));
  await arrive('Hur känns platsen?');
  await choose('unsafe');
  await press(goOn(page));
  await arrive('Vad är det som påverkar?');
  await press(page.locator('summary', { hasText: 'Trafik' }));
  await choose('TRAF-FART');
  await press(goOn(page));
  await arrive('När är det så?');
  await choose('kvall');
  await press(goOn(page));
  await arrive('Hur ofta är det så?');
  await skipUntil(page, press, 'berätta mer');
  await page.getByRole('textbox').fill(words);
  await press(goOn(page));
  await arrive('Dina platser');
  await press(button('Klar med platserna'));

  await arrive('Hur stort problem');
  await skipUntil(page, press, 'satsa på');
  await choose('trafik');
  await press(goOn(page));
  await arrive('Var vill du att polisen ska synas mer?');
  await skipUntil(page, press, 'Kontrollera dina svar');
  await press(button('Skicka mina svar'));
  await arrive('Dina svar är skickade');
}

/** The app shows the list of places first, the plain form asks for the place at once. */
async function toPicker(page: Page, press: Hand['press']): Promise<void> {
  const add = page.getByRole('button', { name: 'Peka ut en plats', exact: true });
  await expect(heading(page)).not.toContainText('där på dagen');
  if (await add.isVisible()) await press(add);
  await expect(heading(page)).toHaveText('Var är platsen?');
}

async function skipUntil(page: Page, press: Hand['press'], title: string): Promise<void> {
  const seen = (): Promise<string | null> => page.locator('main').textContent();
  for (let pages = 0; pages < 40 && !(await heading(page).textContent())?.includes(title); pages += 1) {
    const before = await seen();
    await press(skip(page));
    await expect.poll(seen).not.toBe(before);
    await page.waitForLoadState();
  }
  await expect(heading(page)).toContainText(title);
}
