import { createHash } from 'node:crypto';
import { expect, type Locator, type Page, test } from '@playwright/test';
import type { Geometry } from '#core/geo/geometry.ts';
import { middleOfSquare, paperGrid } from '#core/places/paper-grid.ts';
import type { PlaceQuestion, Survey } from '#core/survey/contract.ts';
import { keyOfPaper, paperNumber } from '#core/survey/paper-number.ts';
import { codeFromDigest, RECEIPT_CODE_PREFIX } from '#core/survey/receipt.ts';
import { receiptHashOf } from '#db/raw/receipts.ts';
import { loadSurvey } from '#server/municipality.ts';
import type { DialoguesServer } from '../support/dialogues-server.ts';
import { oneDialogue, startOneDialogue } from '../support/one-dialogue.ts';
import { codeInPicture, codeOf } from '../support/picture-of-code.ts';
import { compactTown } from '../support/release-town.ts';
import { signInAt } from './insight-steps.ts';
import {
  expectAccessible,
  expectNothingCut,
  goOn,
  RECEIPT_CODE,
  skipPlainToCheck,
  skipToCheck,
  turnPage,
} from './resident-steps.ts';

/** Paper: forms and posters as they are printed, and a filled form typed in by its numbers. */
let server: DialoguesServer;
test.beforeAll(async () => {
  test.setTimeout(240_000);
  server = await startOneDialogue();
});
test.afterAll(() => server.close());
test.use({ actionTimeout: 20_000, deviceScaleFactor: 4 });

const receiptOf = (number: string): string =>
  codeFromDigest(
    createHash('sha256')
      .update(RECEIPT_CODE_PREFIX + keyOfPaper(number))
      .digest(),
  );

async function open(page: Page, name: string, path: string, dialogue = oneDialogue.id): Promise<void> {
  await signInAt(server.address, page, name);
  await page.goto(`${server.address}/personal/${path}/?dialog=${dialogue}`);
}

/** The code as it is drawn says the text, square by square. */
async function expectCode(drawn: Locator, text: string): Promise<void> {
  await expect(drawn).toHaveAttribute('data-ready', 'true');
  const expected = codeOf(text);
  expect(codeInPicture(await drawn.screenshot(), expected.length), text).toEqual(expected);
}

/** The sheets of what is printed: their sizes in millimetres, one for each. */
async function sheetsOf(page: Page): Promise<readonly string[]> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const pages = [...pdf.matchAll(/\/Type\s*\/Page\b[\s\S]*?\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g)];
  return pages.map(([, width, height]) =>
    [width, height].map((points) => Math.round((Number(points) / 72) * 25.4)).join('×'),
  );
}

/** A sheet within its margins, 182 mm, in CSS pixels. */
const SHEET = { width: 688, height: 900 };

/** What is printed can be read and filled in: nothing is cut off, and no words lie over a box or a line to write on. */
async function expectPrintedWhole(page: Page): Promise<void> {
  await page.setViewportSize(SHEET);
  await page.emulateMedia({ media: 'print' });
  await expectNothingCut(page);
  const over = await page.evaluate<string[]>(`(() => {
    const blanks = [...document.querySelectorAll('.paper-blank, .paper-box, .paper-line')].map((one) => one.getBoundingClientRect());
    const isOverBlank = (words) => blanks.some((blank) =>
      Math.min(words.right, blank.right) - Math.max(words.left, blank.left) > 1 &&
      Math.min(words.bottom, blank.bottom) - Math.max(words.top, blank.top) > 1);
    const texts = document.createTreeWalker(document.querySelector('.paper'), NodeFilter.SHOW_TEXT);
    const found = [];
    while (texts.nextNode()) {
      const range = new Range();
      range.selectNodeContents(texts.currentNode);
      if ([...range.getClientRects()].some(isOverBlank)) found.push(texts.currentNode.data);
    }
    return found;
  })()`);
  expect(over, 'words over a blank').toEqual([]);
  const outside = await page.locator('.paper-map').evaluateAll((maps) =>
    maps.flatMap((map) => {
      const edge = map.getBoundingClientRect();
      return [...map.querySelectorAll('text')]
        .filter((name) => {
          const box = name.getBoundingClientRect();
          return box.left < edge.left || box.right > edge.right;
        })
        .map((name) => name.textContent);
    }),
  );
  expect(outside, 'names cut off by the edge of the map').toEqual([]);
}

test.describe('a printed form', () => {
  test.use({ viewport: { width: 1024, height: 900 } });

  test('has a number, a map in squares, and a slip whose code belongs to the number', async ({ page }) => {
    await open(page, 'samordnare', 'papper');
    const forms = page.locator('.paper');
    await expect(forms).toHaveCount(1);
    await expectAccessible(page);
    const one = (await sheetsOf(page)).length;
    await page.getByLabel('Antal blanketter').fill('2');
    await page.getByLabel('Antal blanketter').press('Tab');
    await expect(forms).toHaveCount(2);

    const numbers = await forms.locator('.paper-number strong').allTextContents();
    expect(new Set(numbers).size).toBe(2);
    expect(await forms.locator('.paper-code').allTextContents()).toEqual(numbers.map(receiptOf));
    const map = forms.first().getByRole('img', { name: /^Karta över orten/ });
    for (const name of ['A', 'J', '1', '12', 'Plats 1'])
      await expect(map.getByText(name, { exact: true }).first()).toBeVisible();

    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('button', { name: 'Skriv ut' })).toBeHidden();
    // The code leads to the page. What opens the answer is typed there, and is in no address.
    await expectCode(forms.first().locator('.paper-slip .qr'), `${server.address}/anvand-din-kod/`);
    const sheets = await sheetsOf(page);
    expect(new Set(sheets)).toEqual(new Set(['210×297']));
    // Each form begins on a sheet of its own.
    expect(sheets).toHaveLength(2 * one);
    expect(one).toBeLessThanOrEqual(9);
  });

  for (const language of ['sv', 'lattlast', 'en', 'fi', 'ar'])
    test(`has nothing cut off, written over or in another language in "${language}"`, async ({ page }) => {
      await open(page, 'samordnare', 'papper');
      await page.getByLabel('Språk').selectOption(language);
      const form = page.locator('.paper');
      await expect(form).toHaveAttribute('dir', language === 'ar' ? 'rtl' : 'ltr');
      if (language !== 'sv' && language !== 'lattlast') await expect(form).not.toContainText('Ett kryss');
      await expect(form.locator('.paper-question').first()).toBeVisible();
      await expectPrintedWhole(page);
    });
});

test.describe('a filled form', () => {
  test.use({ viewport: { width: 1440, height: 900 } });
  /** Somebody who types numbers now and then, not for a living. */
  const SECONDS_A_PRESS = 0.4;
  const number = paperNumber(Uint8Array.from({ length: 12 }, (_, index) => 7 * index + 3));
  const survey = loadSurvey('dialogue', 1);
  const rows = (id: string, marks: string): readonly (readonly [string, string])[] => {
    const question = survey.questions.find((one) => one.id === id);
    if (question?.type !== 'matrix') throw new Error(`${id} has no rows`);
    return question.rows.map(({ code }, index) => [`${id}.${code}`, marks[index] ?? '1']);
  };
  /** Every question of the default dialogue, as its field and what is typed there; "⏎" is Enter, "⇥" Tab. */
  const form: readonly (readonly [field: string, typed: string])[] = [
    ['number', `${number.replaceAll('-', '').toLowerCase()}⏎`],
    ['channel', '⏎'],
    ['language', '⏎'],
    ['Q1', '1'],
    ['Q2', '4'],
    ['Q3', '2'],
    ['Q4.0.square', 'd7⏎'],
    ['Q4.0.name', '⏎'],
    ['Q4.0.4a', '1'],
    ['Q4.0.4b', '3 17⏎'],
    ['Q4.0.4c', '4⏎'],
    ['Q4.0.4d', '2'],
    ['Q4.0.4e', '3'],
    ['Q4.0.4f', '⇥⇥'],
    ...rows('Q5', '23142314'),
    ['Q6', '1 3⏎'],
    ['Q7', '2'],
    ['Q8', '1 4⏎'],
    ['Q9', '2 3⏎'],
    ['Q10', '12⏎'],
    ['Q10b', '4⏎'],
    ['Q11', '2'],
    ['Q12', '3'],
    ...rows('Q13', '24'),
    ['Q14a', '5'],
    ['Q14b', '1'],
    ['Q14c', '1⏎'],
  ];
  const focused = (page: Page): Promise<string> => page.evaluate<string>('document.activeElement?.id ?? ""');

  async function type(page: Page, fields = form): Promise<void> {
    for (const [field, typed] of fields) {
      await expect.poll(() => focused(page)).toBe(`entry-${field}`);
      for (const key of typed)
        await page.keyboard.press(key === '⏎' ? 'Enter' : key === '⇥' ? 'Tab' : key === ' ' ? 'Space' : key);
    }
  }
  const rowOf = () =>
    server.stores.rawDb
      ?.selectFrom('response')
      .selectAll()
      .where('receipt_hash', '=', receiptHashOf(receiptOf(number)))
      .executeTakeFirst();
  const count = (page: Page): Locator => page.locator('[data-count]');

  test('is typed in by its numbers in far less than a minute, kept as paper, and undone again', async ({ page }) => {
    await open(page, 'dialogvard', 'inmatning');
    await expect(count(page)).toHaveText('Du har skrivit in 0 i dag i den här dialogen.');
    await expectAccessible(page);
    await page.evaluate(`globalThis.presses = 0;
      addEventListener('keydown', ({ key }) => { globalThis.presses += key === 'Shift' ? 0 : 1; }, true)`);
    await type(page);
    // The last Enter has come to the button.
    await expect(page.getByRole('button', { name: 'Spara och ta nästa' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('status')).toHaveText(`Sparad. Nummer ${number}.`);
    const presses = await page.evaluate<number>('globalThis.presses');
    test.info().annotations.push({ type: 'presses', description: String(presses) });
    expect(presses * SECONDS_A_PRESS).toBeLessThanOrEqual(40);
    expect(presses).toBeGreaterThan(form.length);

    const row = await rowOf();
    expect(row).toMatchObject({ channel: 'paper', input_way: 'entry', language: 'sv', campaign: oneDialogue.id });
    const answers = JSON.parse(row?.answers ?? '{}') as Record<string, unknown>;
    expect(answers).toMatchObject({ Q2: 'ganska_otrygg', Q6: ['inbrott', 'skada'], Q12: 'nej' });
    expect(Object.keys(answers.Q5 as object)).toHaveLength(rows('Q5', '').length);
    const places = await server.stores.rawDb
      ?.selectFrom('place')
      .selectAll()
      .where('response_key', '=', row?.response_key ?? '')
      .execute();
    expect(places).toHaveLength(1);
    const [east = 0, north = 0] = middleOfSquare('D7', paperGrid(compactTown.settings.map)) ?? [];
    const { position } = JSON.parse(places?.[0]?.geometry ?? '{}') as { readonly position: readonly [number, number] };
    expect(Math.hypot(position[0] - east, position[1] - north)).toBeLessThanOrEqual(100);
    await expect(count(page)).toHaveText('Du har skrivit in 1 i dag i den här dialogen.');
    await expect.poll(() => focused(page)).toBe('entry-number');

    await page.getByRole('button', { name: 'Ångra den förra' }).press('Enter');
    await expect(page.getByRole('status')).toHaveText('Den förra är borttagen.');
    await expect(count(page)).toHaveText('Du har skrivit in 0 i dag i den här dialogen.');
    expect(await rowOf()).toBeUndefined();
  });

  test('with a mark that is not on it is not saved, and nothing that was typed is lost', async ({ page }) => {
    await open(page, 'dialogvard', 'inmatning');
    await page.getByLabel('Blankettens nummer').fill('T4QK');
    await page.locator('#entry-Q2').fill('9');
    await page.locator('#entry-Q3').fill('2');
    await expect(page.locator('#entry-Q2-said')).toHaveText('9 ?');
    await page.keyboard.press('Control+Enter');
    const summary = page.getByRole('alert');
    await expect(summary).toContainText('Numret stämmer inte. Läs det igen.');
    await expect(summary).toContainText('”9” finns inte på frågan.');
    await expectAccessible(page);
    await summary.getByRole('link', { name: '”9” finns inte på frågan.' }).press('Enter');
    await expect(page.locator('#entry-Q2')).toBeFocused();
    await expect(page.locator('#entry-Q3')).toHaveValue('2');
  });

  test('is not changed while it is saved: what stands on the screen is what is kept', async ({ page }) => {
    const [asked, go] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    let kept: unknown = null;
    await page.route('**/api/staff/entries', async (route) => {
      kept = route.request().postDataJSON()?.answers;
      asked.resolve();
      await go.promise;
      await route.continue();
    });
    await open(page, 'dialogvard', 'inmatning');
    await page.locator('#entry-Q2').fill('4');
    await page.keyboard.press('Control+Enter');
    await asked.promise;
    await page.keyboard.press('1');
    await page.locator('#entry-Q3').click({ force: true });
    await page.keyboard.press('2');
    await expect(page.locator('#entry-Q2')).toHaveValue('4');
    await expect(page.locator('#entry-Q3')).toHaveValue('');
    go.resolve();
    await expect(page.getByRole('status')).toContainText('Sparad.');
    expect(kept).toEqual({ Q2: 'ganska_otrygg' });
    await expect.poll(() => focused(page)).toBe('entry-number');
    await page.getByRole('button', { name: 'Ångra den förra' }).press('Enter');
    await expect(page.getByRole('status')).toHaveText('Den förra är borttagen.');
  });

  test('is begun at its number, or where somebody has gone before all of it had come', async ({ page }) => {
    const [asked, go] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    await page.route('**/api/staff/entries/dialogues', async (route) => {
      asked.resolve();
      await go.promise;
      await route.continue();
    });
    await open(page, 'dialogvard', 'inmatning');
    await asked.promise;
    await page.locator('#entry-Q2').focus();
    go.resolve();
    await expect(count(page)).toBeVisible();
    expect(await focused(page)).toBe('entry-Q2');
    await page.reload();
    await expect.poll(() => focused(page)).toBe('entry-number');
  });

  test('stands as it was typed when the session has ended, and a reload asks first', async ({ page }) => {
    const asked: string[] = [];
    page.on('dialog', async (dialog) => {
      asked.push(dialog.type());
      await dialog.dismiss();
    });
    await open(page, 'dialogvard', 'inmatning');
    await page.locator('#entry-Q2').fill('4');
    await page.evaluate('location.reload()');
    await expect.poll(() => asked).toEqual(['beforeunload']);
    await page.context().clearCookies();
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('alert')).toContainText('Du har loggats ut. Allt du skrivit står kvar.');
    await expect(page.getByRole('link', { name: 'Logga in i en ny flik' })).toHaveAttribute('target', '_blank');
    await expect(page.locator('#entry-Q2')).toHaveValue('4');
    await signInAt(server.address, page, 'dialogvard');
    await page.locator('#entry-Q2').press('Control+Enter');
    await expect(page.getByRole('status')).toContainText('Sparad.');
    await expect(page.getByRole('link', { name: 'Logga in i en ny flik' })).toHaveCount(0);
    await page.reload();
    expect(asked).toEqual(['beforeunload']);
  });

  test('is followed by the next at once, and one whose reply was lost can be undone and saved as it is now', async ({
    page,
  }) => {
    let lost = false;
    await page.route('**/api/staff/entries', async (route) => {
      if (lost || route.request().method() !== 'POST') return route.continue();
      lost = true;
      await route.fetch();
      await route.abort('connectionreset');
    });
    await open(page, 'dialogvard', 'inmatning');
    await expect(count(page)).toBeVisible();
    // How many there are today is told when it is known; nobody waits for it.
    await page.route('**/api/staff/entries/count', () => undefined);
    await page.locator('#entry-Q2').fill('4');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('alert')).toBeVisible();
    await page.locator('#entry-Q2').fill('1');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('alert')).toContainText('Blanketten sparades ändå förra gången');
    await page.getByRole('button', { name: 'Ångra den förra' }).click();
    await expect(page.getByRole('status')).toHaveText('Den förra är borttagen.');
    await page.locator('#entry-Q2').press('Control+Enter');
    await expect(page.getByRole('status')).toContainText('Sparad.');
    await expect.poll(() => focused(page)).toBe('entry-number');
    await page.getByRole('button', { name: 'Ångra den förra' }).click();
    await expect(page.getByRole('status')).toHaveText('Den förra är borttagen.');
  });

  test('of which something is not kept says so before it is saved: one press mends it, another saves the rest', async ({
    page,
  }) => {
    await open(page, 'dialogvard', 'inmatning');
    await page.locator('#entry-Q1').fill('1');
    await page.locator('[id="entry-Q4.0.square"]').fill('D7');
    await page.locator('[id="entry-Q4.0.name"]').fill('Qwerty gränd');
    const [feeling, about] = [page.locator('[id="entry-Q4.0.4a"]'), page.locator('[id="entry-Q4.0.4d"]')];
    // A place that feels safe is not asked what one does there because it does not.
    await feeling.fill('2');
    await about.fill('2');
    // What is not kept is seen beside the field while it is typed, and is still there.
    await expect(page.locator('[id="entry-Q4.0.4d-said"]')).toContainText('Ställs inte efter svaren före');
    await expect(page.locator('[id="entry-Q4.0.name-help"]')).toHaveText('Inget namn passar. Skriv rutan i stället.');
    await page.keyboard.press('Control+Enter');
    const told = page.getByRole('alert');
    await expect(told.getByRole('heading', { name: 'Det här sparas inte' })).toBeVisible();
    await expect(told.getByRole('listitem')).toHaveCount(2);
    await expect(told).toContainText('”Qwerty gränd” sparas inte, bara rutan.');
    await expect(told).toContainText(
      'Fråga 4d, plats 1: ”2” sparas inte. Med svaren före ställs inte frågan. På blanketten står: ”Om du svarade',
    );
    await expectAccessible(page);
    await expect.poll(() => focused(page)).toBe('entry-not-kept');
    // Saving by its key once more does not pass it by.
    await page.keyboard.press('Control+Enter');
    await expect(told).toBeVisible();

    await told.getByRole('link', { name: /Qwerty gränd/ }).press('Enter');
    await expect(page.locator('[id="entry-Q4.0.name"]')).toBeFocused();
    await page.locator('[id="entry-Q4.0.name"]').fill('');
    await expect(told.getByRole('listitem')).toHaveCount(1);
    await expect(about).toHaveValue('2');
    await told.getByRole('button', { name: 'Spara utan det här' }).press('Enter');
    const saved = page.getByRole('status').filter({ hasText: /^Sparad\./ });
    await expect(saved).toBeVisible();
    const code = /[A-Z0-9-]{6,}$/.exec((await saved.textContent()) ?? '')?.[0] ?? '';
    const places = await server.stores.rawDb
      ?.selectFrom('place')
      .innerJoin('response', 'response.response_key', 'place.response_key')
      .select(['place.answers'])
      .where('response.receipt_hash', '=', receiptHashOf(code))
      .execute();
    expect(places?.map(({ answers }) => Object.keys(JSON.parse(answers)))).toEqual([['4a']]);
    await expect(page.getByRole('alert')).toHaveCount(0);
  });

  test('is typed in on a narrow screen too', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await open(page, 'dialogvard', 'inmatning');
    await expect(page.locator('#entry-Q2')).toBeVisible();
    await expectNothingCut(page);
  });
});

test.describe('a form that asks for a stretch and for an area', () => {
  test.use({ viewport: { width: 1440, height: 900 } });
  const place = (id: string, kind: 'line' | 'area', sv: string): PlaceQuestion => ({
    id,
    type: 'place',
    text: { sv },
    short: { sv },
    max: 2,
    kinds: [kind],
    followUps: [],
    roles: {},
  });
  const survey: Survey = {
    id: 'vagar',
    version: 1,
    title: { sv: 'Vägar och områden' },
    languages: ['sv'],
    questions: [
      place('V', 'line', 'Vilken väg undviker du?'),
      place('O', 'area', 'Vilket område är mörkt?'),
      {
        id: 'N',
        type: 'number',
        text: { sv: 'Hur många steg går du?' },
        short: { sv: 'Steg' },
        decimals: 0,
        options: [],
      },
    ],
    routes: [{ id: 'fragor', steps: [{ question: 'V' }, { question: 'O' }, { question: 'N' }] }],
    background: [],
  };
  const dialogue = {
    ...oneDialogue,
    id: 'vagar',
    title: { sv: 'Vägar och områden' },
    survey: { id: survey.id, version: survey.version },
  };
  test.beforeAll(async () => {
    const town = compactTown.settings.id;
    await server.stores.surveys.publish(town, { document: survey, day: '2027-02-01', by: 'Samordnare' });
    await server.stores.campaigns.put(town, dialogue);
  });
  const placesOf = async () =>
    (
      (await server.stores.rawDb
        ?.selectFrom('place')
        .innerJoin('response', 'response.response_key', 'place.response_key')
        .select(['place.question', 'place.geometry'])
        .where('response.campaign', '=', dialogue.id)
        .orderBy('place.question')
        .execute()) ?? []
    ).map(({ question, geometry }) => ({ question, geometry: JSON.parse(geometry) as Geometry }));

  test('asks on paper for what can be typed in: the squares along a stretch, and two corners of an area', async ({
    page,
  }) => {
    await open(page, 'samordnare', 'papper', dialogue.id);
    const [stretch, area] = [page.locator('.paper-question').nth(0), page.locator('.paper-question').nth(1)];
    await expect(stretch).toContainText('Skriv rutorna som sträckan går genom, från början till slut');
    await expect(area).toContainText('Skriv rutorna i två hörn');
    for (const section of [stretch, area]) {
      await expect(section.locator('.paper-where').first()).toContainText('Rutor');
      await expect(section).not.toContainText('Skriv rutan på kartan, till exempel D7, och vad som finns där.');
    }
    await expectPrintedWhole(page);
  });

  test('is typed in by its squares, and told what is missing where one square is no stretch', async ({ page }) => {
    await open(page, 'dialogvard', 'inmatning', dialogue.id);
    const [stretch, area] = [page.locator('[id="entry-V.0.square"]'), page.locator('[id="entry-O.0.square"]')];
    await expect(page.getByLabel('Rutor')).toHaveCount(2);
    await stretch.fill('D7');
    await page.keyboard.press('Control+Enter');
    const summary = page.getByRole('alert');
    await expect(summary).toContainText('En sträcka behöver minst två rutor, från början till slut.');
    await expectAccessible(page);
    await summary.getByRole('link', { name: /En sträcka behöver/ }).press('Enter');
    await expect(stretch).toBeFocused();
    await stretch.fill('D7 E7 E8');
    await area.fill('D7 F8');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('status').filter({ hasText: /^Sparad\./ })).toBeVisible();
    const kept = await placesOf();
    expect(kept.map(({ question, geometry }) => [question, geometry.type])).toEqual([
      ['O', 'area'],
      ['V', 'line'],
    ]);
  });

  test('asks which number is meant where a Swede and an Englishman read two', async ({ page }) => {
    await open(page, 'dialogvard', 'inmatning', dialogue.id);
    const steps = page.locator('#entry-N');
    await steps.fill('12,000');
    await expect(page.locator('#entry-N-said')).toHaveText('12000 / 12 ?');
    await page.keyboard.press('Control+Enter');
    const summary = page.getByRole('alert');
    await summary
      .getByRole('link', { name: '”12,000” kan vara två olika tal. Skriv ”12000” eller ”12”.' })
      .press('Enter');
    await expect(steps).toBeFocused();
    await expectAccessible(page);
    await steps.fill('12 000');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('status').filter({ hasText: /^Sparad\./ })).toBeVisible();
    const rows = await server.stores.rawDb
      ?.selectFrom('response')
      .select('answers')
      .where('campaign', '=', dialogue.id)
      .execute();
    expect(rows?.map(({ answers }) => answers)).toContain('{"N":"12000"}');
  });

  test('offers no name that is neither a stretch nor an area', async ({ page }) => {
    await open(page, 'dialogvard', 'inmatning', dialogue.id);
    await page.locator('[id="entry-V.0.name"]').fill('Torget');
    await expect(page.locator('[id="entry-V.0.name-help"]')).toHaveText('Inget namn passar. Skriv rutan i stället.');
    await expect(page.getByRole('option').filter({ hasText: 'Torget' })).toHaveCount(0);
  });
});

test.describe('a poster', () => {
  test.use({ viewport: { width: 1440, height: 900 } });

  test('fits its sheet in every size and language, and its code leads to the dialogue', async ({ page }) => {
    await open(page, 'samordnare', 'affisch');
    await page.locator('.poster').waitFor();
    await expectAccessible(page);
    for (const [format, size, posters] of [
      ['a4', '210×297', 1],
      ['a3', '297×420', 1],
      ['a6', '210×297', 4],
    ] as const)
      for (const language of ['sv', 'lattlast', 'en', 'fi', 'ar']) {
        await page.getByLabel('Format').selectOption(format);
        await page.getByLabel('Språk').selectOption(language);
        const home = language === 'sv' ? '/' : `/${language}/`;
        const poster = page.locator(`.poster[dir=${language === 'ar' ? 'rtl' : 'ltr'}]`);
        await expect(poster).toHaveCount(posters);
        await expect(poster.first().locator('.poster__address')).toHaveText(
          (server.address + home).replace(/^http:\/\/|\/$/g, ''),
        );
        await expectCode(poster.first().locator('.qr'), `${server.address}${home}?dialog=${oneDialogue.id}&kanal=qr`);
        // What does not fit a sheet is cut by it.
        const over = await page
          .locator('.sheet, .poster')
          .evaluateAll((sheets) =>
            Math.max(
              ...sheets.map((one) => Math.max(one.scrollHeight - one.clientHeight, one.scrollWidth - one.clientWidth)),
            ),
          );
        expect(over, `${format} ${language}`).toBeLessThanOrEqual(1);
        if (language === 'sv' || language === 'ar') expect(await sheetsOf(page)).toEqual([size]);
      }
  });
});

test.describe('who comes by the code of a poster', () => {
  /** Of all that is kept, how many have come by a code. The rows lie in an order of chance. */
  const kept = async (): Promise<{ readonly all: number; readonly byCode: number }> => {
    const rows = (await server.stores.rawDb?.selectFrom('response').select('channel').execute()) ?? [];
    return { all: rows.length, byCode: rows.filter(({ channel }) => channel === 'qr').length };
  };
  const byPoster = async (page: Page): Promise<void> => {
    await page.goto(`${server.address}/?dialog=${oneDialogue.id}&kanal=qr`);
    await page.getByRole('link', { name: 'Svara på frågor' }).click();
    await page.locator('input[value=centrum]').check();
  };

  test('has come by a code in what is kept, with a script', async ({ page }) => {
    const before = await kept();
    await byPoster(page);
    await goOn(page).click();
    await skipToCheck(page);
    await page.getByRole('button', { name: 'Skicka mina svar' }).click();
    await expect(page.locator('.receipt-code__code')).toHaveText(RECEIPT_CODE);
    expect(await kept()).toEqual({ all: before.all + 1, byCode: before.byCode + 1 });
  });

  test.describe('without script', () => {
    test.use({ javaScriptEnabled: false });

    test('as well', async ({ page }) => {
      const before = await kept();
      await byPoster(page);
      await turnPage(page, () => goOn(page).click());
      await skipPlainToCheck(page);
      await turnPage(page, () => page.getByRole('button', { name: 'Skicka mina svar' }).click());
      await expect(page.locator('.receipt-code__code')).toHaveText(RECEIPT_CODE);
      expect(await kept()).toEqual({ all: before.all + 1, byCode: before.byCode + 1 });
    });
  });
});

test('the code of an answer is drawn as it is written, and printed on a slip of A6 and nothing more', async ({
  page,
}) => {
  await page.goto(`${server.address}/svara/?vag=fragor&dialog=${oneDialogue.id}`);
  await page.locator('input[value=centrum]').check();
  await goOn(page).click();
  await skipToCheck(page);
  await page.getByRole('button', { name: 'Skicka mina svar' }).click();
  const written = page.locator('.receipt-code__code');
  await expect(written).toHaveText(RECEIPT_CODE);
  const code = (await written.textContent()) ?? '';
  await expectCode(page.locator('.receipt-code__scan .qr'), code);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.receipt-slip')).toContainText(code);
  await expect(page.getByRole('heading', { name: 'Det här händer nu' })).toBeHidden();
  expect(await sheetsOf(page)).toEqual(['105×148']);
});
