import { expect, type Page, test } from '@playwright/test';
import { back, expectAccessible, goOn, heading, RECEIPT_CODE, skip } from './resident-steps.ts';

async function answerFirst(page: Page): Promise<void> {
  await page.locator('input[value=centrum]').check();
  await goOn(page).click();
}

const skipToCheck = (page: Page): Promise<void> =>
  skipTo(page, () => page.getByText('Kontrollera dina svar').isVisible());

/** Skips what comes before a page. The address stands still here, so it is the heading that tells that the page has changed. */
async function skipTo(page: Page, isThere: () => Promise<boolean>): Promise<void> {
  const onward = skip(page)
    .or(page.getByRole('button', { name: 'Jag har ingen särskild plats' }))
    .or(page.getByRole('button', { name: 'Klar med platserna' }));
  for (let pages = 0; pages < 60; pages += 1) {
    const shown = (await page.locator('#answer').textContent()) ?? '';
    if (await isThere()) return;
    await onward.click();
    await expect.poll(() => page.locator('#answer').textContent()).not.toBe(shown);
  }
}

/** Lets what is sent to an address wait. Resolves, once `release` is called, when the page has had the reply. */
async function heldBack(page: Page, address: string): Promise<{ asked: Promise<void>; release: () => Promise<void> }> {
  const [asked, go] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  await page.route(address, async (route) => {
    asked.resolve();
    await go.promise;
    await route.continue();
  });
  const release = async (): Promise<void> => {
    const reply = page.waitForResponse((response) => response.request().method() === 'POST');
    go.resolve();
    await (await reply).finished();
    await page.evaluate('new Promise((done) => setTimeout(done, 300))');
  };
  return { asked: asked.promise, release };
}

/** Everything that a later person could get at: the page, its history, every store of the browser. */
const traces = (page: Page): Promise<string> =>
  page.evaluate<string>(`(async () => JSON.stringify([
    document.documentElement.outerHTML,
    [...document.querySelectorAll('input, textarea, select')].map((field) => [field.value, field.checked]),
    history.state, history.length > 50, location.href,
    { ...localStorage }, { ...sessionStorage }, document.cookie,
    (await indexedDB.databases()).map(({ name }) => name),
  ]))()`);

test.describe('the kiosk', () => {
  test('is empty when the next person comes: nothing of the former one is anywhere', async ({ page }) => {
    await page.goto('/kiosk/');
    await page.getByRole('button', { name: 'Börja' }).click();
    const before = await page.evaluate<number>('history.length');
    // What empties the screen says so.
    await expect(heading(page)).toContainText('Vilken ort eller stadsdel');
    await expect(back(page)).toHaveCount(0);
    await answerFirst(page);
    await expect(back(page)).toBeVisible();
    await page.locator('input[value=mycket_otrygg]').check();
    await goOn(page).click();
    await skipToCheck(page);
    await page.getByRole('button', { name: 'Skicka mina svar' }).click();
    await expect(heading(page)).toHaveText('Tack! Dina svar är skickade');
    const code = (await page.locator('.receipt-code__code').textContent()) ?? '';
    expect(code).toMatch(RECEIPT_CODE);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Klar' }).click();

    await expect(page.getByRole('button', { name: 'Börja' })).toBeVisible();
    await expectAccessible(page);
    await expect.poll(() => traces(page)).not.toContain('lykta"');
    const left = await traces(page);
    for (const trace of [code, 'centrum', 'mycket_otrygg', 'Mycket otrygg']) expect(left).not.toContain(trace);
    expect(await page.evaluate<number>('history.length')).toBe(before);
    await page.getByRole('button', { name: 'Börja' }).click();
    await expect(heading(page)).toContainText('Vilken ort eller stadsdel');
    await expect(page.locator('input:checked')).toHaveCount(0);
  });

  test('says in words where faults are reported and who listens: no link leads the screen away from the next person', async ({
    page,
  }) => {
    await page.goto('/kiosk/');
    const strip = page.locator('[data-strip]');
    await expect(strip).toContainText('Ring 112');
    await expect(strip.locator('a')).toHaveCount(0);
    await page.getByRole('button', { name: 'English' }).click();
    await expect(strip).toContainText('Call 112');
    await expect(strip.locator('a')).toHaveCount(0);
    await page.getByRole('button', { name: 'Svenska', exact: true }).click();
    await page.getByRole('button', { name: 'Börja' }).click();
    await answerFirst(page);
    const point = page.getByRole('button', { name: 'Peka ut en plats' });
    await skipTo(page, () => point.isVisible());
    await point.click();
    await page.getByLabel('eller välj i listan').selectOption({ index: 1 });
    await page.getByRole('button', { name: 'Välj den här platsen' }).click();
    await page.locator('input[value=unsafe]').check();
    await goOn(page).click();
    await page.getByText('Belysning och mörker').click();
    await page.getByText('Trasig eller släckt lampa').click();
    await goOn(page).click();
    await expect(page.locator('[data-notices]')).toContainText('Felanmäl (ljuskoping.example/felanmalan)');
    await expect(page.locator('[data-notices] a')).toHaveCount(0);
    const words = page.locator('#answer textarea');
    await skipTo(page, () => words.isVisible());
    await words.fill('Jag orkar inte mer och vill ta livet av mig');
    await expect(page.locator('[data-care]')).toContainText('020-50 50 50');
    await expect(page.locator('[data-care] a')).toHaveCount(0);
    await expectAccessible(page);
  });

  test('tells nobody of an answer whose reply comes when the next person stands there', async ({ page }) => {
    await page.goto('/kiosk/');
    await page.getByRole('button', { name: 'Börja' }).click();
    await answerFirst(page);
    await skipToCheck(page);
    const { asked, release } = await heldBack(page, '**/api/responses');
    await page.getByRole('button', { name: 'Skicka mina svar' }).click();
    await asked;
    await page.getByRole('button', { name: 'Avsluta och töm skärmen' }).click();
    await page.getByRole('button', { name: 'Börja' }).click();
    await answerFirst(page);
    await page.locator('input[value=mycket_trygg]').check();
    await release();
    await expect(page.locator('.receipt-code__code')).toHaveCount(0);
    await expect(page.locator('input[value=mycket_trygg]')).toBeChecked();
  });

  test('tells the code in the language that somebody has answered in', async ({ page }) => {
    await page.goto('/kiosk/');
    await page.getByRole('button', { name: 'Börja' }).click();
    await page.getByRole('link', { name: 'English' }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await page.locator('input[value=centrum]').check();
    await page.getByRole('button', { name: 'Continue', exact: true }).click();
    const onward = page
      .getByRole('button', { name: 'Skip', exact: true })
      .or(page.getByRole('button', { name: 'I have no particular place' }));
    const check = page.getByRole('heading', { level: 1, name: 'Check your answers' });
    for (let pages = 0; pages < 60 && !(await check.isVisible()); pages += 1) {
      const shown = await page.locator('#answer').textContent();
      await onward.click();
      await expect.poll(() => page.locator('#answer').textContent()).not.toBe(shown);
    }
    await page.getByRole('button', { name: 'Send my answers' }).click();
    await expect(heading(page)).toHaveText('Thank you! Your answers have been sent');
    await page.getByRole('button', { name: 'Done' }).click();
    await expect(page.getByRole('button', { name: 'Börja' })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', 'sv');
  });

  test('without a net, before the worker is there, stays in the language that it is in', async ({ page, context }) => {
    await page.addInitScript(() => Object.defineProperty(navigator, 'serviceWorker', { value: undefined }));
    await page.goto('/kiosk/');
    await expect(page.getByRole('button', { name: 'Börja' })).toBeVisible();
    await context.setOffline(true);
    const asked = page.waitForEvent('requestfailed');
    await page.getByRole('button', { name: 'English' }).click();
    await asked;
    await page.evaluate('new Promise((done) => setTimeout(done, 300))');
    await expect(page.locator('html')).toHaveAttribute('lang', 'sv');
    await expect(page.getByRole('button', { name: 'Svenska', exact: true })).toHaveAttribute('aria-pressed', 'true');
    await expect(page.getByRole('button', { name: 'Börja' })).toBeVisible();
    await context.setOffline(false);
    await page.getByRole('button', { name: 'English' }).click();
    await expect(page.getByRole('button', { name: 'Begin' })).toBeVisible();
  });

  test('asks whether somebody is still there, and empties itself when nobody answers', async ({ page }) => {
    await page.clock.install();
    await page.goto('/kiosk/');
    await page.getByRole('button', { name: 'Börja' }).click();
    await answerFirst(page);
    await page.clock.fastForward(61_000);
    await expect(page.getByRole('dialog')).toContainText('Är du kvar?');
    await page.getByRole('button', { name: 'Ja, jag är kvar' }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(heading(page)).toContainText('sen kväll');
    await page.clock.fastForward(61_000);
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.clock.fastForward(21_000);
    await expect(page.getByRole('button', { name: 'Börja' })).toBeVisible();
    expect(await traces(page)).not.toContain('centrum');
  });

  test('meets each new person in the municipality’s first language', async ({ page }) => {
    await page.goto('/kiosk/');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('button', { name: 'Begin' }).click();
    await page.getByRole('button', { name: 'End and empty the screen' }).click();
    await expect(page.getByRole('button', { name: 'Börja' })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', 'sv');
  });
});

test.describe('street mode', () => {
  test.use({ serviceWorkers: 'allow' });

  async function signIn(page: Page): Promise<void> {
    await page.getByLabel('Namn').fill('dialogvard');
    await page.getByLabel('Lösenord').fill('lykta-dialogvard-demo');
    await page.getByRole('button', { name: 'Logga in' }).click();
  }

  /** A whole street answer: a place that is searched for by six letters, why it feels so, what to do first, age and gender. */
  async function answerInTheStreet(page: Page): Promise<void> {
    await expect(heading(page)).toHaveText('Var är platsen?');
    const search = page.getByRole('combobox', { name: 'Sök gata, hållplats eller plats' });
    await search.click();
    await search.pressSequentially('stadsp');
    // The list of known places has one of that name too.
    const hits = page.getByRole('listbox', { name: 'Träffar' });
    await hits
      .getByRole('option', { name: /Stadsparken/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'Välj den här platsen' }).click();
    await expect(heading(page)).toContainText('Hur känns platsen?');
    await page.locator('input[value=unsafe]').click();
    await goOn(page).click();
    await page.getByText('Belysning och mörker').click();
    await page.getByText('Trasig eller släckt lampa').click();
    await goOn(page).click();
    await page.getByRole('button', { name: 'Klar med platserna' }).click();
    await page.locator('input[value=narvaro]').click();
    await goOn(page).click();
    await page.locator('input[value="30-49"]').click();
    await goOn(page).click();
    await page.locator('input[value=kvinna]').click();
    await goOn(page).click();
    await expect(heading(page)).toHaveText('Kontrollera dina svar');
  }

  test('leads back to the check page from a place that was to be pointed out there, and keeps what was answered', async ({
    page,
  }) => {
    await page.goto('/gata/');
    await signIn(page);
    await page.getByRole('button', { name: 'Börja' }).click();
    await answerInTheStreet(page);
    await page
      .getByRole('button', { name: /^Ta bort/ })
      .first()
      .click();
    await page.getByRole('button', { name: /^Svara.*[Pp]latser/ }).click();
    await expect(heading(page)).toHaveText('Var är platsen?');
    await back(page).click();
    await expect(heading(page)).toHaveText('Kontrollera dina svar');
    await expect(page.locator('#answer')).toContainText('Ökad polisnärvaro');
  });

  test('takes in somebody without a place, whom no press on "Tillbaka" leads out of the first page', async ({
    page,
  }) => {
    await page.goto('/gata/');
    await signIn(page);
    await page.getByRole('button', { name: 'Börja' }).click();
    await expect(heading(page)).toHaveText('Var är platsen?');
    await expect(back(page)).toHaveCount(0);
    await skip(page).click();
    await page.locator('input[value=narvaro]').click();
    await goOn(page).click();
    await skipToCheck(page);
    await page.getByRole('button', { name: /^Svara.*[Pp]latser/ }).click();
    await expect(heading(page)).toHaveText('Var är platsen?');
    await skip(page).click();
    await expect(heading(page)).toHaveText('Kontrollera dina svar');
    await expect(page.locator('#answer')).toContainText('Ökad polisnärvaro');
  });

  const SECONDS_A_PRESS = 0.8;

  /** The host takes one person's answers while there is no net: they wait on the device. */
  async function handInWithoutNet(page: Page): Promise<void> {
    await page.goto('/gata/');
    await signIn(page);
    await page.getByRole('button', { name: 'Börja' }).click();
    await answerInTheStreet(page);
    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'Skicka mina svar' }).click();
  }

  /** The host comes back and signs in: nothing waits any more. */
  async function expectSentByTheHost(page: Page): Promise<void> {
    await page.reload();
    await signIn(page);
    await expect(page.getByText('1 svar väntar')).toHaveCount(0);
    await expect(page.getByText(/Du har lämnat in [1-9]/)).toBeVisible();
  }

  test('goes from person to person, and shows the code to whoever asks, until the next one has begun', async ({
    page,
  }) => {
    await page.goto('/gata/');
    await signIn(page);
    await expect(heading(page)).toHaveText('Ute bland folk');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Börja' }).click();
    await page.evaluate(`globalThis.presses = 0;
      for (const press of ['pointerdown', 'keydown']) addEventListener(press, () => { globalThis.presses += 1; }, true)`);
    await answerInTheStreet(page);
    await page.getByRole('button', { name: 'Skicka mina svar' }).click();
    await expect(page.getByText('Förra svaret är skickat.')).toBeVisible();
    // Half a minute for the hands leaves the other half to ask and to listen.
    const presses = await page.evaluate<number>('globalThis.presses');
    test.info().annotations.push({ type: 'presses', description: String(presses) });
    expect(presses * SECONDS_A_PRESS).toBeLessThanOrEqual(30);
    expect(presses).toBeGreaterThan(15);
    await expect(page.locator('input:checked')).toHaveCount(0);
    await expect(page.locator('.receipt-code__code')).toHaveCount(0);
    await page.getByRole('button', { name: 'Visa kod' }).click();
    await expect(page.locator('.receipt-code__code')).toHaveText(RECEIPT_CODE);
    await expectAccessible(page);
    await page.getByRole('combobox', { name: 'Sök gata, hållplats eller plats' }).fill('park');
    await expect(page.locator('.receipt-code__code')).toHaveCount(0);
  });

  test('meets the next person in its own language, whichever the last one read in', async ({ page }) => {
    await page.goto('/gata/');
    await signIn(page);
    await page.getByRole('button', { name: 'Börja' }).click();
    await expect(heading(page)).toHaveText('Var är platsen?');
    await page.getByRole('link', { name: 'English' }).click();
    await expect(heading(page)).toHaveText('Where is the place?');
    await page.getByRole('button', { name: 'Avbryt och börja om med nästa person' }).click();
    await expect(heading(page)).toHaveText('Var är platsen?');
    await expect(page.locator('html')).toHaveAttribute('lang', 'sv');
    await expect(page.locator('[data-strip]')).toContainText('Ring 112');
    await expect(page.locator('[data-strip] a')).toHaveCount(0);
  });

  test('leaves what the next person has answered alone when the reply to the last one comes', async ({ page }) => {
    await page.goto('/gata/');
    await signIn(page);
    await page.getByRole('button', { name: 'Börja' }).click();
    await answerInTheStreet(page);
    const { asked, release } = await heldBack(page, '**/api/staff/entries?*');
    await page.getByRole('button', { name: 'Skicka mina svar' }).click();
    await asked;
    await page.getByRole('button', { name: 'Avbryt och börja om med nästa person' }).click();
    await expect(heading(page)).toHaveText('Var är platsen?');
    await page.getByLabel('eller välj i listan').selectOption({ index: 1 });
    await page.getByRole('button', { name: 'Välj den här platsen' }).click();
    await expect(heading(page)).toContainText('Hur känns platsen?');
    await page.locator('input[value=safe]').check();
    await release();
    await expect(page.locator('input[value=safe]')).toBeChecked();
  });

  test('loses nothing when the net and then the session ends: the host signs in again, and the queue goes on', async ({
    page,
    context,
  }) => {
    await handInWithoutNet(page);
    await expect(page.getByText('Förra svaret är sparat här')).toBeVisible();
    await expect(page.getByText('1 svar väntar på nät.')).toBeVisible();
    await context.clearCookies();
    await context.setOffline(false);
    await expect(page.getByText('1 svar väntar på att du loggar in.')).toBeVisible({ timeout: 20_000 });
    await expectSentByTheHost(page);
  });

  test('loses nothing when the net comes back to somebody who may not give in answers: it waits for the host', async ({
    page,
    context,
  }) => {
    await handInWithoutNet(page);
    await expect(page.getByText('1 svar väntar på nät.')).toBeVisible();
    await context.clearCookies();
    const other = { name: 'moderator', password: 'lykta-moderator-demo' };
    expect((await page.request.post('/api/staff/sessions', { data: other })).ok()).toBe(true);
    await context.setOffline(false);
    await expect(page.getByText('1 svar väntar på att du loggar in.')).toBeVisible({ timeout: 20_000 });
    await context.clearCookies();
    await expectSentByTheHost(page);
  });

  /** With the day on which the answer was given. */
  const ENTRIES = /\/api\/staff\/entries\?handedIn=/;

  test('keeps nothing of an answer that its author has erased: when it is sent once more it goes, and the page says why', async ({
    page,
    context,
  }) => {
    await page.goto('/gata/');
    await signIn(page);
    await page.getByRole('button', { name: 'Börja' }).click();
    await answerInTheStreet(page);
    // It arrives each time, and each time the reply is lost.
    await context.route(ENTRIES, async (route) => {
      await route.fetch();
      await route.abort();
    });
    await page.getByRole('button', { name: 'Skicka mina svar' }).click();
    await page.getByRole('button', { name: 'Visa kod' }).click();
    const code = await page.locator('.receipt-code__code').textContent();
    expect((await page.request.post('/api/receipts/erase', { data: { code } })).status()).toBe(204);
    // The page's own attempt, where it makes one now, is over before the host's; the next one is seconds away.
    const attempt = page.waitForEvent('requestfailed', { timeout: 5_000 }).catch(() => null);
    await page.goto('/vantar/');
    await attempt;
    await expect(page.locator('.waiting')).toHaveCount(1);
    await context.unroute(ENTRIES);
    await page.getByRole('button', { name: 'Skicka nu' }).click();
    await expect(page.getByText('Den som lämnade svaret har tagit bort det med sin kod.')).toBeVisible();
    await expect(page.locator('.waiting')).toHaveCount(0);
    await expect(heading(page)).toBeFocused();
    await expectAccessible(page);
  });

  test('takes in an answer from a file and shows its code, which the device it was saved on gets too', async ({
    page,
    browser,
  }) => {
    const own = await browser.newPage();
    await own.goto('/svara/?vag=fragor');
    await answerFirst(own);
    await skipToCheck(own);
    await own.context().setOffline(true);
    await own.getByRole('button', { name: 'Skicka mina svar' }).click();
    const download = own.waitForEvent('download');
    await own.getByRole('button', { name: 'Spara som fil' }).click();

    await page.goto('/gata/');
    await signIn(page);
    await page.getByText('Ta in ett svar från en fil').click();
    await page.locator('#street-file').setInputFiles(await (await download).path());
    const taken = page.locator('.street-file').getByRole('status');
    await expect(taken).toContainText('Svaret ur filen är taget in. Ge koden till den som svarade:');
    await expectAccessible(page);
    const code = (await taken.locator('strong').textContent()) ?? '';
    expect(code).toMatch(RECEIPT_CODE);

    await own.context().setOffline(false);
    await expect(own.locator('.receipt-code__code')).toHaveText(code);
    await own.close();
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  for (const [path, says] of [
    ['/kiosk/', 'Svara i det enkla formuläret'],
    ['/gata/', 'Ute bland folk'],
  ] as const)
    test(`${path} says what to do instead`, async ({ page }) => {
      await page.goto(path);
      await expect(heading(page)).toHaveText(says);
      await expect(page.locator('main p').first()).toContainText(/formulär|papper/);
    });
});
