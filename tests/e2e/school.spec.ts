import { expect, type Locator, type Page, test } from '@playwright/test';
import { receiptHashOf } from '#db/raw/receipts.ts';
import type { DialoguesServer } from '../support/dialogues-server.ts';
import { fixedChance } from '../support/fixed-words.ts';
import { postOf } from '../support/load-process.ts';
import { oneDialogue, startOneDialogue } from '../support/one-dialogue.ts';
import { signInAt } from './insight-steps.ts';
import {
  expectAccessible,
  expectNoSidewaysScroll,
  expectNothingCut,
  heading,
  PHONE,
  RECEIPT_CODE,
} from './resident-steps.ts';

/** A school class from its code to the results: a real server, real answers, and the real release job. */
let server: DialoguesServer;
let code = '';
test.beforeAll(async () => {
  test.setTimeout(240_000);
  server = await startOneDialogue();
  await server.at('2027-03-02T09:00+01:00');
});
test.afterAll(() => server.close());
test.describe.configure({ mode: 'serial' });
test.use({ actionTimeout: 20_000 });

const NARROW = { width: 320, height: 640 };
const CHECK = 'Titta på dina svar';

/** What any page of a pupil's must be: clean by axe, nothing sticking out or cut at 320 px, and nowhere to write freely. */
async function look(page: Page): Promise<void> {
  const own = page.viewportSize();
  await page.setViewportSize(NARROW);
  await expectNoSidewaysScroll(page);
  await expectNothingCut(page);
  await expectAccessible(page);
  if (own !== null) await page.setViewportSize(own);
  await expect(page.locator('textarea')).toHaveCount(0);
}

/** How somebody presses: with a thumb on the screen, or with the keys alone. */
interface Hand {
  press(page: Page, name: string): Promise<void>;
  /** The first option of the page, or the place "Plats 1" of the list. */
  choose(page: Page): Promise<void>;
}
/** Where options lie in folds, the first of them. Waits for the page: its fields may come after its heading. */
async function firstFold(page: Page): Promise<Locator | null> {
  await page.locator('fieldset summary, fieldset label').filter({ visible: true }).first().waitFor();
  const fold = page.locator('fieldset summary').first();
  return (await fold.count()) > 0 ? fold : null;
}
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

const thumb: Hand = {
  press: (page, name) => button(page, name).tap(),
  async choose(page) {
    const group = await firstFold(page);
    if (group !== null) await group.tap();
    await page.locator('fieldset label').filter({ visible: true }).first().tap();
  },
};

async function tabTo(page: Page, isThere: () => Promise<boolean>): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    if (await isThere()) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('the keyboard does not reach it');
}
const keys: Hand = {
  async press(page, name) {
    const focused = button(page, name).and(page.locator(':focus'));
    await button(page, name).waitFor();
    await tabTo(page, async () => (await focused.count()) > 0);
    await page.keyboard.press('Enter');
  },
  async choose(page) {
    const group = await firstFold(page);
    if (group !== null) {
      await tabTo(page, async () => (await group.and(page.locator(':focus')).count()) > 0);
      await page.keyboard.press('Enter');
    }
    await tabTo(page, async () => (await page.locator('fieldset input:focus').count()) > 0);
    await page.keyboard.press('Space');
  },
};

/** Answers every page to the check page: one place, and the first option of every question. Returns the questions asked. */
async function answerAll(page: Page, hand: Hand, lookAt: (page: Page) => Promise<void>): Promise<readonly string[]> {
  const asked: string[] = [];
  let isPlaced = false;
  for (let pages = 0; pages < 40; pages += 1) {
    // A part of the page may come after its heading.
    const arrived = page
      .locator('#answer select, fieldset summary, fieldset label, form.check')
      .filter({ visible: true });
    const toPlaces = button(page, 'Visa en plats').or(button(page, 'Jag är klar med platserna'));
    await expect(arrived.or(toPlaces).first()).toBeVisible();
    const title = ((await heading(page).textContent()) ?? '').trim();
    await lookAt(page);
    if (title === CHECK) return asked;
    asked.push(title);
    if (title === 'Var är platsen?') {
      await page.locator('#answer select').selectOption({ label: 'Plats 1' });
      await hand.press(page, 'Välj den här platsen');
      isPlaced = true;
    } else if ((await button(page, 'Visa en plats').count()) > 0 && !isPlaced) await hand.press(page, 'Visa en plats');
    else if ((await button(page, 'Jag är klar med platserna').count()) > 0)
      await hand.press(page, 'Jag är klar med platserna');
    else {
      await hand.choose(page);
      await hand.press(page, 'Fortsätt');
    }
    await expect.poll(async () => (await heading(page).textContent())?.trim()).not.toBe(title);
  }
  throw new Error(`no end: ${asked.join(' / ')}`);
}

const enter = async (page: Page, typed: string, hand: Hand): Promise<void> => {
  await page.getByLabel('Klassens kod').fill(typed);
  await hand.press(page, 'Fortsätt');
};

const rowOf = (receipt: string) =>
  server.stores.rawDb
    ?.selectFrom('response')
    .selectAll()
    .where('receipt_hash', '=', receiptHashOf(receipt))
    .executeTakeFirst();

test('a coordinator gives two classes a code each, prints them as cards, and takes one away', async ({ page }) => {
  await signInAt(server.address, page, 'samordnare');
  await page.goto(`${server.address}/personal/dialoger/?dialog=${oneDialogue.id}`);
  const classes = page.getByRole('region', { name: 'Skolklasser' });
  for (const name of ['7B Sjövikskolan', '8A Sjövikskolan']) {
    await classes.getByLabel('Klassens namn').fill(name);
    await classes.getByRole('button', { name: 'Gör en kod' }).press('Enter');
    await expect(classes.getByText(name, { exact: true })).toBeVisible();
  }
  const codes = classes.locator('.code');
  await expect(codes).toHaveCount(2);
  await expect(codes.first()).toHaveText(/^KLA-[0-9A-Z]{3}$/);
  code = (await codes.first().textContent()) ?? '';
  const other = (await codes.last().textContent()) ?? '';
  await expectAccessible(page);

  // What the button prints: the cards, and nothing else of the page. A browser without a head has no printer to ask.
  await page.evaluate(
    'globalThis.print = () => { document.documentElement.dataset.printed = document.documentElement.dataset.print; }',
  );
  await page.getByRole('button', { name: 'Skriv ut koderna' }).press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-printed', 'classes');
  await page.evaluate("document.documentElement.dataset.print = 'classes'");
  await page.emulateMedia({ media: 'print' });
  await expect(
    classes.getByText(`Gå till ${new URL(server.address).host}/skola och skriv koden`).first(),
  ).toBeVisible();
  await expect(page.getByRole('button', { name: 'Skriv ut koderna' })).toBeHidden();
  await expect(heading(page)).toBeHidden();
  await expect(page.getByText('Sätt att svara')).toBeHidden();
  await expectNothingCut(page);
  await page.emulateMedia({ media: 'screen' });
  await page.evaluate('delete document.documentElement.dataset.print');

  const addresses: string[] = [];
  page.on('request', (request) => addresses.push(request.url()));
  await classes.getByRole('button', { name: 'Ta bort koden för 8A Sjövikskolan' }).press('Enter');
  await expect(codes).toHaveCount(1);
  expect(addresses.length).toBeGreaterThan(0);
  expect(addresses.join(' ')).not.toContain(other);
});

test.describe('pupils with a thumb', () => {
  test.use(PHONE);

  test('hear what to do when the code is wrong, and answer in easy words one after another on the same phone', async ({
    page,
  }) => {
    test.setTimeout(300_000);
    await page.goto(`${server.address}/skola/`);
    await expect(heading(page)).toHaveText('Skola');
    await look(page);
    // What leads elsewhere stands at the door, and nowhere that one pupil comes after another.
    const away = page.locator(':is(.header, .footer) a').filter({ visible: true });
    await expect(away.first()).toBeVisible();
    await thumb.press(page, 'Fortsätt');
    await expect(page.getByRole('alert')).toContainText('Skriv klassens kod.');
    await enter(page, 'KLA-0', thumb);
    await expect(page.getByRole('alert')).toContainText('Koden stämmer inte. Fråga din lärare.');
    await expect(page.getByLabel('Klassens kod')).toHaveValue('KLA-0');
    await look(page);

    // As a pupil types it: without the beginning, in small letters.
    await enter(page, code.slice(4).toLowerCase(), thumb);
    await expect(heading(page)).toHaveText(oneDialogue.title.lattlast ?? '');
    await expect(page.getByText('Vi sparar inte vilken klass du går i.')).toBeVisible();
    // Who listens is read: a link would lead the next pupil's device away.
    await expect(page.locator('#skola')).toContainText('116 111');
    await expect(page.locator('#skola a[href*=":"]')).toHaveCount(0);
    await look(page);
    await expect(away).toHaveCount(0);
    await thumb.press(page, 'Börja svara');
    await expect(heading(page)).toHaveText('Vilken plats tänker du på?');
    await expect(away).toHaveCount(0);
    const asked = await answerAll(page, thumb, look);
    expect(asked.length).toBeGreaterThan(8);
    await thumb.press(page, 'Skicka mina svar');
    await expect(heading(page)).toHaveText('Tack för ditt svar');
    const receipt = (await page.locator('.receipt-code__code').textContent()) ?? '';
    expect(receipt).toMatch(RECEIPT_CODE);
    await look(page);
    await expect(away).toHaveCount(0);

    const row = await rowOf(receipt);
    expect(row).toMatchObject({ channel: 'school', language: 'lattlast', campaign: oneDialogue.id });
    expect(JSON.stringify(row)).not.toContain(code.slice(4));

    await thumb.press(page, 'Nästa elev');
    await expect(heading(page)).toHaveText(oneDialogue.title.lattlast ?? '');
    await expect(page.locator('body')).not.toContainText(receipt);
    await thumb.press(page, 'Börja svara');
    await expect(heading(page)).toHaveText('Vilken plats tänker du på?');
    await expect(page.locator('input:checked')).toHaveCount(0);

    // Left half-way, and brought back by the browser as it was: it is the former pupil's, and the next one begins.
    await thumb.choose(page);
    await page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))");
    await expect(heading(page)).toHaveText(oneDialogue.title.lattlast ?? '');
    await expect(page.locator('input:checked')).toHaveCount(0);
  });
});

test('a pupil with the keyboard alone gives the same answers, and no words of their own can come along', async ({
  page,
}) => {
  await page.goto(`${server.address}/skola/`);
  await enter(page, code, keys);
  await keys.press(page, 'Börja svara');
  await expect(heading(page)).toHaveText('Vilken plats tänker du på?');
  await answerAll(page, keys, (asked) => expect(asked.locator('textarea')).toHaveCount(0));
  // Until it has arrived it is counted, and no link leads the next pupil to it.
  await page.route('**/api/responses', (route) => route.abort());
  await keys.press(page, 'Skicka mina svar');
  await expect(heading(page)).toBeFocused();
  await expect(page.locator('.waiting-bar')).toContainText('1 svar väntar');
  await expect(page.locator('.waiting-bar a')).toBeHidden();
  await page.unroute('**/api/responses');
  await page.evaluate("dispatchEvent(new Event('online'))");
  await expect(page.locator('.waiting-bar')).toHaveCount(0);
  const receipt = (await page.locator('.receipt-code__code').textContent()) ?? '';
  const row = await rowOf(receipt);
  expect(row).toMatchObject({ channel: 'school', language: 'lattlast' });
  const texts = await server.stores.rawDb?.selectFrom('free_text').selectAll().execute();
  expect(texts).toEqual([]);
});

/** The rest of the town answers too: a release of few answers shows nothing. */
async function townAnswers(count: number): Promise<void> {
  const chance = fixedChance(5);
  const pick = (codes: readonly string[]): string => codes[Math.floor(chance() ** 2 * codes.length)] ?? '';
  const body = () => ({
    campaign: oneDialogue.id,
    survey: oneDialogue.survey,
    language: 'sv',
    inputWay: 'app',
    channel: 'web',
    answers: {
      Q1: pick(['centrum', 'norra', 'byarna']),
      Q2: pick(['ganska_otrygg', 'ganska_trygg', 'mycket_trygg', 'varken']),
      Q3: pick(['mycket_trygg', 'ganska_trygg', 'varken']),
      Q8: [pick(['belysning', 'vuxna', 'fart'])],
    },
  });
  for (let sent = 0; sent < count; sent += 50) {
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => postOf(server.address, crypto.randomUUID(), JSON.stringify(body()))),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
  }
}

test('the same code tells the class when the results come, and shows them when they are there', async ({ page }) => {
  test.setTimeout(240_000);
  await townAnswers(500);
  await server.at('2027-03-22T10:00+01:00');
  await page.goto(`${server.address}/skola/`);
  await enter(page, code, keys);
  await expect(heading(page)).toHaveText('Nu räknar vi svaren');
  await expect(page.getByText('Ni får se resultatet senast')).toBeVisible();
  await expect(button(page, 'Börja svara')).toHaveCount(0);
  await look(page);

  await server.release(oneDialogue);
  await server.at('2027-03-23T12:00+01:00');
  await page.getByRole('link', { name: 'Klassens kod' }).press('Enter');
  await enter(page, code, keys);
  await expect(heading(page)).toHaveText('Så här blev det');
  await expect(page.getByText('Det är från alla som har svarat, inte bara från er klass.')).toBeVisible();
  const figures = page.locator('[id^="fraga-"]');
  await expect(figures).toHaveCount(3);
  await expect(page.getByText('Alla tal är lite ändrade av slumpen')).toBeVisible();
  await look(page);
  // Of everybody who answered, and nothing of a class or of how the answers came by number.
  await expect(page.locator('main')).not.toContainText('7B');
  await page.getByRole('link', { name: 'Se resultatet' }).click();
  await expect(page).toHaveURL(/\/lattlast\/resultat\/\?uttag=/);
});
