import { expect, test } from '@playwright/test';
import type { Channel } from '#core/places/channels.ts';
import { webFolder } from '#server/web-build.ts';
import { type DialoguesServer, startDialogues } from '../support/dialogues-server.ts';
import { oneDialogue } from '../support/one-dialogue.ts';
import { compactTown } from '../support/release-town.ts';
import { signInAt } from './insight-steps.ts';
import { expectAccessible, heading } from './resident-steps.ts';

/** One is answered on the web; "klasser", which opened a day later, at school and on paper. */
let server: DialoguesServer;
const put = (id: string, opens: string, channels: Channel[]) =>
  server.stores.campaigns.put(compactTown.settings.id, {
    ...oneDialogue,
    id,
    title: { sv: id, lattlast: id, en: id, fi: id, ar: id },
    opens,
    channels,
  });
test.beforeAll(async () => {
  server = await startDialogues(2, { webFolder, languages: ['fi', 'ar'], time: '2027-03-08T10:00+01:00' });
  await put(oneDialogue.id, oneDialogue.opens, ['web']);
  await put('klasser', '2027-03-02', ['paper', 'school']);
});
test.afterAll(() => server.close());

const ELSEWHERE = 'Du kan inte svara på den här dialogen här';

test('the start page leads to a dialogue that takes answers on the web, though a newer one does not', async ({
  page,
}) => {
  await page.goto(`${server.address}/`);
  await expect(page.getByRole('main')).not.toContainText('klasser');
  await page.getByRole('link', { name: 'Svara på frågor' }).click();
  await expect(page.locator('#answer input[type=radio]').first()).toBeVisible();
});

test('a dialogue asked for by name that is answered elsewhere asks nothing, and says where', async ({ page }) => {
  await page.goto(`${server.address}/?dialog=klasser`);
  await expect(page.getByRole('main')).toContainText(`${ELSEWHERE}. Du kan svara på andra sätt: papper och skola.`);
  await expect(page.locator('.door:visible')).toHaveCount(0);
  await expect(page.getByRole('link', { name: oneDialogue.id })).toHaveCount(1);
  await page.goto(`${server.address}/svara/?dialog=klasser`);
  await expect(heading(page)).toHaveText(ELSEWHERE);
  await expect(page.locator('#answer')).toContainText('papper och skola');
  await expect(page.locator('#answer a[href*="dialog=angsparken"]')).toBeVisible();
  await expectAccessible(page);
});

test('a kiosk asks nothing of a dialogue that takes no answers there', async ({ page }) => {
  for (const address of ['/kiosk/', `/kiosk/?dialog=${oneDialogue.id}`]) {
    await page.goto(server.address + address);
    await expect(heading(page)).toHaveText(ELSEWHERE);
    await expect(page.locator('#answer')).toContainText('Du kan svara på andra sätt: webb.');
    await expect(page.getByRole('button', { name: 'Börja' })).toHaveCount(0);
  }
});

test('a class whose dialogue is not answered at school is asked nothing', async ({ page }) => {
  const found = { campaign: oneDialogue.id, code: 'KLA-7RM', name: '8B', createdOn: '2027-03-02' };
  expect(await server.stores.schoolClasses.add(compactTown.settings.id, found, 'Samordnare')).toBe(true);
  await page.goto(`${server.address}/skola/`);
  await page.getByLabel('Klassens kod').fill(found.code);
  await page.getByRole('button', { name: 'Fortsätt' }).click();
  await page.getByRole('button', { name: 'Börja svara' }).click();
  await expect(heading(page)).toHaveText('Du kan inte svara här');
  await expect(page.locator('#answer')).toContainText('Du kan svara på andra sätt: webben.');
  await expect(page.getByRole('radio')).toHaveCount(0);
});

test('a coordinator is told when no open dialogue can be answered on the web', async ({ page }) => {
  const note = page.getByText('Ingen öppen dialog går att svara på på webben.');
  const open = async () => {
    await page.goto(`${server.address}/personal/dialoger/`);
    await expect(page.getByRole('link', { name: 'klasser' })).toBeVisible();
  };
  await signInAt(server.address, page, 'samordnare');
  await open();
  await expect(note).toHaveCount(0);
  await put(oneDialogue.id, oneDialogue.opens, ['kiosk']);
  await open();
  await expect(note).toBeVisible();
  await put(oneDialogue.id, oneDialogue.opens, ['web']);
});
