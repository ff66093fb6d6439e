import { expect, type Locator, type Page, test } from '@playwright/test';
import { DESK, expectFigures, expectNoSidewaysScroll, PHONE, rankedPlaces, signIn } from './insight-steps.ts';
import { ThreeChoices } from './three-choices.ts';

/**
 * The ten questions that a safety coordinator puts to the data (docs/field.md 6.1), each answered by somebody who begins at the
 * workbench's first screen and makes at most three choices, and read as a person reads it. `LYKTA_TEST_FILM=1` films it.
 */

/** "20 % (18–22 %)" or "20 % (18–22)": a share and its interval. */
const SHARE = /\d+\s%[\s\S]{0,4}\(?\d+–\d+/u;
/** "84 75–93": persons and their interval. */
const PERSONS = /\d[\s\d]*\s\d+–\d+/u;

async function begin(page: Page): Promise<ThreeChoices> {
  await signIn(page);
  await expectFigures(page);
  return new ThreeChoices(page);
}

const part = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true });
const tab = (page: Page, name: string): Locator =>
  page.getByRole('navigation', { name: 'Arbetsbordets delar' }).getByRole('link', { name, exact: true });
const row = (page: Page, place: string): Locator =>
  rankedPlaces(page).filter({ has: page.getByText(place, { exact: true }) });

/** Whom the figures are of, from what days, and which release: beside every answer. */
async function expectFrame(page: Page, caption: Locator): Promise<void> {
  await expect(caption).toHaveText(/Ungefär [\d\s]+ svarande \([\d\s]+–[\d\s]+\), .+\d{4}\. Uttag .+\./u);
  await expect(page.getByText('Gäller dem som svarat,')).toBeAttached();
  await expect(page.getByText(/^Svar från /u)).toBeAttached();
}

async function openPlace(page: Page, choices: ThreeChoices, place: string): Promise<void> {
  await choices.click(row(page, place));
  await choices.click(page.getByRole('button', { name: `Mer om ${place}` }));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(place);
}

async function comparedWithLastYear(page: Page): Promise<void> {
  const choices = await begin(page);
  await openPlace(page, choices, 'Resecentrum');
  await choices.choose(page.getByLabel('Jämför med'), 'Dialogen 2024');
  const howMany = part(page, 'Hur många som pekade ut platsen');
  await expect(howMany).toContainText(
    /Jämfört med Dialogen 2024: (\d+,\d (fler|färre) per 100 svarande \(\d+,\d–\d+,\d\)|kan bero på slump)/u,
  );
  await expect(page.locator('.copy p')).toContainText(/; jämfört med dialogen 2024, ungefär [\d\s]+ svarande/u);
}

async function whenInTheDay(page: Page): Promise<void> {
  const choices = await begin(page);
  await openPlace(page, choices, 'Resecentrum');
  const when = part(page, 'När på dygnet');
  await expect(when).toContainText(/Rutan omkring, \d+\s(m|km)/u);
  await expect(when.getByRole('listitem').filter({ hasText: 'Kväll, 19–23' })).toHaveText(PERSONS);
  await expect(page.locator('.copy p')).toContainText(
    /när på dygnet: .*Kväll, 19–23, ungefär \d+ personer \(\d+–\d+\)/u,
  );
  // Hours and weekdays are counted of what staff report, and never of answers.
  const besides = part(page, 'Läs bredvid');
  await expect(besides).toContainText('Svaren delas aldrig upp på timme eller veckodag.');
  await choices.click(besides.getByRole('link', { name: 'Underlag från personal' }));
  await expect(page.getByRole('table')).toBeVisible();
}

async function anotherWay(page: Page): Promise<void> {
  const choices = await begin(page);
  await choices.click(tab(page, 'Enkätsvar'));
  await choices.choose(page.getByLabel('Fråga'), 'Valt annan väg eller stannat hemma');
  const answers = page.locator('.figure');
  for (const answer of ['Aldrig', 'Någon gång', 'Flera gånger', 'Ofta'])
    await expect(answers.getByRole('listitem').filter({ hasText: answer })).toHaveText(/\d+\s%[\s\S]*\d+–\d+\s%/u);
  await expect(page.locator('.copy p')).toHaveText(
    /^Valt annan väg eller stannat hemma \(ungefär [\d\s]+ svar\): ”Aldrig” \d+\s% \(\d+–\d+\), .+ inte av alla invånare\. Dialogen 2025/u,
  );
  await expectFrame(page, page.locator('.frame'));
}

test.describe('at a desk', () => {
  test.use(DESK);

  test('before any choice: where, what, when and since last time', async ({ page }) => {
    await begin(page);
    await expect(rankedPlaces(page).first()).toHaveText(/\d+\s%.*\d+–\d+/su);
    await expect(page.getByText(/^Oftast: .+, ungefär [\d\s]+ personer \([\d\s]+–[\d\s]+\)/u)).toBeInViewport();
    await expect(page.getByText(/^Sedan Dialogen 2024: .*plats/u)).toBeInViewport();
    await expectFrame(page, page.locator('.title .caption'));
  });

  test('1: the places most pointed out for their lighting, ten at most, beside the same months last year', async ({
    page,
  }) => {
    const choices = await begin(page);
    await choices.choose(page.getByLabel('Orsak'), 'Belysning och mörker');
    await choices.choose(page.getByLabel('Jämför med'), 'Dialogen 2024');
    await expect(page.getByRole('heading', { level: 2, name: 'Mest utpekade rutor' })).toBeVisible();
    await expect(rankedPlaces(page).first().locator('.then')).toBeVisible();
    // As many squares as the release shows for one cause; where they are more than a glance takes, the rest are a press away.
    const rest = page.getByRole('button', { name: /^Visa alla \d+ rutor$/u });
    if (await rest.isVisible()) await choices.click(rest);
    const ten = (await rankedPlaces(page).allTextContents()).slice(0, 10);
    // How many it shows is up to the noise.
    expect(ten.length).toBeGreaterThan(0);
    for (const line of ten)
      expect(line).toMatch(/\d+\s%.*\d+–\d+.*(per 100 svarande|kan bero på slump|kan inte jämföras)/su);
    await expect(page.locator('.panel .head').first()).toContainText(/mot Dialogen 2024, .+2024\./u);
    await expectFrame(page, page.locator('.title .caption'));
  });

  test('2: when in the day a place is unsafe, and the hours and weekdays of what staff report beside it', ({ page }) =>
    whenInTheDay(page));

  test('3: at what age people feel unsafe where', async ({ page }) => {
    const choices = await begin(page);
    await openPlace(page, choices, 'Resecentrum');
    const ages = part(page, 'Ålder');
    await expect(ages.getByRole('listitem').filter({ hasText: '20–29 år' })).toHaveText(
      /år\s+(\d+\s+\d+–\d+|för få svar)/u,
    );
    await expect(ages.getByText(/\d+–\d+$/u).first()).toBeVisible();
    // The next place, in the list beside.
    await choices.click(rankedPlaces(page).nth(1));
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Resecentrum');
    await expect(part(page, 'Ålder')).toBeVisible();
    await expectFrame(page, page.locator('.title .caption'));
  });

  test('4: how it feels beside what is reported by staff, each by itself', async ({ page }) => {
    const choices = await begin(page);
    await openPlace(page, choices, 'Resecentrum');
    await expect(part(page, 'Hur många som pekade ut platsen').getByRole('listitem').first()).toHaveText(SHARE);
    await expect(part(page, 'Läs bredvid')).toContainText('blandas aldrig med svaren');
    await choices.click(page.getByRole('link', { name: 'Underlag från personal' }));
    await expect(page.getByRole('table').getByRole('rowheader').first()).toBeVisible();
  });

  test('5: how many have chosen another way or stayed at home', ({ page }) => anotherWay(page));

  test('6: what people wish for, and whether that is counted by area', async ({ page }) => {
    const choices = await begin(page);
    await choices.click(tab(page, 'Enkätsvar'));
    await choices.choose(page.getByLabel('Fråga'), 'Störst skillnad');
    const wishes = page.locator('.figure');
    await expect(wishes.getByRole('listitem').filter({ hasText: 'Bättre belysning' })).toHaveText(/\d+\s%/u);
    await choices.click(page.getByRole('group', { name: 'Dela upp på' }).getByRole('radio', { name: 'Område' }));
    await expect(wishes).toContainText('Frågan är inte uppdelad på område i den här dialogen.');
    await expect(wishes.getByRole('listitem').filter({ hasText: 'Bättre belysning' })).toHaveText(/\d+\s%/u);
  });

  test('7: how many marks are about lighting', async ({ page }) => {
    const choices = await begin(page);
    await choices.choose(page.getByLabel('Orsak'), 'Belysning och mörker');
    await expect(
      page.getByText(/^Hela kartan: ungefär [\d\s]+ personer \([\d\s]+–[\d\s]+\) av dem som svarat\.$/u),
    ).toBeVisible();
  });

  test('8: whether it feels different at a place since last time', ({ page }) => comparedWithLastYear(page));

  test('9: how many do not know of the citizen promise', async ({ page }) => {
    const choices = await begin(page);
    await choices.click(tab(page, 'Enkätsvar'));
    await choices.choose(page.getByLabel('Fråga'), 'Känner till medborgarlöftet');
    await expect(
      page
        .locator('.figure')
        .getByRole('listitem')
        .filter({ hasText: /^\s*Nej/u }),
    ).toHaveText(/\d+\s%[\s\S]*\d+–\d+\s%/u);
    await expect(page.locator('.copy p')).toContainText(/”Nej” \d+\s% \(\d+–\d+\)/u);
    await expectFrame(page, page.locator('.frame'));
  });

  test('10: who has answered, and who is missing', async ({ page }) => {
    const choices = await begin(page);
    await choices.click(tab(page, 'Enkätsvar'));
    const who = part(page, 'Vilka har svarat?');
    for (const group of ['30–49 år', 'Kvinna', 'Man'])
      await expect(who.getByRole('listitem').filter({ hasText: new RegExp(`^\\s*${group}`, 'u') })).toHaveText(
        /\d+\s% \(\d+–\d+\s%\)/u,
      );
    await expect(who).toContainText('Jämför med kommunens befolkning');
  });
});

test.describe('on a phone', () => {
  test.use(PHONE);

  for (const [question, answer] of [
    ['2: when in the day a place is unsafe', whenInTheDay],
    ['5: how many have chosen another way or stayed at home', anotherWay],
    ['8: whether it feels different at a place since last time', comparedWithLastYear],
  ] as const)
    test(question, async ({ page }) => {
      await answer(page);
      await expectNoSidewaysScroll(page);
    });
});
