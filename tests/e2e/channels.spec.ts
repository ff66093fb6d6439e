import { expect, test } from '@playwright/test';
import type { Channel } from '#core/places/channels.ts';
import { webFolder } from '#server/web-build.ts';
import { type DialoguesServer, startDialogues } from '../support/dialogues-server.ts';
import { oneDialogue } from '../support/one-dialogue.ts';
import { compactTown } from '../support/release-town.ts';
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
