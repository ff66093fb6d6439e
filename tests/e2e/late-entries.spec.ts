import { randomUUID } from 'node:crypto';
import { expect, type Page, test } from '@playwright/test';
import { sv as fileWords } from '#core/survey/answer-file/sv.ts';
import { answerFile } from '#core/survey/answer-file.ts';
import type { DialoguesServer } from '../support/dialogues-server.ts';
import { oneDialogue, startOneDialogue } from '../support/one-dialogue.ts';
import { signInAt } from './insight-steps.ts';
import { expectAccessible, expectNothingCut, goOn, heading } from './resident-steps.ts';

/** What was handed to staff before the dialogue closed on 21 March and comes to Lykta after it, until the 28th. */
let server: DialoguesServer;
test.beforeEach(async () => {
  test.setTimeout(120_000);
  server = await startOneDialogue({ entryDays: 7 });
});
test.afterEach(() => server.close());
test.use({ actionTimeout: 20_000 });

const LAST_EVENING = '2027-03-21T18:30+01:00';
const NEXT_MORNING = '2027-03-22T08:05+01:00';
/** Both clocks: the server's and the device's. */
async function at(page: Page, time: string): Promise<void> {
  await server.at(time);
  await page.clock.setFixedTime(time);
}
const rows = async () => (await server.stores.rawDb?.selectFrom('response').select('channel').execute()) ?? [];

test('a form handed in on the last day is typed in the morning after, and the desk says how long that can be done', async ({
  page,
}) => {
  const desk = async (): Promise<void> => {
    await signInAt(server.address, page, 'dialogvard');
    await page.goto(`${server.address}/personal/inmatning/?dialog=${oneDialogue.id}`);
  };
  await at(page, LAST_EVENING);
  await desk();
  await expect(page.locator('[data-taking]')).toHaveText(
    'Blanketter som lämnas in senast söndag 21 mars 2027 kan skrivas in till och med söndag 28 mars 2027.',
  );
  await expect(page.getByLabel('Dagen då blanketten lämnades in')).toHaveCount(0);

  await at(page, NEXT_MORNING);
  await desk();
  await expect(page.locator('[data-taking]')).toContainText('Dialogen har stängt. Blanketter som lämnades in senast');
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 700 });
  await expectNothingCut(page);
  await page.locator('#entry-Q2').fill('4');
  await page.keyboard.press('Control+Enter');
  const fault = page.getByRole('alert').getByRole('link');
  await expect(fault).toHaveText('Skriv vilken dag blanketten lämnades in, senast söndag 21 mars 2027.');
  await fault.click();
  await expect(page.getByLabel('Dagen då blanketten lämnades in')).toBeFocused();
  await page.getByLabel('Dagen då blanketten lämnades in').fill('2027-03-22');
  await page.keyboard.press('Control+Enter');
  await expect(fault).toBeVisible();
  await page.getByLabel('Dagen då blanketten lämnades in').fill('2027-03-21');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('status')).toContainText('Sparad.');
  await expect(page.locator('[data-count]')).toHaveText('Du har skrivit in 1 i dag i den här dialogen.');
  // The next one of the pile.
  await expect(page.getByLabel('Dagen då blanketten lämnades in')).toHaveValue('2027-03-21');
  expect(await rows()).toHaveLength(1);

  await at(page, '2027-03-29T08:05+02:00');
  await desk();
  await expect(page.locator('main')).toContainText(
    'stängde söndag 21 mars 2027, och fler blanketter kan inte skrivas in.',
  );
  await expect(page.locator('.entry')).toHaveCount(0);
});

test('a form that was begun before midnight is saved after it, with the day', async ({ page }) => {
  await at(page, '2027-03-21T23:58+01:00');
  await signInAt(server.address, page, 'dialogvard');
  await page.goto(`${server.address}/personal/inmatning/?dialog=${oneDialogue.id}`);
  await page.locator('#entry-Q2').fill('4');
  await at(page, '2027-03-22T00:01+01:00');
  await signInAt(server.address, page, 'dialogvard');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('alert')).toContainText('stängde söndag 21 mars 2027');
  await page.getByLabel('Dagen då blanketten lämnades in').fill('2027-03-21');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('status')).toContainText('Sparad.');
});

test('the dialogue’s own page says that forms are still typed in, and when the release can be made', async ({
  page,
}) => {
  await at(page, NEXT_MORNING);
  await signInAt(server.address, page, 'samordnare');
  await page.goto(`${server.address}/personal/dialoger/?dialog=${oneDialogue.id}`);
  await expect(page.getByText(/i tid kan skrivas in till och med/)).toContainText('28 mars');
});

test('what a host’s tablet took in without a net on the last evening arrives the morning after', async ({ page }) => {
  await at(page, LAST_EVENING);
  await page.goto(`${server.address}/gata/`);
  await signInAt(server.address, page, 'dialogvard');
  await page.goto(`${server.address}/gata/`);
  await page.getByRole('button', { name: 'Börja' }).click();
  const onward = page.getByRole('button', { name: /^(Hoppa över|Jag har ingen särskild plats|Klar med platserna)$/ });
  await page.getByLabel('eller välj i listan').selectOption({ index: 1 });
  await page.getByRole('button', { name: 'Välj den här platsen' }).click();
  await expect(heading(page)).toContainText('Hur känns platsen?');
  await page.locator('input[value=unsafe]').check();
  await goOn(page).click();
  for (let pages = 0; pages < 20 && (await heading(page).textContent()) !== 'Kontrollera dina svar'; pages += 1) {
    const shown = await heading(page).textContent();
    await onward.click();
    await expect(heading(page)).not.toHaveText(shown ?? '');
  }
  await page.context().setOffline(true);
  await page.getByRole('button', { name: 'Skicka mina svar' }).click();
  await expect(page.getByText('Förra svaret är sparat här')).toBeVisible();
  expect(await rows()).toEqual([]);
  await at(page, NEXT_MORNING);
  await page.context().setOffline(false);
  await signInAt(server.address, page, 'dialogvard');
  await page.goto(`${server.address}/gata/`);
  await expect(page.getByText('Ingen öppen dialog tar emot svar')).toBeVisible();
  await expect.poll(rows).toEqual([{ channel: 'street' }]);
});

/** An answer that somebody has saved as a file, as a browser hands it over. */
function answerAsFile() {
  const { name, text } = answerFile(
    {
      key: randomUUID(),
      body: {
        campaign: oneDialogue.id,
        survey: oneDialogue.survey,
        language: 'sv',
        inputWay: 'app',
        channel: 'web',
        answers: { Q2: 'varken' },
      },
      title: oneDialogue.title,
      told: [],
      since: Date.parse('2027-03-25T12:00Z'),
    },
    { given: '2027-03-25T13:00', why: null },
    fileWords,
    'sv',
  );
  return { name, mimeType: 'text/plain', buffer: Buffer.from(text) };
}

test('an answer in a file that was handed in in time is taken in, with the day that it was', async ({ page }) => {
  await at(page, NEXT_MORNING);
  await signInAt(server.address, page, 'dialogvard');
  await page.goto(`${server.address}/gata/`);
  const file = answerAsFile();
  await page.getByText('Ta in ett svar från en fil').click();
  await page.locator('#street-file').setInputFiles(file);
  await expect(page.locator('.street-file [role=status]')).toContainText(
    'Skriv vilken dag filen lämnades in, senast söndag 21 mars 2027',
  );
  expect(await rows()).toEqual([]);
  await page.getByLabel('När lämnades filen in?').fill('2027-03-20');
  await expectAccessible(page);
  await page.locator('#street-file').setInputFiles(file);
  await expect(page.locator('.street-file [role=status]')).toContainText('Svaret ur filen är taget in.');
  expect(await rows()).toEqual([{ channel: 'paper' }]);
});

test('an answer in a file that can neither arrive nor be kept is said to be in its file alone, and gets no code', async ({
  page,
}) => {
  await page.addInitScript(`Object.defineProperty(window, 'indexedDB', {
    get() { throw new DOMException('Access is denied for this document.', 'SecurityError'); },
  })`);
  await at(page, NEXT_MORNING);
  await signInAt(server.address, page, 'dialogvard');
  await page.goto(`${server.address}/gata/`);
  await page.route('**/api/staff/entries?*', (route) => route.abort());
  await page.getByText('Ta in ett svar från en fil').click();
  await page.getByLabel('När lämnades filen in?').fill('2027-03-20');
  await page.locator('#street-file').setInputFiles(answerAsFile());
  const said = page.locator('.street-file [role=status]');
  await expect(said).toContainText('Behåll filen och välj den igen senare.');
  await expect(said.locator('strong')).toHaveCount(0);
  await expectAccessible(page);
});
