import { expect, type Page, test } from '@playwright/test';
import { receiptHashOf } from '#db/raw/receipts.ts';
import type { DialoguesServer } from '../support/dialogues-server.ts';
import { answerGiven, oneDialogue, startOneDialogue } from '../support/one-dialogue.ts';
import { compactTown } from '../support/release-town.ts';
import {
  chooseListed,
  expectAccessible,
  expectNoSidewaysScroll,
  expectNothingCut,
  goOn,
  heading,
  PHONE,
  RECEIPT_CODE,
  skip,
  skipToCheck,
} from './resident-steps.ts';

/** The way with the receipt code, from the page that shows it to the day when the results are out. */
let server: DialoguesServer;

test.beforeAll(async () => {
  server = await startOneDialogue();
});
test.afterAll(() => server.close());

const home = (page: Page, path = '', where = server): Promise<unknown> => page.goto(`${where.address}/${path}`);

test.use({ actionTimeout: 15_000 });

/** What the raw store holds under a code. */
const rowOf = async (code: string, where = server) =>
  where.stores.rawDb
    ?.selectFrom('response')
    .select(['response_key', 'answers', 'state', 'channel', 'receipt_hash'])
    .where('receipt_hash', '=', receiptHashOf(code))
    .executeTakeFirst();

/** Answers two questions and one place in the app, and keeps the code. */
async function answer(page: Page): Promise<string> {
  await home(page, `svara/?vag=fragor&dialog=${oneDialogue.id}`);
  await page.locator('input[value=centrum]').check();
  await goOn(page).click();
  await page.locator('input[value=ganska_otrygg]').check();
  await goOn(page).click();
  await expect(heading(page)).toContainText('på dagen');
  await skip(page).click();
  await page.getByRole('button', { name: 'Peka ut en plats' }).click();
  await chooseListed(page, 'Plats 1');
  await page.locator('input[value=unsafe]').check();
  await goOn(page).click();
  await expect(heading(page)).toContainText('påverkar');
  await skipToCheck(page);
  await page.getByRole('button', { name: 'Skicka mina svar' }).click();
  const code = page.locator('.receipt-code__code');
  await expect(code).toHaveText(RECEIPT_CODE);
  return (await code.textContent()) ?? '';
}

async function expectAllSeen(page: Page): Promise<void> {
  await expectNoSidewaysScroll(page);
  await expectNothingCut(page);
}

async function open(page: Page, typed: string, path = 'anvand-din-kod/', where = server): Promise<void> {
  await home(page, path, where);
  await page.locator('#kod').fill(typed);
  await page.locator('button[value=open]').click();
}

/** The button of the page, when it opens the app: before the script has come it leads to the form without script. */
const changing = (page: Page) => page.locator('form[data-change][data-ready]').getByRole('button');

/** As a tired person types it. */
const carelessly = (code: string): string => code.replaceAll('-', '').toLowerCase();

test.describe('on a telephone', () => {
  test.use(PHONE);

  test('somebody answers, opens the answer by its code, changes it, takes it back, and is told what can no longer be done', async ({
    page,
  }) => {
    const code = await answer(page);
    await expect(page.locator('.receipt-code__scan .qr')).toHaveAttribute('data-ready', 'true');
    await expect(page.getByText('Skanna med en annan telefon för att spara koden')).toBeVisible();
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    const before = await rowOf(code);
    expect(JSON.parse(before?.answers ?? '{}')).toMatchObject({ Q2: 'ganska_otrygg' });

    await open(page, carelessly(code));
    await expect(heading(page)).toHaveText('Ditt svar');
    await expect(heading(page)).toBeFocused();
    expect(page.url()).not.toContain(carelessly(code).slice(0, 4));
    const main = page.locator('main');
    for (const words of ['Ganska otrygg', '1. Plats 1', 'Känns otrygg', 'öppen till och med 21 mars'])
      await expect(main).toContainText(words);
    await expectNoSidewaysScroll(page);
    await expectNothingCut(page);
    await expectAccessible(page);

    await changing(page).click();
    await expect(heading(page)).toHaveText('Kontrollera dina svar');
    await expect(main).toContainText('1. Plats 1');
    await expectAccessible(page);
    await page.getByRole('button', { name: /^Ändra.*Ute själv en sen kväll/ }).click();
    await expect(page.locator('input[value=ganska_otrygg]')).toBeChecked();
    await page.locator('input[value=mycket_trygg]').check();
    await goOn(page).click();
    await expect(heading(page)).toHaveText('Kontrollera dina svar');
    await page.getByRole('button', { name: 'Skicka mina svar' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'Svaret är ändrat.' })).toBeVisible();
    await expect(main).toContainText('Mycket trygg');
    await expect(main).toContainText('1. Plats 1');
    const after = await rowOf(code);
    expect(JSON.parse(after?.answers ?? '{}')).toMatchObject({ Q1: 'centrum', Q2: 'mycket_trygg' });
    expect({ ...after, answers: '' }).toEqual({ ...before, answers: '' });

    await page.getByRole('button', { name: 'Ta tillbaka mitt svar' }).click();
    await expect(heading(page)).toHaveText('Vill du ta tillbaka svaret?');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Ja, ta tillbaka svaret' }).click();
    await expect(heading(page)).toHaveText('Svaret är återtaget');
    expect((await rowOf(code))?.state).toBe('withdrawn');
    await page.getByRole('button', { name: 'Visa mitt svar' }).click();
    await expect(main).toContainText('Du har tagit tillbaka svaret');
    await expect(page.getByRole('button', { name: 'Ändra mitt svar' })).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Ta tillbaka mitt svar' })).toHaveCount(0);
    await expect(main).toContainText('Ett återtaget svar kan inte ändras. Du kan ta bort det helt.');
    await expect(main).not.toContainText('Till dess kan du ändra svaret');
    await expectAccessible(page);
  });

  test('a code that nobody has is answered kindly, and what was typed is still there', async ({ page }) => {
    await open(page, 'k7m4 q9td 3hxw');
    await expect(page.getByRole('alert')).toBeFocused();
    await expect(page.getByRole('alert')).toContainText('Vi hittar inget svar med den');
    await expect(page.locator('#kod')).toHaveValue('k7m4 q9td 3hxw');
    await expectAccessible(page);
  });
});

test('a receipt that the browser brings back as it was left shows its code to nobody', async ({ page }) => {
  const code = await answer(page);
  await heading(page).click();
  await expect.poll(() => page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
  await page.evaluate(`dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))`);
  await expect(page.locator('.receipt-code__code')).toBeHidden();
  await page.evaluate(`dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))`);
  await expect(goOn(page)).toBeVisible();
  await expect(page.getByText(code)).toHaveCount(0);
});

test('on paper the code is a slip of A6 with the dates and how to use it, and nothing else', async ({ page }) => {
  const code = await answer(page);
  await expect(page.locator('.receipt-slip')).toBeHidden();
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const boxes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
  // Points: 105 and 148 mm.
  expect(boxes.map(([, width, height]) => [Math.round(Number(width)), Math.round(Number(height))])).toEqual([
    [298, 420],
  ]);
  await page.emulateMedia({ media: 'print' });
  const printed = (await page.evaluate<string>('document.body.innerText')).replaceAll('\u00a0', ' ');
  for (const words of [code, '21 mars 2027', '/anvand-din-kod', 'Spara koden']) expect(printed).toContain(words);
  for (const other of ['Har du varit med om ett brott?', 'Rensa den här enheten', '112', 'Ganska otrygg', 'Plats 1'])
    expect(printed).not.toContain(other);
});

test('axe finds nothing on the pages of the code in Arabic, right to left', async ({ page }) => {
  const code = await answerGiven(server);
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, carelessly(code), 'ar/anvand-din-kod/');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(page.locator('main dl')).toBeVisible();
  await expectNoSidewaysScroll(page);
  await expectNothingCut(page);
  await expectAccessible(page);
  await page.locator('button[value=ask-erase]').click();
  await expectAccessible(page);
  await page.locator('button[value=erase]').click();
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expectAccessible(page);
  expect(await rowOf(code)).toBeUndefined();
});

test('the keyboard alone is enough to see the answer, change one of them and come back', async ({ page }) => {
  const code = await answerGiven(server);
  await home(page, 'anvand-din-kod/');
  const tabTo = async (target: ReturnType<Page['locator']>): Promise<void> => {
    for (let presses = 0; presses < 40; presses += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press('Tab');
    }
    await expect(target).toBeFocused();
  };
  await tabTo(page.locator('#kod'));
  await page.keyboard.type(carelessly(code));
  await page.keyboard.press('Enter');
  await expect(heading(page)).toHaveText('Ditt svar');
  await expect(changing(page)).toHaveText('Ändra mitt svar');
  await tabTo(changing(page));
  await page.keyboard.press('Enter');
  await expect(heading(page)).toHaveText('Kontrollera dina svar');
  await expect(heading(page)).toBeFocused();
  await tabTo(page.getByRole('button', { name: /^Ändra.*Ute själv en sen kväll/ }));
  await page.keyboard.press('Enter');
  await expect(heading(page)).toContainText('sen kväll');
  await tabTo(page.locator('input[value=ganska_otrygg]'));
  await page.keyboard.press('ArrowDown');
  await tabTo(goOn(page));
  await page.keyboard.press('Enter');
  await expect(heading(page)).toHaveText('Kontrollera dina svar');
  await tabTo(page.getByRole('button', { name: 'Skicka mina svar' }));
  await page.keyboard.press('Enter');
  await expect(page.getByText('Svaret är ändrat.')).toBeVisible();
  await expect(heading(page)).toBeFocused();
  expect(JSON.parse((await rowOf(code))?.answers ?? '{}')).toMatchObject({ Q2: 'mycket_otrygg' });
});

test('a change is opened once however often it is asked for, and asked about before it is left unsent', async ({
  page,
}) => {
  const code = await answerGiven(server);
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.dismiss();
  });
  await open(page, code);
  await changing(page).evaluate((button: HTMLButtonElement) => {
    button.click();
    button.click();
  });
  await expect(heading(page)).toHaveText('Kontrollera dina svar');
  const opens = await page.evaluate(
    () => performance.getEntriesByType('resource').filter(({ name }) => name.includes('/api/receipts/open')).length,
  );
  expect(opens).toBe(1);
  await page.getByRole('button', { name: /^Ändra.*Ute själv en sen kväll/ }).click();
  await page.locator('input[value=mycket_otrygg]').check();
  await goOn(page).click();
  await expect(heading(page)).toHaveText('Kontrollera dina svar');
  await page.evaluate(() => history.back());
  await expect.poll(() => asked).toEqual(['beforeunload']);
  await expect(heading(page)).toHaveText('Kontrollera dina svar');
  await page.getByRole('button', { name: 'Skicka mina svar' }).click();
  await expect(page.getByText('Svaret är ändrat.')).toBeVisible();
  expect(asked).toEqual(['beforeunload']);
  expect(JSON.parse((await rowOf(code))?.answers ?? '{}')).toMatchObject({ Q2: 'mycket_otrygg' });
});

test.describe('without script', () => {
  test.use({ ...PHONE, javaScriptEnabled: false });

  test('one answer is changed, and a place for another, and the page shows the answer as it now is', async ({
    page,
  }) => {
    const code = await answerGiven(server, {
      Q1: 'centrum',
      Q2: 'ganska_otrygg',
      Q4: [
        {
          geometry: { type: 'point', position: compactTown.settings.map.center },
          named: null,
          way: 'map',
          answers: { '4a': 'unsafe', '4f': 'Lampan är trasig.' },
        },
      ],
    });
    await open(page, carelessly(code));
    const main = page.locator('main');
    await page.getByRole('button', { name: 'Ändra mitt svar' }).tap();
    await expect(heading(page)).toHaveText('Kontrollera dina svar');
    await expect(main).toContainText('Ingenting ändras förrän du skickar igen.');
    await expect(main).toContainText('Lampan är trasig.');
    await expectAllSeen(page);

    await page.getByRole('button', { name: /^Ändra.*Ute själv en sen kväll/ }).tap();
    await expect(page.locator('input[value=ganska_otrygg]')).toBeChecked();
    await page.locator('label', { has: page.locator('input[value=mycket_trygg]') }).tap();
    await goOn(page).tap();
    await expect(heading(page)).toHaveText('Kontrollera dina svar');
    await page.getByRole('button', { name: /^Byt plats/ }).tap();
    await expect(heading(page)).toHaveText('Var är platsen?');
    await expectAllSeen(page);
    await page.getByLabel('eller välj i listan').selectOption({ label: 'Plats 1' });
    await page.getByRole('button', { name: 'Välj den här platsen' }).tap();
    await expect(heading(page)).toHaveText('Kontrollera dina svar');
    await expect(main).toContainText('1. Plats 1');
    await page.getByRole('button', { name: 'Skicka mina svar' }).tap();
    await expect(heading(page)).toHaveText('Ditt svar');
    await expect(page.getByRole('status').filter({ hasText: 'Svaret är ändrat.' })).toBeVisible();
    for (const words of ['Mycket trygg', '1. Plats 1', 'Lampan är trasig.']) await expect(main).toContainText(words);
    await expectAllSeen(page);
    expect(page.url()).not.toContain(code.slice(0, 4));
    expect(JSON.parse((await rowOf(code))?.answers ?? '{}')).toEqual({ Q1: 'centrum', Q2: 'mycket_trygg' });
  });

  test('who goes back from the form has the kept answer, and who sends too late hears what can still be done', async ({
    page,
  }) => {
    const later = await startOneDialogue();
    try {
      const code = await answerGiven(later);
      await open(page, code, 'anvand-din-kod/', later);
      await page.getByRole('button', { name: 'Ändra mitt svar' }).tap();
      await page.getByRole('button', { name: 'Tillbaka', exact: true }).tap();
      await expect(heading(page)).toHaveText('Ditt svar');
      await page.getByRole('button', { name: 'Ändra mitt svar' }).tap();
      await expect(heading(page)).toHaveText('Kontrollera dina svar');
      await later.at('2027-03-22T10:00+01:00');
      await page.getByRole('button', { name: 'Skicka mina svar' }).tap();
      await expect(heading(page)).toHaveText('Svaret är inte ändrat');
      await expect(page.locator('main')).toContainText('Dialogen stängde');
      await expectAllSeen(page);
      await page.getByRole('button', { name: 'Visa mitt svar' }).tap();
      await expect(page.locator('main')).toContainText('Du kan inte ändra svaret längre');
    } finally {
      await later.close();
    }
  });

  test('the answer is seen, taken back and erased', async ({ page }) => {
    const code = await answerGiven(server);
    await open(page, carelessly(code));
    await expect(page.locator('main')).toContainText('Ganska otrygg');
    await page.getByRole('button', { name: 'Ta tillbaka mitt svar' }).tap();
    await page.getByRole('button', { name: 'Nej, tillbaka till svaret' }).tap();
    await expect(heading(page)).toHaveText('Ditt svar');
    await page.getByRole('button', { name: 'Ta tillbaka mitt svar' }).tap();
    await page.getByRole('button', { name: 'Ja, ta tillbaka svaret' }).tap();
    await expect(heading(page)).toHaveText('Svaret är återtaget');
    expect((await rowOf(code))?.state).toBe('withdrawn');
    await page.getByRole('button', { name: 'Visa mitt svar' }).tap();
    await page.getByRole('button', { name: 'Ta bort mitt svar helt' }).tap();
    await page.getByRole('button', { name: 'Ja, ta bort svaret' }).tap();
    await expect(heading(page)).toHaveText('Svaret är borttaget');
    expect(await rowOf(code)).toBeUndefined();
    await open(page, carelessly(code));
    await expect(page.getByRole('alert')).toContainText('Vi hittar inget svar med den');
  });
});

test.describe('where the script does not come', () => {
  test.use({ ...PHONE, viewport: { width: 320, height: 640 } });

  test('axe finds nothing in the form of a change, nor is anything cut: 320 px, right to left, in the dark', async ({
    page,
  }) => {
    const code = await answerGiven(server);
    await page.route(/\.js$/, (route) => route.abort());
    for (const [language, colorScheme] of [
      ['', 'light'],
      ['lattlast/', 'dark'],
      ['en/', 'light'],
      ['fi/', 'dark'],
      ['ar/', 'light'],
    ] as const) {
      await page.emulateMedia({ colorScheme });
      await open(page, code, `${language}anvand-din-kod/`);
      await page.locator('form[data-change] button').tap();
      await expect(page.locator('button[value=send]')).toBeVisible();
      await expectAllSeen(page);
      await expectAccessible(page);
      await page.locator('button[value="change:Q2"]').tap();
      await expect(page.locator('input[value=ganska_otrygg]')).toBeChecked();
      await expectAccessible(page);
    }
  });
});

test('after the dialogue has closed, and after the results are out, the page says plainly what can be done and why', async ({
  page,
}) => {
  const later = await startOneDialogue();
  const openLater = (typed: string): Promise<void> => open(page, typed, 'anvand-din-kod/', later);
  try {
    const code = await answerGiven(later);
    await later.at('2027-03-22T10:00+01:00');
    await openLater(code);
    const main = page.locator('main');
    await expect(main).toContainText('Dialogen stängde 21 mars');
    await expect(main).toContainText('Du kan inte ändra svaret längre, för nu räknas allas svar samman.');
    await expect(page.getByRole('button', { name: 'Ändra mitt svar' })).toHaveCount(0);
    await expectAccessible(page);

    await later.stores.campaigns.markReleased('provstad', oneDialogue.id, '2027-03-23');
    await openLater(code);
    await expect(main).toContainText('Kartor och tabeller som är klara ändras inte');
    await page.getByRole('button', { name: 'Ta bort mitt svar helt' }).click();
    await page.getByRole('button', { name: 'Ja, ta bort svaret' }).click();
    await expect(heading(page)).toHaveText('Svaret är borttaget');
    expect(await rowOf(code, later)).toBeUndefined();
  } finally {
    await later.close();
  }
});
