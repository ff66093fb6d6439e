import { chromium, expect, type Page, type Route, test } from '@playwright/test';
import { findChromium } from '../../scripts/chromium.ts';
import type { DialoguesServer } from '../support/dialogues-server.ts';
import { startTwoDialogues } from '../support/two-dialogues.ts';
import { heading, PHONE, RECEIPT_CODE } from './resident-steps.ts';

/** Something between the device and the server that answers in the server's place: a firewall, a guest network's sign-in. */
test.use(PHONE);

let server: DialoguesServer;
test.beforeAll(async () => {
  test.setTimeout(240_000);
  server = await startTwoDialogues();
});
test.afterAll(() => server.close());

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const rows = async (): Promise<number> =>
  (await server.stores.rawDb?.selectFrom('response').select('response_key').execute())?.length ?? -1;

async function answer(page: Page, address = server.address): Promise<void> {
  await page.goto(`${address}/svara/?dialog=parken&vag=fragor`);
  await page.locator('input[value=bra]').check();
  await finish(page);
}

/** On from the first question to the check page. */
async function finish(page: Page): Promise<void> {
  await button(page, 'Fortsätt').click();
  await expect(heading(page)).toHaveText('Berätta');
  await button(page, 'Hoppa över').click();
  await expect(heading(page)).toHaveText('Kontrollera dina svar');
}

for (const [who, said] of [
  ['a firewall', { status: 403, contentType: 'application/json', body: '{"message":"Forbidden"}' }],
  ['a page of sign-in', { status: 401, contentType: 'text/html', body: '<h1>Logga in på gästnätet</h1>' }],
  ['a guest network', { status: 200, contentType: 'application/json', body: '{"ok":true}' }],
] as const)
  test(`an answer that ${who} has answered waits, and is sent when the server itself is reached`, async ({ page }) => {
    const before = await rows();
    await page.route('**/api/responses', (route) => route.fulfill(said));
    await answer(page);
    await button(page, 'Skicka mina svar').click();
    await expect(heading(page)).toHaveText(/^Svaret väntar/);
    await page.unroute('**/api/responses');
    // By itself: nobody presses anything.
    await expect(page.locator('.receipt-code__code')).toHaveText(RECEIPT_CODE, { timeout: 60_000 });
    expect(await rows()).toBe(before + 1);
  });

for (const status of [200, 403, 405])
  test(`an answer that was taken away stays to be told of until the server has heard it: ${status} from another is no reply`, async ({
    page,
  }) => {
    const before = await rows();
    const loseReply = async (route: Route): Promise<void> => {
      if (route.request().method() === 'DELETE')
        return route.fulfill({ status, contentType: 'text/html', body: '<h1>Nej</h1>' });
      await route.fetch();
      await route.abort();
    };
    await page.route('**/api/responses', loseReply);
    await answer(page);
    await button(page, 'Skicka mina svar').click();
    await expect(heading(page)).toHaveText('Svaret väntar på nät');
    await button(page, 'Ta bort').click();
    await button(page, 'Ja, ta bort svaret').click();
    await expect(heading(page)).toHaveText('Svaret är borttaget');
    expect(await rows()).toBe(before + 1);
    await page.unroute('**/api/responses', loseReply);
    await page.reload();
    await expect.poll(rows, { timeout: 60_000 }).toBe(before);
    await expect.poll(() => page.evaluate('indexedDB.databases().then((all) => all.length)')).toBe(0);
  });

test('the questions can be answered where the page is not served over https, on a phone and on a shared screen', async () => {
  const executablePath = findChromium();
  const browser = await chromium.launch({
    ...(executablePath === null ? {} : { executablePath }),
    args: ['--no-sandbox', '--disable-gpu', '--host-resolver-rules=MAP lykta.test 127.0.0.1'],
  });
  try {
    const page = await browser.newPage({ locale: 'sv-SE' });
    const address = server.address.replace('127.0.0.1', 'lykta.test');
    await answer(page, address);
    expect(await page.evaluate('isSecureContext')).toBe(false);
    await button(page, 'Skicka mina svar').click();
    await expect(page.locator('.receipt-code__code')).toHaveText(RECEIPT_CODE);

    await page.goto(`${address}/kiosk/?dialog=parken`);
    await button(page, 'Börja').click();
    await page.locator('input[value=illa]').check();
    await finish(page);
    await button(page, 'Skicka mina svar').click();
    await expect(page.locator('.receipt-code__code')).toHaveText(RECEIPT_CODE);
  } finally {
    await browser.close();
  }
});
