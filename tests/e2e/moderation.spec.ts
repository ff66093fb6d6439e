import { expect, type Locator, type Page, test } from '@playwright/test';
import { FEWEST_PERSONS } from '#core/moderation/told-apart.ts';
import { DESK, expectAccessible, expectNoSidewaysScroll, PHONE, requestsElsewhere, signInAt } from './insight-steps.ts';
import { ownTown } from './own-town.ts';

/**
 * Moderators review what people have written, in a town of their own. The tests are one day there, in order: what one of them has
 * left in the queue, or has approved, another goes on from.
 */

const town = ownTown('moderation');
/** The next thing that the server says. */
const answered = (): Promise<unknown> => new Promise((resolve) => town.server.once('message', resolve));

interface KeptRow {
  readonly text: string;
  readonly moderation: string;
  readonly themes: string;
  readonly refusal: string | null;
}

/** Somebody writes each of these; and what is kept then. */
async function people(...write: readonly string[]): Promise<readonly KeptRow[]> {
  const kept = answered();
  town.server.send({ write });
  return (await kept) as readonly KeptRow[];
}
const keptAs = async (part: string): Promise<KeptRow | undefined> =>
  (await people()).find(({ text }) => text.includes(part));

async function signIn(page: Page, name = 'moderator', path = '/personal/granskning/'): Promise<void> {
  await signInAt(town.address, page, name);
  await page.goto(town.address + path);
}

const article = (page: Page) => page.getByRole('article');
const told = (page: Page) => page.locator('.review__told');

test.describe('on a desk', () => {
  test.use(DESK);

  test('there is nothing to do, and it says so kindly', async ({ page }) => {
    await signIn(page);
    await expect(page.getByRole('heading', { level: 1, name: 'Allt är granskat' })).toBeVisible();
    await expect(page.getByText('Tack. Just nu finns det ingen text som väntar.')).toBeVisible();
    await expectAccessible(page);
    await people('Mörkt vid bommen.');
    await page.getByRole('button', { name: 'Titta efter nya texter' }).press('Enter');
    await expect(article(page)).toContainText('Mörkt vid bommen.');
    await page.keyboard.press('1');
    await page.keyboard.press('g');
    await expect(page.getByRole('heading', { level: 1, name: 'Allt är granskat' })).toBeFocused();
  });

  test('a moderator reviews with single keys alone, and focus stays at the text', async ({ page }) => {
    const elsewhere = requestsElsewhere(page, town.address);
    await people('Han heter Kalle Svensson och skriker vid rampen.', 'Blahaj blahaj.');
    await signIn(page);
    await expect(article(page)).toContainText('Han heter namn och skriker vid rampen.');
    await expect(page.locator('body')).not.toContainText('Kalle');
    await expect(page.getByText('Högst 10 texter kvar att granska.')).toBeVisible();
    await expectAccessible(page);

    // Without a theme it is told, at the themes.
    await page.keyboard.press('g');
    await expect(page.getByText('Välj minst ett tema. Passar inget, välj Annat.')).toBeVisible();
    await expect(page.getByRole('checkbox', { name: /^Belysning och mörker/ })).toBeFocused();
    await page.keyboard.press('5');
    await expect(page.getByRole('checkbox', { name: /^Samlingar och störningar/ })).toBeChecked();

    // Words are chosen with the arrows, and the text has them hidden.
    await page.keyboard.press('m');
    await expect(page.getByRole('button', { name: 'Han', exact: true })).toBeFocused();
    await page.keyboard.press('Space');
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowLeft');
    await expect(page.getByRole('button', { name: 'vid', exact: true })).toBeFocused();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(article(page)).toBeFocused();
    await expect(article(page)).toContainText('dolt heter namn och skriker vid rampen.');

    await page.keyboard.press('g');
    await expect(told(page)).toHaveText('Godkänd.');
    await expect(article(page)).toBeFocused();
    await expect(article(page)).toContainText('Blahaj blahaj.');
    expect(await keptAs('skriker vid rampen')).toMatchObject({
      text: '[dolt] heter [namn] och skriker vid rampen.',
      moderation: 'approved',
      themes: '["SAML"]',
    });

    // Taken back, and decided on again.
    await page.keyboard.press('z');
    await expect(told(page)).toHaveText('Ångrat. Texten är tillbaka.');
    await expect(article(page)).toContainText('dolt heter namn och skriker vid rampen.');
    await expect(article(page)).toBeFocused();
    await page.keyboard.press('g');
    await expect(article(page)).toContainText('Blahaj');

    await page.keyboard.press('a');
    await expect(page.getByRole('radio', { name: /^Personuppgift/ })).toBeFocused();
    await page.keyboard.press('4');
    await expect(page.getByRole('radio', { name: /^Skämt eller skräp/ })).toBeChecked();
    await expectAccessible(page);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Allt är granskat' })).toBeFocused();
    expect((await people()).some(({ refusal }) => refusal === 'joke')).toBe(true);
    expect(elsewhere).toEqual([]);
  });

  test('a threat comes first, with what to do, and next and previous go between the texts', async ({ page }) => {
    await people('Jag orkar inte leva längre.', 'Trasig grind.');
    await signIn(page);
    await expect(page.getByRole('heading', { name: 'Gör så här' })).toBeVisible();
    await expect(page.getByText('det sker bara på kontorstid')).toBeVisible();
    await expect(page.getByText('anmäl genast till socialnämnden')).toBeVisible();
    await page.keyboard.press('j');
    await expect(article(page)).toContainText('Trasig grind.');
    await expect(page.getByRole('heading', { name: 'Gör så här' })).toHaveCount(0);
    await page.keyboard.press('ArrowRight');
    await expect(told(page)).toHaveText('Det här är den sista texten.');
    await page.keyboard.press('3');
    await page.keyboard.press('ArrowLeft');
    await expect(page.getByRole('heading', { name: 'Gör så här' })).toBeVisible();
    await page.keyboard.press('k');
    await expect(told(page)).toHaveText('Det här är den första texten.');
    // What was chosen for the other is still there.
    await page.keyboard.press('j');
    await expect(page.getByRole('checkbox', { name: /^Skötsel och skadegörelse/ })).toBeChecked();
    await page.keyboard.press('g');
    await expect(told(page)).toHaveText('Godkänd.');
    await page.keyboard.press('s');
    await expect(told(page)).toHaveText('Lämnad till senare.');
    await expect(article(page)).toContainText('Läst, väntar på beslut');
    await page.keyboard.press('a');
    await page.keyboard.press('1');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Allt är granskat' })).toBeVisible();
  });

  test('the original is shown for a reason alone, and then a wrong mask can be taken away', async ({ page }) => {
    await people('Vid kiosken som kallas Kalle är det ljust.');
    await signIn(page);
    await expect(article(page)).toContainText('Vid kiosken som kallas namn är det ljust.');
    await page.keyboard.press('m');
    await page.getByRole('button', { name: 'namn', exact: true }).press('Enter');
    await expect(told(page)).toHaveText(/Visa originalet först/);
    await page.keyboard.press('o');
    const reason = page.getByRole('textbox', { name: 'Varför behöver du se det som är dolt?' });
    await expect(reason).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Skriv varför du behöver se originalet')).toBeVisible();
    await expect(reason).toBeFocused();
    // Letters that are keys elsewhere are letters here.
    await page.keyboard.type('agmosz 1: kan vara en kiosk');
    await expect(reason).toHaveValue('agmosz 1: kan vara en kiosk');
    await expectAccessible(page);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(article(page)).toBeFocused();
    await expect(article(page)).toContainText('Kalle');
    await page.keyboard.press('m');
    await page.getByRole('button', { name: 'namn', exact: true }).press('Space');
    await page.keyboard.press('Escape');
    await page.keyboard.press('0');
    await page.keyboard.press('g');
    await expect(page.getByRole('heading', { level: 1, name: 'Allt är granskat' })).toBeVisible();
    expect(await keptAs('kiosken')).toMatchObject({ text: 'Vid kiosken som kallas Kalle är det ljust.' });
  });

  test('a text that a colleague has just decided on is told, and nothing is overwritten', async ({ page, browser }) => {
    await people('Lampan vid dammen är trasig.');
    const colleague = await (await browser.newContext()).newPage();
    await signIn(page);
    await signIn(colleague, 'granskare');
    await expect(article(page)).toContainText('dammen');
    await expect(article(colleague)).toContainText('dammen');
    await colleague.keyboard.press('1');
    await colleague.keyboard.press('g');
    await expect(colleague.getByRole('heading', { level: 1, name: 'Allt är granskat' })).toBeVisible();
    await page.keyboard.press('a');
    await page.keyboard.press('4');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert')).toContainText('Någon annan har just granskat texten.');
    expect(await keptAs('dammen')).toMatchObject({ moderation: 'approved', themes: '["BEL"]' });
    await colleague.context().close();
  });

  test('single keys can be switched off, and stay off when the page is loaded again', async ({ page }) => {
    await people('Klotter på muren.');
    await signIn(page);
    await page.getByRole('checkbox', { name: 'Kortkommandon med en tangent' }).uncheck();
    await page.reload();
    await expect(page.getByRole('checkbox', { name: 'Kortkommandon med en tangent' })).not.toBeChecked();
    await page.keyboard.press('3');
    await page.keyboard.press('g');
    await expect(page.getByRole('checkbox', { name: /^Skötsel/ })).not.toBeChecked();
    await expect(told(page)).toHaveText('');
    await page.getByRole('checkbox', { name: /^Skötsel/ }).check();
    await page.getByRole('button', { name: 'Godkänn' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Allt är granskat' })).toBeVisible();
  });

  test('a server that is too busy is told as that, and can be asked again', async ({ page }) => {
    const busy = { code: 'busy', message: 'Många vill in just nu. Vänta lite och försök igen.' };
    for (const [path, asked, found] of [
      ['/personal/granskning/', '**/api/moderation/queue', 'Allt är granskat'],
      ['/personal/utlamnanden/', '**/api/moderation/disclosures', 'Utlämnanden'],
    ] as const) {
      await page.route(asked, (route) => route.fulfill({ status: 503, json: busy }));
      await signIn(page, 'moderator', path);
      await expect(page.getByRole('alert')).toContainText(busy.message);
      await expect(page.getByRole('alert')).not.toContainText('Bara moderatorer');
      await page.unroute(asked);
      await page.getByRole('button', { name: 'Försök igen' }).click();
      await expect(page.getByRole('alert')).toHaveCount(0);
      await expect(page.getByRole('heading', { level: 1, name: found })).toBeVisible();
    }
  });

  test('whoever is no moderator sees no tab and no text', async ({ page }) => {
    await people('Hemligt om bron.');
    await signIn(page, 'samordnare', '/personal/dialoger/');
    await expect(page.getByRole('link', { name: 'Dialoger' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Granskning' })).toBeHidden();
    await page.goto(`${town.address}/personal/granskning/`);
    await expect(page.getByRole('alert')).toContainText('Bara moderatorer läser det som invånare har skrivit.');
    await expect(page.locator('body')).not.toContainText('Hemligt');
  });
});

test.describe('on a telephone', () => {
  test.use({ ...PHONE, colorScheme: 'dark' });

  test('a moderator hides a word and approves with a thumb, in English', async ({ page }) => {
    await signIn(page, 'moderator', '/en/personal/granskning/');
    await expect(article(page)).toContainText('Hemligt om bron.');
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Hide words' }).tap();
    await page.getByRole('button', { name: 'Hemligt', exact: true }).tap();
    await expect(page.getByRole('button', { name: 'Hemligt', exact: true })).toHaveAttribute('aria-pressed', 'true');
    await expectNoSidewaysScroll(page);
    await page.getByRole('button', { name: 'Done with words' }).tap();
    await expect(article(page)).toContainText('hidden om bron.');
    await page.getByRole('checkbox', { name: 'Lighting and darkness' }).tap();
    await page.getByRole('button', { name: 'Approve' }).tap();
    await expect(page.getByRole('heading', { level: 1, name: 'Everything is reviewed' })).toBeVisible();
    expect(await keptAs('om bron')).toMatchObject({ text: '[dolt] om bron.', moderation: 'approved' });
  });
});

test.describe('texts that somebody has asked for', () => {
  test.use(DESK);

  test('go out when one moderator has proposed and another has approved exactly what they saw, and once', async ({
    page,
    browser,
  }) => {
    await signIn(page);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.getByRole('link', { name: 'Utlämnanden' }).press('Enter');
    await page.getByRole('link', { name: 'Nytt utlämnande' }).press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Nytt utlämnande' })).toBeFocused();
    await page.getByRole('checkbox', { name: 'Samlingar och störningar' }).press('Space');
    await page.getByRole('button', { name: 'Visa vad som skulle lämnas ut' }).press('Enter');
    const outgoing = page.getByRole('region', { name: 'Exakt det här lämnas ut' });
    await expect(outgoing.getByRole('listitem')).toHaveText(['[dolt] heter [namn] och skriker vid rampen.']);
    await page.getByRole('button', { name: 'Föreslå utlämnandet' }).press('Enter');
    const summary = page.getByRole('alert');
    await expect(summary).toBeFocused();
    await expect(summary.getByRole('link')).toHaveCount(3);
    await expectAccessible(page);
    await page.getByLabel('Vad gäller det?').fill('Begäran från en tidning');
    await page.getByLabel('Diarienummer').fill('KS 2027-0531');
    await page.getByLabel('Sekretessprövning').fill('Prövat mot 21 kap. 7 § OSL. Inget hinder.');
    await page.getByRole('button', { name: 'Föreslå utlämnandet' }).press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'KS 2027-0531' })).toBeFocused();
    await expect(page.getByText('En annan moderator måste läsa det och pröva det.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Godkänn utlämnandet' })).toHaveCount(0);
    await expectAccessible(page);

    const other = await (await browser.newContext({ ...PHONE, colorScheme: 'dark' })).newPage();
    await signIn(other, 'granskare', '/personal/utlamnanden/');
    await other.getByRole('link', { name: /KS 2027-0531/ }).tap();
    await expect(other.getByText('[dolt] heter [namn] och skriker vid rampen.')).toBeVisible();
    await expectNoSidewaysScroll(other);
    await expectAccessible(other);
    await other.getByRole('button', { name: 'Avslå' }).tap();
    await expect(other.getByRole('alert')).toContainText('Skriv varför');
    await other.getByRole('button', { name: 'Godkänn utlämnandet' }).tap();
    await expect(other.getByText('Godkänt, inte hämtat')).toBeVisible();
    await other.context().close();

    await page.reload();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Hämta filen' }).press('Enter');
    expect((await download).suggestedFilename()).toBe('utlamnande-KS-2027-0531.csv');
    await expect(page.getByText('Utlämnat', { exact: true })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Hämta filen' })).toHaveCount(0);
  });

  test('what is wrong in a proposal is read at its field and not after, and pressing twice proposes once', async ({
    page,
  }) => {
    await signIn(page, 'moderator', '/personal/utlamnanden/');
    await page.getByRole('link', { name: 'Nytt utlämnande' }).click();
    const show = page.getByRole('button', { name: 'Visa vad som skulle lämnas ut' });
    const propose = page.getByRole('button', { name: 'Föreslå utlämnandet' });
    const [about, number, secrecy] = ['Vad gäller det?', 'Diarienummer', 'Sekretessprövning'].map((label) =>
      page.getByLabel(label),
    ) as [Locator, Locator, Locator];
    await show.click();
    await propose.click();
    await expect(about).toHaveAccessibleDescription(/får vara anonym\. Skriv vad utlämnandet gäller/);
    await expect(number).toHaveAccessibleDescription(/^Skriv ärendets diarienummer/);
    await expect(secrecy).toHaveAccessibleDescription(/vilken bestämmelse\? Skriv hur/);
    await expectAccessible(page);

    // Another selection that cannot be shown: that alone is wrong now.
    const summary = page.getByRole('alert');
    await page.getByRole('checkbox', { name: 'Samlingar och störningar' }).check();
    await page.route('**/preview', (route) => route.abort());
    await show.click();
    await expect(summary).toContainText('Servern svarar inte.');
    await expect(summary.getByRole('link')).toHaveCount(0);
    await expect(summary).toBeFocused();
    await page.unroute('**/preview');
    await show.click();
    await expect(summary).toHaveCount(0);
    await expect(number).toHaveAccessibleDescription('');

    await about.fill('Begäran från en förening');
    await number.fill('KS 2027-0532');
    await secrecy.fill('Prövat mot 21 kap. 7 § OSL. Inget hinder.');
    await propose.dblclick();
    await expect(page.getByRole('heading', { level: 1, name: 'KS 2027-0532' })).toBeFocused();
    await page.goto(`${town.address}/personal/utlamnanden/`);
    await expect(page.getByRole('link', { name: /KS 2027-0531/ })).toBeVisible();
    await expect(page.getByRole('link', { name: /KS 2027-0532/ })).toHaveCount(1);
  });
});

test.describe('answers that somebody has asked for', () => {
  test.use(DESK);

  test('are shown as they would leave, once the dialogue has closed, and go to who proposed them', async ({
    page,
    browser,
  }) => {
    await signIn(page, 'moderator', '/personal/utlamnanden/?arende=nytt');
    await page.getByRole('radio', { name: /^Svar/ }).check();
    await expect(page.getByText('Svar kan ännu komma in till varje dialog.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Visa vad som skulle lämnas ut' })).toHaveCount(0);

    // So many that their answers may leave.
    await people(...Array.from({ length: FEWEST_PERSONS }, () => 'Mörkt vid rampen.'));
    const closed = answered();
    town.server.send({ at: '2027-03-22T10:00+01:00' });
    await closed;
    // The night has signed everybody out.
    await signIn(page, 'moderator', '/personal/utlamnanden/?arende=nytt');
    await page.getByRole('radio', { name: /^Svar/ }).check();
    await expect(page.getByRole('checkbox', { name: 'Ute själv en sen kväll' })).toBeChecked();
    await expect(page.getByRole('checkbox', { name: 'Ålder' })).not.toBeChecked();
    await expect(page.getByRole('checkbox', { name: 'Mer om platsen' })).toHaveCount(0);
    await expectAccessible(page);
    await page.getByLabel('Till och med').fill('2027-02-01');
    await page.getByRole('button', { name: 'Visa vad som skulle lämnas ut' }).press('Enter');
    const summary = page.getByRole('alert');
    await summary.getByRole('link', { name: /Skriv en första och en sista dag/ }).press('Enter');
    await expect(page.getByLabel('Från och med')).toBeFocused();
    await page.getByLabel('Till och med').fill('2027-03-21');
    await page.getByRole('button', { name: 'Visa vad som skulle lämnas ut' }).press('Enter');
    await summary.getByRole('link', { name: /Skriv varför du behöver se svaren/ }).press('Enter');
    await expect(page.getByLabel('Varför behöver du se svaren?')).toBeFocused();
    await page.getByLabel('Varför behöver du se svaren?').fill('En tidning har begärt ut svaren');
    await page.getByRole('button', { name: 'Visa vad som skulle lämnas ut' }).press('Enter');
    await expect(page.getByRole('heading', { name: 'Exakt det här lämnas ut' })).toBeFocused();
    await expect(page.getByRole('table', { name: 'Svarande' }).getByRole('row').nth(1)).toHaveText(
      /^2027-V09\s*Ganska otrygg/,
    );
    const places = page.getByRole('table', { name: 'Dina platser' });
    await expect(places.getByRole('row').nth(1)).toHaveText(/^CRS3006RES\d+mN\d+E\d+.*Belysning och mörker/);
    await expect(page.locator('main')).not.toContainText('rampen');
    await expectAccessible(page);
    await page.getByLabel('Vad gäller det?').fill('Begäran från en tidning');
    await page.getByLabel('Diarienummer').fill('KS 2027-0540');
    await page.getByLabel('Sekretessprövning').fill('Prövat mot 21 kap. 7 § OSL. Inget hinder.');
    await page.getByRole('button', { name: 'Föreslå utlämnandet' }).press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'KS 2027-0540' })).toBeFocused();

    const other = await (await browser.newContext({ ...PHONE, colorScheme: 'dark' })).newPage();
    await signIn(other, 'granskare', '/personal/utlamnanden/');
    await other.getByRole('link', { name: /KS 2027-0540/ }).tap();
    await expect(other.getByRole('table', { name: 'Svarande' })).toBeVisible();
    await expectNoSidewaysScroll(other);
    await expectAccessible(other);
    await other.getByRole('button', { name: 'Godkänn utlämnandet' }).tap();
    await expect(other.getByText('Den som föreslog utlämnandet hämtar filen.')).toBeVisible();
    await expect(other.getByRole('button', { name: 'Hämta filen' })).toHaveCount(0);
    await other.context().close();

    await page.reload();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Hämta filen' }).press('Enter');
    expect((await download).suggestedFilename()).toBe('utlamnande-KS-2027-0540.csv');
    await expect(page.getByText('Utlämnat', { exact: true })).toBeVisible();

    // Whoever prepares the next one sees what has left before.
    await page.goto(`${town.address}/personal/utlamnanden/?arende=nytt`);
    await page.getByRole('radio', { name: /^Svar/ }).check();
    const others = page.getByRole('region', { name: 'Andra utlämnanden av svar ur dialogen' });
    await expect(others.getByRole('listitem')).toHaveText([/^KS 2027-0540: .*Utlämnat\.$/]);
    await expectAccessible(page);
  });
});
