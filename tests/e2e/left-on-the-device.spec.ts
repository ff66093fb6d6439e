import { expect, type Page, test } from '@playwright/test';
import type { DialoguesServer } from '../support/dialogues-server.ts';
import { startTwoDialogues } from '../support/two-dialogues.ts';
import { expectAccessible, expectNoSidewaysScroll, heading, PHONE } from './resident-steps.ts';

/** What lies on a device after somebody: who comes next reads none of it, and who clears it leaves none of their own. */
test.use({ ...PHONE, serviceWorkers: 'block' });

let server: DialoguesServer;
let code = '';
test.beforeAll(async () => {
  test.setTimeout(240_000);
  server = await startTwoDialogues();
  const made = await server.ask('coordinator', 'POST', '/api/staff/dialogues/parken/classes', { name: '7B' });
  code = (made.body as { readonly classes: readonly { readonly code: string }[] }).classes[0]?.code ?? '';
});
test.afterAll(() => server.close());

const WORDS = 'Lampan vid grinden är trasig';
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const cutNet = (page: Page): Promise<unknown> => page.context().route('**/api/responses', (route) => route.abort());

/** Everything that the browser keeps of answers, as one text. */
const kept = (page: Page): Promise<string> =>
  page.evaluate<string>(`(async () => {
    if (!(await indexedDB.databases()).some(({ name }) => name === 'lykta')) return '';
    const done = (request) => new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const device = await done(indexedDB.open('lykta'));
    const all = [];
    for (const store of device.objectStoreNames) all.push(await done(device.transaction(store).objectStore(store).getAll()));
    device.close();
    return JSON.stringify(all);
  })()`);

/** Counted, and neither read, saved nor taken away. */
async function expectCountedAlone(page: Page): Promise<void> {
  await page.goto(`${server.address}/vantar/`);
  await expect(page.getByText('Väntar på att skickas: 1')).toBeVisible();
  for (const name of ['Spara som fil', 'Ta bort']) await expect(button(page, name)).toHaveCount(0);
  for (const words of [WORDS, 'Illa', 'Dialogen om parken'])
    await expect(page.locator('main')).not.toContainText(words);
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
}

test('the pupil who comes next sees that an answer waits, and can neither read it, save it nor take it away', async ({
  page,
}) => {
  await page.goto(`${server.address}/skola/`);
  await page.locator('#klass').fill(code);
  await page.locator('#skola button').first().click();
  await page.getByRole('button', { name: /^Börja/ }).click();
  await cutNet(page);
  await page.locator('input[value=illa]').check();
  await page.locator('#answer .actions .button').first().click();
  await page.locator('form.check button[type=submit]').click();
  await button(page, 'Nästa elev').click();
  await expect(page.locator('#waiting-bar')).toContainText('1 svar väntar på');
  await expectCountedAlone(page);
});

test('so it is on a screen that anybody may use; whoever has charge of it signs in and sees to the answer', async ({
  page,
}) => {
  await page.goto(`${server.address}/kiosk/?dialog=parken`);
  await button(page, 'Börja').click();
  await cutNet(page);
  await page.locator('input[value=illa]').check();
  await button(page, 'Fortsätt').click();
  await page.locator('textarea').fill(WORDS);
  await button(page, 'Fortsätt').click();
  await button(page, 'Skicka mina svar').click();
  await button(page, 'Klar').click();
  await expectCountedAlone(page);

  await page.getByRole('link', { name: 'Logga in som personal' }).click();
  await page.getByLabel('Namn').fill('dialogvard');
  await page.getByLabel('Lösenord').fill('lykta-dialogvard-demo');
  await button(page, 'Logga in').click();
  await expect(heading(page)).toHaveText('Ute bland folk');
  // Whoever is handed the tablet next has no way there in front of them.
  await expect(page.locator('#waiting-bar')).toContainText('1 svar väntar på');
  await expect(page.locator('#waiting-bar').getByRole('link')).toHaveCount(0);
  await page.getByRole('link', { name: 'Svar som väntar på den här enheten' }).click();
  const file = page.waitForEvent('download');
  await button(page, 'Spara som fil').click();
  expect((await file).suggestedFilename()).toMatch(/^lykta-svar-/);
  await button(page, 'Ta bort').click();
  await button(page, 'Ja, ta bort svaret').click();
  await expect(page.getByText('Inget svar väntar på den här enheten.')).toBeVisible();
  expect(await kept(page)).not.toContain(WORDS);
});
