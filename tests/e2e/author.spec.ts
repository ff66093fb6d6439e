import { expect, type Page, test } from '@playwright/test';
import { everyTypeSurvey } from '../support/every-type-survey.ts';
import { DESK, expectAccessible, signIn } from './insight-steps.ts';

test.use(DESK);

const documentOf = async (page: Page, id: string) =>
  (await (await page.request.get(`/api/staff/surveys/drafts/${id}`)).json()).document;
const saved = (page: Page) => expect(page.locator('[data-save="saved"]')).toContainText('Sparat kl.');

test('a survey of every type is opened and looked at without a letter of it being changed', async ({ page }) => {
  await signIn(page, 'samordnare', '/personal/enkater/');
  const document = { ...everyTypeSurvey, id: 'alla-slag-oppnad', version: 1 };
  await page.request.post('/api/staff/surveys/drafts', { data: { from: 'file', document } });
  await page.goto('/personal/enkater/?enkat=alla-slag-oppnad');
  for (const { id } of everyTypeSurvey.questions.slice(0, 20)) {
    await page.locator(`[id="q-${id}"]`).click();
    await expect(page.locator(`[id="q-${id}"]`)).toHaveAttribute('aria-current', 'true');
  }
  await expectAccessible(page);
  expect(JSON.stringify(await documentOf(page, 'alla-slag-oppnad'))).toBe(JSON.stringify(document));
});

test('a survey is written from blank with the keyboard alone, tried, and taken out and in again the same', async ({
  page,
}) => {
  await signIn(page, 'samordnare', '/personal/enkater/');
  await page.getByLabel('Vad ska enkäten heta?').focus();
  await page.keyboard.type('Trygghet vid ån');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Trygghet vid ån');
  const id = new URL(page.url()).searchParams.get('enkat') ?? '';

  await page.locator('#add-question').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /^Välj ett svar/ }).focus();
  await page.keyboard.press('Enter');
  // The words of the new question have the focus.
  await page.keyboard.type('Går du längs ån?');
  await page.getByRole('group', { name: 'Kort namn' }).getByRole('textbox').focus();
  await page.keyboard.type('Går längs ån');
  await page.getByLabel('Nytt svar').focus();
  await page.keyboard.type('Ja');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Nej');
  await page.keyboard.press('Enter');
  await saved(page);
  const document = await documentOf(page, id);
  expect(document.questions[0]).toMatchObject({ type: 'choice', text: { sv: 'Går du längs ån?' } });
  expect(document.questions[0].options.map(({ code }: { code: string }) => code)).toEqual(['ja', 'nej', 'vet_ej']);

  await expect(page.frameLocator('iframe').getByRole('heading', { name: 'Går du längs ån?' })).toBeVisible();
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+Shift+z');
  await saved(page);
  expect(await documentOf(page, id)).toEqual(document);

  const file = await (await page.request.get(`/api/staff/surveys/drafts/${id}/file`)).text();
  await page.request.delete(`/api/staff/surveys/drafts/${id}`);
  await page.goto('/personal/enkater/');
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'enkat.json', mimeType: 'application/json', buffer: Buffer.from(file) });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Trygghet vid ån');
  expect(JSON.stringify(await documentOf(page, id))).toBe(JSON.stringify(document));
});

test('two colleagues who write at once lose nothing, and are asked about the question that both changed', async ({
  browser,
  page,
}) => {
  await signIn(page, 'samordnare', '/personal/enkater/');
  const document = { ...everyTypeSurvey, id: 'alla-slag-tva', version: 1 };
  await page.request.post('/api/staff/surveys/drafts', { data: { from: 'file', document } });
  const context = await browser.newContext(DESK);
  const other = await context.newPage();
  await signIn(other, 'admin', '/personal/enkater/?enkat=alla-slag-tva&fraga=S3');
  await page.goto('/personal/enkater/?enkat=alla-slag-tva&fraga=S1');
  await page.locator('#S1-text-sv').fill('Min nya fråga');
  await saved(page);
  await other.locator('#S3-text-sv').fill('Deras nya fråga');
  await saved(other);
  const both = await documentOf(page, 'alla-slag-tva');
  const wordsOf = (id: string, of: typeof both) => of.questions.find((one: { id: string }) => one.id === id).text.sv;
  expect([wordsOf('S1', both), wordsOf('S3', both)]).toEqual(['Min nya fråga', 'Deras nya fråga']);

  await page.locator('#S1-text-sv').fill('Mitt sista ord');
  await expect(page.getByText('har också ändrat i enkäten')).toBeVisible();
  await saved(page);
  await other.locator('[id="q-S1"]').click();
  await other.locator('#S1-text-sv').fill('Deras sista ord');
  await expect(other.getByRole('heading', { name: 'Ni har ändrat samma sak' })).toBeVisible();
  await expectAccessible(other);
  await other.getByRole('button', { name: /^Ta / }).click();
  await expect(other.locator('#question-heading')).toBeVisible();
  await context.close();
});
