import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import type { DialoguesServer } from '../support/dialogues-server.ts';
import { startTwoDialogues } from '../support/two-dialogues.ts';
import { expectAccessible, expectNoSidewaysScroll, heading, PHONE } from './resident-steps.ts';

/** What lies on a device after somebody: who comes next reads none of it, and who clears it leaves none of their own. */
test.use(PHONE);

let server: DialoguesServer;
let code = '';
test.beforeAll(async () => {
  test.setTimeout(240_000);
  server = await startTwoDialogues();
  const made = await server.ask('coordinator', 'POST', '/api/staff/dialogues/parken/classes', { name: '7B' });
  code = (made.body as { readonly classes: readonly { readonly code: string }[] }).classes[0]?.code ?? '';
});
test.afterAll(() => server.close());
// One clock for all of them.
test.describe.configure({ mode: 'default' });

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
  for (const words of [WORDS, 'Illa', 'Dialogen om parken', 'prata med någon'])
    await expect(page.locator('main')).not.toContainText(words);
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
}

/** A pupil comes to the check page: their class's code, and one answer. */
async function answerInSchool(page: Page, schoolClass: string): Promise<void> {
  await page.goto(`${server.address}/skola/`);
  await page.locator('#klass').fill(schoolClass);
  await page.locator('#skola button').first().click();
  await page.getByRole('button', { name: /^Börja/ }).click();
  await page.locator('input[value=illa]').check();
  await page.locator('#answer .actions .button').first().click();
  await page.locator('form.check').waitFor();
}

test('the pupil who comes next sees that an answer waits, and can neither read it, save it nor take it away', async ({
  page,
}) => {
  await answerInSchool(page, code);
  await cutNet(page);
  await page.locator('form.check button[type=submit]').click();
  await button(page, 'Nästa elev').click();
  await expect(page.locator('#waiting-bar')).toContainText('1 svar väntar på');
  await expectCountedAlone(page);
});

test('a pupil without a net has the code at once, and it leads to the answer when that has arrived', async ({
  page,
}) => {
  await answerInSchool(page, code);
  await cutNet(page);
  await page.locator('form.check button[type=submit]').click();
  await expect(heading(page)).toHaveText('Tack för ditt svar');
  await expect(page.getByText('Koden fungerar när svaret har skickats.')).toBeVisible();
  const receipt = (await page.locator('.receipt-code__code').textContent()) ?? '';
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await page.context().unroute('**/api/responses');
  await page.goto(`${server.address}/skola/`);
  await expect.poll(() => kept(page)).toBe('');
  await page.goto(`${server.address}/anvand-din-kod/`);
  await page.locator('#kod').fill(receipt);
  await page.locator('button[value=open]').click();
  await expect(heading(page)).toHaveText('Ditt svar');
});

test('an answer that was refused is gone when its pupil empties the screen, and the next one sees nothing of it', async ({
  page,
}) => {
  const asCoordinator = async (path: string, body: object): Promise<string> => {
    const { body: made } = await server.ask('coordinator', 'POST', `/api/staff/dialogues/parken/classes${path}`, body);
    return (made as { readonly classes: readonly { readonly code: string }[] }).classes.at(-1)?.code ?? '';
  };
  const ended = await asCoordinator('', { name: '8B' });
  await answerInSchool(page, ended);
  await asCoordinator('/remove', { code: ended });
  await page.locator('form.check button[type=submit]').click();
  await expect(page.locator('.waiting--stuck')).toBeVisible();
  await expect(page.locator('#waiting-bar')).toContainText('1 svar gick inte att skicka');
  await button(page, 'Sluta och töm skärmen').click();
  await expect(page.getByRole('button', { name: /^Börja/ })).toBeVisible();
  await expect.poll(() => kept(page)).toBe('');
  await expect(page.locator('#waiting-bar')).not.toContainText('svar');
});

test('so is one whose dialogue closes while somebody at the kiosk sends it and goes', async ({ page }) => {
  await page.goto(`${server.address}/kiosk/?dialog=parken`);
  await button(page, 'Börja').click();
  await page.locator('input[value=illa]').check();
  await button(page, 'Fortsätt').click();
  await page.locator('textarea').fill(WORDS);
  await button(page, 'Fortsätt').click();
  const [asked, go] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  await page.context().route('**/api/responses', async (route) => {
    asked.resolve();
    await go.promise;
    await route.continue();
  });
  await server.at('2027-03-22T09:00+01:00');
  try {
    await button(page, 'Skicka mina svar').click();
    await asked.promise;
    await button(page, 'Avsluta och töm skärmen').click();
    await expect(button(page, 'Avsluta och töm skärmen')).toHaveCount(0);
    expect(await kept(page)).toContain(WORDS);
    go.resolve();
    await expect.poll(() => kept(page)).toBe('');
  } finally {
    await server.at('2027-03-02T09:00+01:00');
  }
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
  await expect(page.locator('[data-notices=N4]')).toContainText('Behöver du prata med någon?');
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
  // The tablet goes from hand to hand while its host is signed in: what somebody has answered is on no page of it.
  await expect(page.getByText('Vad svaret säger visas inte här, eftersom flera använder enheten.')).toBeVisible();
  await expect(page.getByText(WORDS)).toHaveCount(0);
  const file = page.waitForEvent('download');
  await button(page, 'Spara som fil').click();
  expect((await file).suggestedFilename()).toMatch(/^lykta-svar-/);
  await button(page, 'Ta bort').click();
  await button(page, 'Ja, ta bort svaret').click();
  await expect(page.getByText('Inget svar väntar på den här enheten.')).toBeVisible();
  expect(await kept(page)).not.toContain(WORDS);
});

/** Answers one of the dialogues up to its check page, with the given words. */
async function answer(page: Page, dialogue: string, words: string, how: 'bra' | 'illa' = 'bra'): Promise<void> {
  await page.goto(`${server.address}/svara/?dialog=${dialogue}&vag=fragor`);
  await page.locator(`input[value=${how}]`).check();
  await button(page, 'Fortsätt').click();
  await page.locator('textarea').fill(words);
}
async function finish(page: Page): Promise<void> {
  await button(page, 'Fortsätt').click();
  await button(page, 'Skicka mina svar').click();
}

test('who has told of something hard meets the support lines while the answer waits and wherever its code is met', async ({
  page,
}) => {
  const context = page.context();
  const support = page.locator('[data-notices=N4]');
  const waitingAnswer = async (how: 'bra' | 'illa'): Promise<void> => {
    await cutNet(page);
    await answer(page, 'parken', WORDS, how);
    await finish(page);
    await expect(heading(page)).toHaveText('Svaret väntar på nät');
  };
  await waitingAnswer('bra');
  await expect(support).toHaveCount(0);
  await waitingAnswer('illa');
  await expect(support).toContainText('Behöver du prata med någon?');
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  // Whoever comes back to see how it went meets the receipt.
  await context.unroute('**/api/responses');
  await page.reload();
  await expect(page.locator('.receipt-head')).toBeVisible();
  await expect(support).toContainText('Behöver du prata med någon?');

  await waitingAnswer('illa');
  await context.unroute('**/api/responses');
  await page.goto(`${server.address}/vantar/`);
  await expect(page.locator('.receipt-code__code').first()).toBeVisible();
  await expect(support).toContainText('Behöver du prata med någon?');
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
});

test('who clears the device is told what else of theirs lies there, and then nothing of it does', async ({ page }) => {
  const context = page.context();
  await answer(page, 'torget', 'Ett utkast om torget');
  await button(page, 'Spara utkast på min enhet').click();
  await expect(button(page, 'Ta bort utkastet')).toBeVisible();
  await context.route('**/api/responses', (route) => route.abort());
  await answer(page, 'parken', WORDS);
  await finish(page);
  await expect(heading(page)).toHaveText('Svaret väntar på nät');
  // What waits stays so; another answer arrives.
  await context.unroute('**/api/responses');
  await context.route('**/api/responses', (route) =>
    route.request().postData()?.includes(WORDS) ? route.abort() : route.continue(),
  );
  await answer(page, 'parken', 'Det andra svaret');
  await finish(page);
  await button(page, 'Rensa den här enheten').click();
  await expect(page.getByRole('heading', { name: 'Ta bort också det andra som ligger här?' })).toBeFocused();
  await expect(page.getByText('Svar som inte är skickade: 1.')).toBeVisible();
  await expect(page.getByText('Utkast: 1.')).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await button(page, 'Nej, behåll det').click();
  await expect(button(page, 'Rensa den här enheten')).toBeFocused();
  expect(await kept(page)).toContain(WORDS);
  await button(page, 'Rensa den här enheten').click();
  await button(page, 'Ja, ta bort allt').click();
  await expect(heading(page)).toHaveText('Enheten är rensad');
  await expect.poll(() => kept(page)).toBe('');
});

test('what others have left on a shared screen is not cleared with what is one’s own', async ({ page }) => {
  const context = page.context();
  await context.route('**/api/responses', (route) =>
    route.request().postData()?.includes(WORDS) ? route.abort() : route.continue(),
  );
  await page.goto(`${server.address}/kiosk/?dialog=parken`);
  await button(page, 'Börja').click();
  await page.locator('input[value=illa]').check();
  await button(page, 'Fortsätt').click();
  await page.locator('textarea').fill(WORDS);
  await finish(page);
  await button(page, 'Klar').click();
  await answer(page, 'torget', 'Mitt eget svar');
  await finish(page);
  await button(page, 'Rensa den här enheten').click();
  await expect(heading(page)).toHaveText('Enheten är rensad');
  expect(await kept(page)).toContain(WORDS);
  expect(await kept(page)).not.toContain('Mitt eget svar');
});

test('a screen that stands there over night opens and closes with its dialogue, untouched', async ({ page }) => {
  await page.clock.install();
  await server.at('2027-03-22T09:00+01:00');
  try {
    await page.goto(`${server.address}/kiosk/?dialog=parken`);
    await expect(heading(page)).toHaveText('Dialogen är inte öppen just nu.');
    await server.at('2027-03-02T09:00+01:00');
    await page.clock.fastForward(61_000);
    await expect(button(page, 'Börja')).toBeVisible();
    await server.at('2027-03-22T09:00+01:00');
    await page.clock.fastForward(61_000);
    await expect(heading(page)).toHaveText('Dialogen är inte öppen just nu.');
  } finally {
    await server.at('2027-03-02T09:00+01:00');
  }
});

test('a draft whose dialogue has closed is told of, read, saved and taken away, also on the page of what waits', async ({
  page,
}) => {
  for (const dialogue of ['parken', 'torget']) {
    await answer(page, dialogue, WORDS);
    await button(page, 'Spara utkast på min enhet').click();
    await expect(button(page, 'Ta bort utkastet')).toBeVisible();
  }
  await server.at('2027-03-22T09:00+01:00');
  try {
    await page.goto(`${server.address}/svara/?dialog=parken&vag=fragor`);
    await expect(heading(page)).toHaveText('Dialogen är stängd');
    await expect(page.getByText('Dialogen har stängt, och utkastet har inte skickats.')).toBeVisible();
    await expect(button(page, 'Lämna sidan snabbt')).toBeVisible();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    const file = page.waitForEvent('download');
    await button(page, 'Spara som fil').click();
    const saved = readFileSync(await (await file).path(), 'utf8');
    expect(saved).toContain('- Känslan: Bra');
    expect(saved).toContain(`- Orden: ${WORDS}`);
    await button(page, 'Ta bort utkastet').click();
    await expect(page.getByText('Utkastet är borttaget från den här enheten.')).toBeVisible();
    await page.goto(`${server.address}/vantar/`);
    await expect(page.getByRole('heading', { name: 'Utkast: Dialogen om torget' })).toBeVisible();
    await page.getByText('Det här står i utkastet').click();
    await expect(page.getByText(WORDS)).toBeVisible();
    await expectAccessible(page);
    await button(page, 'Ta bort utkastet').click();
    await expect.poll(() => kept(page)).toBe('');
  } finally {
    await server.at('2027-03-02T09:00+01:00');
  }
});
