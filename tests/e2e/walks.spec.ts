import { expect, test } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll, PHONE, signIn, signInAt } from './insight-steps.ts';

/** What is seen on a safety walk is noted on a telephone, with a net or without. */

test.use({ ...PHONE, serviceWorkers: 'allow' });

const FIELD = '/personal/falt/vandring/';

interface Walks {
  readonly walks: readonly {
    readonly state: string;
    readonly notes: readonly { readonly text: string; readonly lamp: string | null; readonly version: number }[];
  }[];
}

test('a broken lamp is noted without a net, from a cold start, is kept when the telephone dies, and is sent once', async ({
  context,
}) => {
  let page = await context.newPage();
  await signIn(page, 'patrull', FIELD);
  const route = page.locator('ol.rows > li');
  await expect(route.first()).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await expect
    .poll(() => page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state))
    .toBe('activated');
  await page.close();

  await context.setOffline(true);
  page = await context.newPage();
  await page.goto(FIELD);
  const fresh = page.getByRole('button', { name: 'Ny anteckning vid stopp 2' });
  expect((await fresh.boundingBox())?.height).toBeGreaterThanOrEqual(56);
  await fresh.click();
  await expect(page.getByText(/^Stopp 2 av/)).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await page.getByLabel('Vad ser ni?').fill('Lampan vid trappan är släckt.');
  await page.getByLabel('Lampnummer').fill('l-0412');
  await page.getByRole('button', { name: 'Spara anteckning' }).click();
  await expect(page.getByText('Anteckningen är sparad i telefonen.')).toBeVisible();
  // One that says too much is kept too, and is for the server to refuse.
  await page.getByRole('button', { name: 'Ny anteckning vid stopp 1' }).click();
  await page.getByLabel('Vad ser ni?').fill('Kalle Svensson, 070-123 45 67, klagade på buskarna.');
  await page.getByRole('button', { name: 'Spara anteckning' }).click();
  await expect(page.getByText('Anteckningen är sparad i telefonen.')).toBeVisible();
  await page.close();

  page = await context.newPage();
  await page.goto(FIELD);
  await expect(page.getByRole('button', { name: /Lampan vid trappan är släckt/ })).toBeVisible();
  await expect(page.getByText('Ingen täckning. 2 saker väntar.')).toBeVisible();

  await context.setOffline(false);
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await expect(page.getByText('En anteckning behöver rättas.')).toBeVisible();
  await page.getByRole('button', { name: 'Visa' }).click();
  await page.getByRole('button', { name: 'Rätta anteckningen' }).click();
  const text = page.getByLabel('Vad ser ni?');
  await expect(text).toHaveAttribute('aria-invalid', 'true');
  await text.fill('Buskarna skymmer sikten.');
  await page.getByRole('button', { name: 'Spara anteckning' }).click();
  await expect(page.getByText(/behöver rättas|väntar/)).toBeHidden();

  const { walks } = (await (await page.request.get('/api/staff/walks')).json()) as Walks;
  const notes = walks.flatMap((walk) => walk.notes);
  expect(notes.filter((note) => note.text === 'Lampan vid trappan är släckt.')).toMatchObject([
    { lamp: 'L-0412', version: 1 },
  ]);
  expect(notes.filter((note) => note.text === 'Buskarna skymmer sikten.')).toHaveLength(1);
  expect(JSON.stringify(notes)).not.toContain('Kalle');
});

test('who signs out is asked where something would be lost, and leaves nothing on the telephone', async ({
  context,
}) => {
  const page = await context.newPage();
  // A session of its own: it ends here.
  await signInAt('', page, 'patrull');
  await page.goto(FIELD);
  await expect(page.getByRole('button', { name: 'Ny anteckning vid stopp 1' })).toBeVisible();
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Ny anteckning vid stopp 1' }).click();
  await page.getByLabel('Vad ser ni?').fill('Kalle Svensson, 070-123 45 67.');
  await page.getByRole('button', { name: 'Spara anteckning' }).click();
  await expect(page.getByText('Ingen täckning. En sak väntar.')).toBeVisible();
  await page.getByRole('button', { name: 'Logga ut' }).click();
  await page
    .getByRole('alert')
    .getByText(/En sak är inte skickad/)
    .waitFor();
  await page.getByRole('button', { name: 'Logga ut' }).click();
  await expect(page.getByText(/Du är kvar som inloggad/)).toBeVisible();
  await expect(page.getByRole('button', { name: /Kalle/ })).toBeVisible();

  await context.setOffline(false);
  await page.getByRole('button', { name: 'Logga ut' }).click();
  await page.getByRole('alert').waitFor();
  await page.getByRole('button', { name: 'Logga ut' }).click();
  await page.waitForURL(/\/personal\/$/);
  expect(await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))).not.toContain(
    'lykta-falt',
  );
});
