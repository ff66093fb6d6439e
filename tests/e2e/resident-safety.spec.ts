import { expect, type Page, test } from '@playwright/test';
import { CACHE_PREFIX } from '../../web/state/on-device.ts';
import { type EveryTypeServer, startEveryType } from '../support/every-type-server.ts';
import { sameWordsSurvey } from '../support/same-words-survey.ts';
import {
  chooseListed,
  expectAccessible,
  goOn,
  heading,
  leavePage,
  RECEIPT_CODE,
  skip,
  skipToCheck,
} from './resident-steps.ts';

const databases = (page: Page): Promise<number> =>
  page.evaluate<number>('indexedDB.databases().then((all) => all.length)');

/** Two dialogues that are open at once, with the same survey. */
const startTwoDialogues = (): Promise<EveryTypeServer> =>
  startEveryType('varnamo', { survey: sameWordsSurvey, dialogues: ['alla-sorter', 'en-till'] });

async function answerTwo(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByRole('link', { name: 'Svara på frågor' }).click();
  await page.locator('input[value=centrum]').check();
  await goOn(page).click();
  await page.locator('input[value=ganska_otrygg]').check();
  await goOn(page).click();
  await expect(heading(page)).toContainText('på dagen');
}

/** The page has been left for good: the entry is put in its place first, and the empty page is then opened anew with a question mark. */
async function expectLeft(page: Page): Promise<void> {
  await expect(page).toHaveURL(/\/lamna\/\?$/);
  await expect(page).toHaveTitle('Tom sida');
}

test('a draft that was asked for is there after the page was closed, and can be thrown away', async ({ page }) => {
  await answerTwo(page);
  await page.getByRole('button', { name: 'Spara utkast på min enhet' }).click();
  await expect(page.getByText('Utkastet sparas bara på den här enheten')).toBeVisible();
  await page.goto('/svara/?vag=fragor');
  await expect(heading(page)).toHaveText('Du har ett sparat utkast');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Fortsätt med utkastet' }).click();
  await expect(page.locator('input[value=centrum]')).toBeChecked();
  await page.reload();
  await page.getByRole('button', { name: 'Ta bort det och börja om' }).click();
  await expect(heading(page)).toContainText('Vilken ort eller stadsdel');
  await expect(page.locator('input:checked')).toHaveCount(0);
  await expect.poll(() => databases(page)).toBe(0);
});

test('a draft in another tab is another answer: sending here leaves it alone, and so does writing on here', async ({
  page,
  context,
}) => {
  const keep = async (one: Page): Promise<void> => {
    await one.getByRole('button', { name: 'Spara utkast på min enhet' }).click();
    await expect(one.getByText('Utkastet sparas bara på den här enheten')).toBeVisible();
  };
  const goOnWithDraft = async (one: Page): Promise<void> => {
    await one.goto('/svara/?vag=fragor');
    await expect(heading(one)).toHaveText('Du har ett sparat utkast');
    await one.getByRole('button', { name: 'Fortsätt med utkastet' }).click();
    await expect(one.locator('input[value=centrum]')).toBeChecked();
  };
  await answerTwo(page);
  const other = await context.newPage();
  await answerTwo(other);
  await keep(other);
  await other.close();
  await skipToCheck(page);
  await page.getByRole('button', { name: 'Skicka mina svar' }).click();
  await expect(page.locator('.receipt-code__code')).toHaveText(RECEIPT_CODE);

  // Taken up in two tabs: the one that took it up last has it, and the other no longer says that it is kept.
  await goOnWithDraft(page);
  const later = await context.newPage();
  await goOnWithDraft(later);
  await later.locator('input[value=hela]').or(later.getByRole('radio').nth(1)).first().check();
  await page.getByRole('radio').nth(2).check();
  await expect(page.getByRole('button', { name: 'Spara utkast på min enhet' })).toBeVisible();
  const chosen = await later.locator('input:checked').getAttribute('value');
  await later.close();
  page.on('dialog', (dialog) => void dialog.accept());
  await page.goto('/svara/?vag=fragor');
  await page.getByRole('button', { name: 'Fortsätt med utkastet' }).click();
  await expect(page.locator('input:checked')).toHaveAttribute('value', chosen ?? '');
});

/** What a browser asks before a page is left; how many times it has asked. */
function askedBeforeLeaving(page: Page): { readonly times: () => number } {
  let times = 0;
  page.on('dialog', async (dialog) => {
    if (dialog.type() === 'beforeunload') times += 1;
    await dialog.accept();
  });
  return { times: () => times };
}

test('a draft in one dialogue is still there when a draft has been kept and an answer sent in another', async ({
  page,
}) => {
  const server = await startTwoDialogues();
  try {
    const begin = (dialogue: string) => page.goto(`${server.address}/svara/?vag=fragor&dialog=${dialogue}`);
    const keep = async (): Promise<void> => {
      await page.getByRole('button', { name: 'Spara utkast på min enhet' }).click();
      await expect(page.getByText('Utkastet sparas bara på den här enheten')).toBeVisible();
    };
    for (const dialogue of ['alla-sorter', 'en-till']) {
      await begin(dialogue);
      await page.locator('input[value=ja]').check();
      await goOn(page).click();
      await keep();
    }
    await begin('alla-sorter');
    await expect(heading(page)).toHaveText('Du har ett sparat utkast');
    await begin('en-till');
    await page.getByRole('button', { name: 'Fortsätt med utkastet' }).click();
    await goOn(page).click();
    await expect(heading(page)).toContainText('andra barn');
    await skipToCheck(page);
    await page.getByRole('button', { name: 'Skicka mina svar' }).click();
    await expect(page.locator('.receipt-code__code')).toHaveText(RECEIPT_CODE);
    await begin('en-till');
    await expect(heading(page)).toContainText('första barn');
    await begin('alla-sorter');
    await page.getByRole('button', { name: 'Fortsätt med utkastet' }).click();
    await expect(page.locator('input[value=ja]')).toBeChecked();
    await page.getByRole('button', { name: 'Lämna sidan snabbt' }).click();
    await expectLeft(page);
    expect(await databases(page)).toBe(0);
  } finally {
    await server.close();
  }
});

test('the browser asks before answers that are nowhere else are left, and a reload begins anew and says why', async ({
  page,
}) => {
  const asked = askedBeforeLeaving(page);
  await page.goto('/svara/?vag=fragor');
  await expect(heading(page)).toContainText('Vilken ort eller stadsdel');
  await page.reload();
  await expect(heading(page)).toContainText('Vilken ort eller stadsdel');
  await expect(page.getByText('Dina svar sparades inte')).toHaveCount(0);
  expect(asked.times()).toBe(0);
  await page.locator('input[value=centrum]').check();
  await goOn(page).click();
  await page.locator('input[value=ganska_otrygg]').check();
  await goOn(page).click();
  await expect(heading(page)).toContainText('på dagen');
  await page.reload();
  expect(asked.times()).toBe(1);
  await expect(heading(page)).toContainText('Vilken ort eller stadsdel');
  await expect(page.getByText('Dina svar sparades inte')).toBeVisible();
  await expectAccessible(page);
  await page.locator('input[value=centrum]').check();
  await expect(page.getByText('Dina svar sparades inte')).toHaveCount(0);
  await page.reload();
  await expect(page.getByText('Dina svar sparades inte')).toBeVisible();
});

test('who calls for help is asked nothing, and what has been answered stands', async ({ page }) => {
  const asked = askedBeforeLeaving(page);
  await answerTwo(page);
  await page.getByRole('link', { name: 'Ring 112' }).click();
  await page.getByText('Tillbaka', { exact: true }).click();
  await expect(page.locator('input[value=ganska_otrygg]')).toBeChecked();
  expect(asked.times()).toBe(0);
});

test('leaving quickly takes away answers and draft, and neither back nor forward leads to them', async ({ page }) => {
  await answerTwo(page);
  await page.getByRole('button', { name: 'Spara utkast på min enhet' }).click();
  await expect(page.getByText('Utkastet sparas bara på den här enheten')).toBeVisible();
  await page.getByRole('button', { name: 'Lämna sidan snabbt' }).click();
  await expectLeft(page);
  await expect(page.locator('body')).not.toContainText('Lykta');
  expect(await databases(page)).toBe(0);
  await page.goForward().catch(() => null);
  await expectLeft(page);
  await page.goBack();
  await page.goBack();
  await expect(page).not.toHaveURL(/svara/);
});

test('three presses on Escape leave as quickly', async ({ page }) => {
  await answerTwo(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(heading(page)).toContainText('på dagen');
  await page.keyboard.press('Escape');
  await expectLeft(page);
});

/** Everything that the database on the device holds. */
const keptHere = (page: Page): Promise<string> =>
  page.evaluate<string>(`(async () => {
    if (!(await indexedDB.databases()).some(({ name }) => name === 'lykta')) return '';
    const opened = indexedDB.open('lykta');
    await new Promise((resolve) => opened.addEventListener('success', resolve));
    const all = opened.result.transaction('waiting').objectStore('waiting').getAll();
    await new Promise((resolve) => all.addEventListener('success', resolve));
    opened.result.close();
    return JSON.stringify(all.result);
  })()`);

test('a code that has been shown when the tab dies at once is found again, but of the answer itself nothing is left', async ({
  page,
  context,
}) => {
  await answerTwo(page);
  await skipToCheck(page);
  await page.getByRole('button', { name: 'Skicka mina svar' }).click();
  await expect(page.locator('.receipt-code__code')).toHaveText(RECEIPT_CODE);
  const code = (await page.locator('.receipt-code__code').textContent()) ?? '';
  // What is in front of the person is not counted as something else that has arrived.
  await expect(page.getByText('Koden finns här')).toHaveCount(0);
  const session = await context.newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  void session.send('Page.crash').catch(() => undefined);
  await crashed;
  await page.close();

  const later = await context.newPage();
  await later.goto('/');
  await later.goto('/vantar/');
  await expect(later.locator('.receipt-code__code')).toHaveText(code);
  const kept = await keptHere(later);
  expect(kept).toContain(code);
  for (const trace of ['centrum', 'ganska_otrygg', 'Ganska otrygg']) expect(kept).not.toContain(trace);
  await expectAccessible(later);
  await later.getByRole('button', { name: 'Jag har skrivit av koden' }).click();
  await expect(later.getByText('Inget svar väntar på den här enheten.')).toBeVisible();
  expect(await databases(later)).toBe(0);
});

test('when only the reply was lost, sending again brings the first receipt', async ({ page }) => {
  let kept = '';
  await page.route('**/api/responses', async (route) => {
    // The server keeps the answers; the reply never arrives.
    if (kept === '') {
      kept = ((await (await route.fetch()).json()) as { code: string }).code;
      await route.abort('connectionreset');
    } else await route.continue();
  });
  await answerTwo(page);
  await skipToCheck(page);
  await page.getByRole('button', { name: 'Skicka mina svar' }).click();
  await expect(page.locator('.receipt-code__code')).toHaveText(RECEIPT_CODE);
  expect(await page.locator('.receipt-code__code').textContent()).toBe(kept);
});

/**
 * Two questions are answered and handed in: the server keeps the answer, the reply never arrives, and every later attempt fails. Then the
 * person takes the answer that waits away. `onKept` comes between. Resolves to whether the server still has it.
 */
async function takeAwayWhatArrived(page: Page, onKept: () => Promise<void>): Promise<() => Promise<boolean>> {
  let code = '';
  await page.route('**/api/responses', async (route) => {
    if (route.request().method() !== 'POST') return route.continue();
    if (code === '') {
      code = ((await (await route.fetch()).json()) as { code: string }).code;
      await onKept();
    }
    return route.abort('connectionreset');
  });
  const isKept = async (): Promise<boolean> =>
    (await page.request.post('/api/receipts/open', { data: { code } })).status() === 200;
  await answerTwo(page);
  await skipToCheck(page);
  await page.getByRole('button', { name: 'Skicka mina svar' }).click();
  await expect(heading(page)).toHaveText('Svaret väntar på nät');
  expect(await isKept()).toBe(true);
  await page.getByRole('button', { name: 'Ta bort', exact: true }).click();
  await page.getByRole('button', { name: 'Ja, ta bort svaret' }).click();
  await expect(heading(page)).toHaveText('Svaret är borttaget');
  return isKept;
}

test('an answer that waits and is taken away is nowhere, also when it had arrived and only the reply was lost', async ({
  page,
}) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'serviceWorker', { value: undefined }));
  const isKept = await takeAwayWhatArrived(page, async () => undefined);
  await expect.poll(isKept).toBe(false);
  await expect.poll(() => databases(page)).toBe(0);
});

test('when the questions cannot be fetched, the page says so and tries again when asked', async ({ page }) => {
  await page.route(/\/api\/dialogue\?/, (route) => route.abort('connectionrefused'));
  await page.goto('/svara/?vag=fragor');
  await expect(heading(page)).toHaveText('Frågorna kunde inte hämtas');
  await expect(page.getByRole('link', { name: 'i det enkla formuläret' })).toHaveAttribute(
    'href',
    '/enkel/?vag=fragor',
  );
  await expectAccessible(page);
  await page.unroute(/\/api\/dialogue\?/);
  await page.getByRole('button', { name: 'Försök igen' }).click();
  await expect(heading(page)).toContainText('Vilken ort eller stadsdel');
});

test('where a new version has taken the place of the page, trying again loads the new one with what has been answered', async ({
  page,
}) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'serviceWorker', { value: undefined }));
  await page.goto('/svara/?vag=fragor');
  await expect(heading(page)).toContainText('Vilken ort eller stadsdel');
  // The files of the version before are gone, and the server has the page of the new one.
  await page.route('**/assets/**', (route) => route.fulfill({ status: 404 }));
  await page.locator('input[value=centrum]').check();
  await goOn(page).click();
  await page.locator('input[value=ganska_otrygg]').check();
  await goOn(page).click();
  await expect(heading(page)).toContainText('på dagen');
  await skip(page).click();
  await expect(heading(page)).toHaveText('Frågorna kunde inte hämtas');
  await page.route('**/svara/**', async (route) => {
    await page.unroute('**/assets/**');
    await route.continue();
  });
  await page.getByRole('button', { name: 'Försök igen' }).click();
  await expect(heading(page)).toContainText('Markera upp till fem platser');
  expect(await page.evaluate(() => JSON.stringify(history.state))).not.toContain('centrum');
  await page.getByRole('link', { name: 'Tillbaka' }).click();
  await expect(heading(page)).toContainText('på dagen');
  await page.getByRole('link', { name: 'Tillbaka' }).click();
  await expect(page.locator('input[value=ganska_otrygg]')).toBeChecked();
  await expect(page.getByText('Du svarar om Centrum.')).toBeVisible();
});

test('who has answered nothing is told so, and nothing is sent', async ({ page }) => {
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST') sent.push(request.url());
  });
  await page.goto('/svara/?vag=fragor');
  await skipToCheck(page);
  await page.getByRole('button', { name: 'Skicka mina svar' }).click();
  await expect(page.getByRole('alert')).toContainText('Du har inte svarat på något än');
  expect(sent).toEqual([]);
});

test('another feeling for a place asks anew what affects it', async ({ page }) => {
  await page.goto('/svara/?vag=platser');
  await chooseListed(page, 'Stadsparken');
  await page.locator('input[value=unsafe]').check();
  await goOn(page).click();
  await page.getByText('Trafik', { exact: true }).click();
  await page.getByLabel('Bilar kör för fort').check();
  await page.goBack();
  await page.locator('input[value=safe]').check();
  await goOn(page).click();
  await expect(page.getByLabel('Bra belysning')).toBeVisible();
  await expect(page.locator('input:checked')).toHaveCount(0);
  await expect(page.getByText('Trasig eller släckt lampa')).toHaveCount(0);
});

test('what hangs on an answer that was changed is neither told nor sent', async ({ page }) => {
  const bodies: unknown[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/api/responses')) bodies.push(request.postDataJSON());
  });
  await page.goto('/svara/?vag=platser');
  await chooseListed(page, 'Stadsparken');
  await page.locator('input[value=unsafe]').check();
  await goOn(page).click();
  while (!(await page.locator('input[value=varje_vecka]').isVisible())) await leavePage(page, () => skip(page).click());
  await page.locator('input[value=varje_vecka]').check();
  await goOn(page).click();
  await skipToCheck(page);
  await expect(page.getByText('Hur ofta: Varje vecka')).toBeVisible();

  await page
    .locator('.place-card')
    .getByRole('button', { name: /^Ändra/ })
    .click();
  await page.locator('input[value=safe]').check();
  await goOn(page).click();
  await skipToCheck(page);
  await expect(page.locator('.place-card')).toContainText('Känns trygg');
  await expect(page.getByText('Hur ofta')).toHaveCount(0);
  await page.getByRole('button', { name: 'Skicka mina svar' }).click();
  await expect(page.locator('.receipt-code__code')).toHaveText(RECEIPT_CODE);
  expect(JSON.stringify(bodies)).not.toContain('varje_vecka');
});

test('after five places no sixth is offered', async ({ page }) => {
  await page.goto('/svara/?vag=platser');
  const places = ['Stadsparken', 'Stora torget', 'Resecentrum', 'Kyrkoparken', 'Bussterminalen'];
  for (const [index, name] of places.entries()) {
    if (index > 0) await page.getByRole('button', { name: 'Lägg till en plats' }).click();
    await chooseListed(page, name);
    while (!(await page.getByRole('heading', { level: 1, name: 'Dina platser' }).isVisible()))
      await leavePage(page, () => skip(page).click());
  }
  await expect(page.getByText('Du har pekat ut 5 platser')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Lägg till en plats' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Ta bort 1. Stadsparken' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Stadsparken är borttagen.' })).toBeAttached();
  await expect(page.getByRole('button', { name: 'Lägg till en plats' })).toBeVisible();
});

/** Where the browser keeps the pages, and what waits is sent by its worker too. */
test.describe(() => {
  test.use({ serviceWorkers: 'allow' });

  test('of an answer nothing is stored on the device until somebody asks for it; the pages are', async ({ page }) => {
    await answerTwo(page);
    await expect.poll(() => page.evaluate<boolean>('navigator.serviceWorker.controller !== null')).toBe(true);
    expect(await databases(page)).toBe(0);
    expect(await page.evaluate<number>('localStorage.length + sessionStorage.length')).toBe(0);
    expect(await page.context().cookies()).toEqual([]);
    // What the cookie page tells of: the same for everybody who opens the questions.
    const caches = await page.evaluate<readonly string[]>('caches.keys()');
    expect(caches.length).toBeGreaterThan(0);
    for (const name of caches) expect(name).toMatch(new RegExp(`^${CACHE_PREFIX}`));
  });

  test('when the net is gone the answer waits on the device, and is sent once and by itself when it is back', async ({
    page,
    context,
  }) => {
    const keys: (string | undefined)[] = [];
    page.on('request', (request) => {
      if (request.url().endsWith('/api/responses')) keys.push(request.headers()['idempotency-key']);
    });
    await answerTwo(page);
    await skipToCheck(page);
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Skicka mina svar' }).click();
    await expect(heading(page)).toHaveText('Svaret väntar på nät');
    await expect(heading(page)).toBeFocused();
    await expect(page.getByText('1 svar väntar på nät.')).toBeVisible();
    await page.getByText('Det här står i svaret').click();
    await expect(page.getByText('Ganska otrygg')).toBeVisible();
    await expectAccessible(page);
    await context.setOffline(false);
    await expect(page.locator('.receipt-code__code')).toHaveText(RECEIPT_CODE);
    await expect(page.getByText('1 svar väntar på nät.')).toHaveCount(0);
    await page.locator('.receipt-code__code').click();
    await expect.poll(() => databases(page)).toBe(0);
    expect(new Set(keys).size).toBe(1);
  });

  test('who opens the page again after handing in without a net meets the answer that waits, and then its code', async ({
    page,
    context,
  }) => {
    await answerTwo(page);
    await expect.poll(() => page.evaluate<boolean>('navigator.serviceWorker.controller !== null')).toBe(true);
    await expect
      .poll(() => page.evaluate<boolean>(`caches.match('/api/dialogue?sprak=sv').then((kept) => kept !== undefined)`))
      .toBe(true);
    await skipToCheck(page);
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Skicka mina svar' }).click();
    await expect(heading(page)).toHaveText('Svaret väntar på nät');
    const address = page.url();
    await page.reload();
    await expect(heading(page)).toContainText('Svaret väntar');
    await expect(page.getByText('Ganska otrygg')).toBeAttached();
    await page.close();
    await context.setOffline(false);
    const again = await context.newPage();
    await again.goto(address);
    await expect(again.locator('.receipt-code__code')).toHaveText(RECEIPT_CODE);
    await again.locator('.receipt-code__code').click();
    await expect.poll(() => databases(again)).toBe(0);
  });

  test('who has seen the code and closes the tab leaves nothing on the device', async ({ page, context }) => {
    await answerTwo(page);
    await expect.poll(() => page.evaluate<boolean>('navigator.serviceWorker.controller !== null')).toBe(true);
    await skipToCheck(page);
    await page.getByRole('button', { name: 'Skicka mina svar' }).click();
    await expect(page.locator('.receipt-code__code')).toHaveText(RECEIPT_CODE);
    // Two frames are what it takes to have been painted.
    await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
    await page.close();
    const later = await context.newPage();
    await later.goto('/lamna/');
    await expect.poll(() => databases(later)).toBe(0);
  });

  test('an answer that is taken away while there is no net is taken back once there is', async ({ page, context }) => {
    const isKept = await takeAwayWhatArrived(page, () => context.setOffline(true));
    await context.setOffline(false);
    await expect.poll(isKept).toBe(false);
  });

  test('a language that cannot be had without a net is said to be so, and the page stays in the one that it was in', async ({
    page,
    context,
  }) => {
    await page.goto('/svara/?vag=fragor');
    await expect
      .poll(() =>
        page.evaluate<boolean>(
          `(async () => navigator.serviceWorker.controller !== null && await caches.match('/api/dialogue?sprak=sv') !== undefined)()`,
        ),
      )
      .toBe(true);
    await context.setOffline(true);
    await page.getByRole('link', { name: 'English' }).click();
    await expect(page.locator('.way-foot').getByRole('status')).toHaveText('Frågorna kunde inte hämtas');
    await expect(page.locator('html')).toHaveAttribute('lang', 'sv');
  });

  test('nobody is asked anything who has a draft, leaves quickly, or has sent', async ({ page }) => {
    const asked = askedBeforeLeaving(page);
    await answerTwo(page);
    await page.getByRole('button', { name: 'Spara utkast på min enhet' }).click();
    await expect(page.getByText('Utkastet sparas bara på den här enheten')).toBeVisible();
    await page.reload();
    await page.getByRole('button', { name: 'Ta bort det och börja om' }).click();
    await expect(heading(page)).toContainText('Vilken ort eller stadsdel');
    await expect(page.getByText('Dina svar sparades inte')).toHaveCount(0);
    await answerTwo(page);
    await page.getByRole('button', { name: 'Lämna sidan snabbt' }).click();
    await expectLeft(page);
    await answerTwo(page);
    await skipToCheck(page);
    await page.getByRole('button', { name: 'Skicka mina svar' }).click();
    await expect(page.locator('.receipt-code__code')).toHaveText(RECEIPT_CODE);
    await page.reload();
    await expect(heading(page)).toContainText('Vilken ort eller stadsdel');
    await expect(page.getByText('Dina svar sparades inte')).toHaveCount(0);
    expect(asked.times()).toBe(0);
  });
});
