import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { loadSurvey } from '#server/municipality.ts';
import { everyTypeSurvey } from '../support/every-type-survey.ts';
import { sheet, xlsxOf } from '../support/xlsform-files.ts';
import { DESK, expectAccessible, signedIn, signIn } from './insight-steps.ts';

test.use(DESK);

const documentOf = async (page: Page, id: string) =>
  (await (await page.request.get(`/api/staff/surveys/drafts/${id}`)).json()).document;
async function write(page: Page, field: string, words: string): Promise<void> {
  await page.locator(field).focus();
  await page.keyboard.type(words);
  await expect(page.locator(field)).toHaveValue(words);
}
/** By the keyboard; the focus goes to the question's heading, and nothing is typed before it is there. */
async function openQuestion(page: Page, id: string): Promise<void> {
  await page.locator(`[id="q-${id}"]`).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('#question-heading')).toBeFocused();
}
const saved = (page: Page) => expect(page.locator('[data-save="saved"]')).toContainText('Sparat kl.');

test('a survey of every type is opened and looked at without a letter of it being changed', async ({ page }) => {
  await signedIn(page, 'samordnare');
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

test('a draft that is gone says so, in the editor and where it is tried', async ({ page }) => {
  await signedIn(page, 'samordnare');
  await page.goto('/personal/enkater/?enkat=finns-inte');
  await expect(page.getByRole('alert')).toBeVisible();
  await expectAccessible(page);
  await page.goto('/personal/enkater/prov/?enkat=finns-inte');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Utkastet finns inte');
  await expectAccessible(page);
});

test('what was written of a draft that a colleague has removed is had as a file, and saved as a draft again', async ({
  page,
}) => {
  await signedIn(page, 'samordnare');
  const id = 'borttagen-under-tiden';
  const draft = `/api/staff/surveys/drafts/${id}`;
  const removeIt = async (): Promise<void> => {
    const { revision } = await (await page.request.get(draft)).json();
    expect((await page.request.delete(draft, { headers: { 'if-match': `"${revision}"` } })).status()).toBe(204);
  };
  const document = { ...everyTypeSurvey, id, version: 1 };
  await page.request.post('/api/staff/surveys/drafts', { data: { from: 'file', document } });
  await page.goto(`/personal/enkater/?enkat=${id}`);
  const [{ id: first = '' } = {}] = everyTypeSurvey.questions;
  await openQuestion(page, first);
  await page.context().setOffline(true);
  await page.locator(`[id="${first}-text-sv"]`).fill('Skrivet utan nät');
  await expect(page.locator('[data-save="offline"]')).toBeVisible();
  await removeIt();
  await page.context().setOffline(false);
  await expect(page.locator('[data-save="refused"]')).toBeVisible({ timeout: 20_000 });
  const rescued = page.locator('[data-rescued]');
  await expect(rescued).toContainText('Det du har skrivit finns kvar här');
  await expectAccessible(page);
  const download = page.waitForEvent('download');
  await rescued.getByRole('button', { name: 'Hämta som fil' }).click();
  expect(readFileSync(await (await download).path(), 'utf8')).toContain('Skrivet utan nät');

  await rescued.getByRole('button', { name: 'Spara som nytt utkast' }).click();
  await expect(page.locator('[data-save="saved"]')).toBeVisible();
  expect(JSON.stringify(await documentOf(page, id))).toContain('Skrivet utan nät');

  // The same where the page was left meanwhile.
  await openQuestion(page, first);
  await page.context().setOffline(true);
  await page.locator(`[id="${first}-text-sv"]`).fill('En gång till');
  await expect(page.locator('[data-save="offline"]')).toBeVisible();
  await removeIt();
  page.on('dialog', (dialog) => void dialog.accept());
  await page.goto('about:blank');
  await page.context().setOffline(false);
  await page.goto(`/personal/enkater/?enkat=${id}`);
  await expect(page.getByRole('alert').first()).toContainText('Enkäten finns inte');
  await rescued.getByRole('button', { name: 'Spara som nytt utkast' }).click();
  await expect(page.locator('[data-save="saved"]')).toBeVisible();
  expect(JSON.stringify(await documentOf(page, id))).toContain('En gång till');
  await removeIt();
});

test('a question has one number, in the list and on the map of the questions, also where it stands there twice', async ({
  page,
}) => {
  await signedIn(page, 'samordnare');
  const document = { ...loadSurvey('dialogue', 1), id: 'ett-nummer', version: 1 };
  await page.request.post('/api/staff/surveys/drafts', { data: { from: 'file', document } });
  await page.goto('/personal/enkater/?enkat=ett-nummer');
  const rows = page.locator('[id^="q-"]');
  await expect(rows).toHaveCount(document.questions.length);
  const numbers = await rows.locator('.number').allTextContents();
  const listed = (await rows.locator('.short').allTextContents()).map((name, index) => `${numbers[index]} ${name}`);
  await page.getByRole('button', { name: 'Karta över frågorna' }).click();
  const names = page.locator('.graph .name');
  await expect(names.first()).toBeVisible();
  const drawn = await names.allTextContents();
  // Those who do not feel safe in the evening are asked earlier than others whether they have stayed at home.
  expect(drawn).toHaveLength(listed.length + 1);
  expect([...new Set(drawn)].sort()).toEqual(listed.sort());
});

test('a published survey is copied to a new one with the button beside it', async ({ page }) => {
  await signIn(page, 'samordnare', '/personal/enkater/');
  await page
    .getByRole('button', { name: /^Kopiera till en ny enkät/ })
    .first()
    .click();
  await page.locator('#copy-name').fill('Dialogen en gång till');
  await page.getByRole('button', { name: 'Kopiera', exact: true }).click();
  await expect(page).toHaveURL(/enkat=dialogen-en-gang-till/);
  await expect(page.locator('[id="q-Q1"]')).toBeVisible();
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
  await page.keyboard.type('Går du längs');
  // The preview follows a moment later, and leaves the focus where somebody writes.
  const preview = page.frameLocator('iframe').getByRole('heading', { level: 1 });
  await expect(preview).toContainText('Går du längs');
  await page.keyboard.type(' ån?');
  await expect(preview).toContainText('Går du längs ån?');
  await expect(page.locator('textarea:focus')).toHaveValue('Går du längs ån?');
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

  // A second question, of those who walk there.
  await page.locator('#add-question').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /^Längre text/ }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Hur är det att gå där?');
  await page.getByRole('group', { name: 'Kort namn' }).getByRole('textbox').focus();
  await page.keyboard.type('Hur det är');
  await page.getByRole('button', { name: 'Lägg till villkor' }).focus();
  await page.keyboard.press('Enter');
  const condition = page.getByRole('region', { name: 'När visas frågan?' });
  await expect(condition).toContainText('Visa frågan om');
  await expect(condition.getByLabel('Fråga', { exact: true })).toHaveValue(document.questions[0].id);
  await expect(condition.getByLabel('Svaret', { exact: true }).locator('option:checked')).toHaveText('är något av');
  await condition.getByRole('checkbox', { name: 'Ja', exact: true }).focus();
  await page.keyboard.press('Space');
  await saved(page);

  // A second language, beside the first.
  await page.getByRole('button', { name: 'Om enkäten' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('checkbox', { name: 'Engelska' }).focus();
  await page.keyboard.press('Space');
  await page.getByLabel('Bredvid').focus();
  await page.keyboard.type('Engelska');
  await expect(page.getByText(/saker att rätta före publicering/)).toBeVisible();
  await write(page, '#survey-title-en', 'Safety by the river');
  const [first, second] = (await documentOf(page, id)).questions.map((one: { id: string }) => one.id);
  await openQuestion(page, first);
  await page.locator(`[id="${first}-text-en"]`).focus();
  await expect(preview).toContainText('Går du längs ån?');
  await expect(page.locator(`[id="${first}-text-en"]`)).toBeFocused();
  await write(page, `#${first}-text-en`, 'Do you walk by the river?');
  await write(page, `#${first}-short-en`, 'Walks by the river');
  await write(page, `#${first}-options-ja-en`, 'Yes');
  await write(page, `#${first}-options-nej-en`, 'No');
  await write(page, `#${first}-options-vet_ej-en`, 'Do not know');
  await openQuestion(page, second);
  await write(page, `#${second}-text-en`, 'What is it like to walk there?');
  await write(page, `#${second}-short-en`, 'What it is like');
  await saved(page);

  await page.getByRole('button', { name: 'Karta över frågorna' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /Hur det är.*om ”Går längs ån” är Ja/ })).toBeVisible();
  await expectAccessible(page);
  const [picture] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Hämta som bild' }).press('Enter'),
  ]);
  expect(readFileSync(await picture.path(), 'utf8')).toContain('om ”Går längs ån” är Ja');
  const written = await documentOf(page, id);

  const file = await (await page.request.get(`/api/staff/surveys/drafts/${id}/file`)).text();
  const { revision } = await (await page.request.get(`/api/staff/surveys/drafts/${id}`)).json();
  await page.request.delete(`/api/staff/surveys/drafts/${id}`, { headers: { 'if-match': String(revision) } });
  await page.goto('/personal/enkater/');
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'enkat.json', mimeType: 'application/json', buffer: Buffer.from(file) });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Trygghet vid ån');
  expect(JSON.stringify(await documentOf(page, id))).toBe(JSON.stringify(written));

  await page.getByRole('button', { name: 'Publicera …' }).press('Enter');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Publicera version 1' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Version 1 är publicerad' })).toBeFocused();
  await page.goto('/personal/dialoger/');
  await page.getByRole('link', { name: 'Ny dialog' }).press('Enter');
  const version = page.getByRole('combobox', { name: 'Enkät och version' });
  await version.selectOption('Trygghet vid ån, version 1');
  await expect(version).toHaveValue(`${id} 1`);
});

test('two colleagues who write at once lose nothing, and are asked about the question that both changed', async ({
  browser,
  page,
}) => {
  await signedIn(page, 'samordnare');
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
  // Until one of them has been chosen the store keeps what was there.
  expect(wordsOf('S1', await documentOf(page, 'alla-slag-tva'))).toBe('Mitt sista ord');
  await other.getByRole('button', { name: /^Behåll ditt/ }).click();
  await expect(other.locator('#question-heading')).toBeVisible();
  await saved(other);
  const chosen = await documentOf(page, 'alla-slag-tva');
  expect([wordsOf('S1', chosen), wordsOf('S3', chosen)]).toEqual(['Deras sista ord', 'Deras nya fråga']);
  await context.close();
});

test('whoever leaves without choosing between two ways of asking is asked again, and the colleague’s words stay until then', async ({
  browser,
  page,
}) => {
  await signedIn(page, 'samordnare');
  const address = '/personal/enkater/?enkat=alla-slag-ovald&fraga=S1';
  const document = { ...everyTypeSurvey, id: 'alla-slag-ovald', version: 1 };
  await page.request.post('/api/staff/surveys/drafts', { data: { from: 'file', document } });
  const context = await browser.newContext(DESK);
  const other = await context.newPage();
  await signIn(other, 'admin', address);
  await expect(other.locator('#S1-text-sv')).toBeVisible();
  await page.goto(address);
  const stored = async () => {
    const { questions } = await documentOf(page, 'alla-slag-ovald');
    return questions.find((one: { id: string }) => one.id === 'S1').text.sv;
  };
  await page.locator('#S1-text-sv').fill('Kollegans ord');
  await saved(page);
  await other.locator('#S1-text-sv').fill('Mina ord');
  const asked = (on: Page) => on.getByRole('heading', { name: 'Ni har ändrat samma sak' });
  await expect(asked(other)).toBeVisible();
  await other.close();

  // Twice, with more from the colleague in between: each opening must leave the next one something to ask about.
  for (const theirs of ['Kollegans ord', 'Kollegans senare ord']) {
    if ((await stored()) !== theirs) {
      await page.locator('#S1-text-sv').fill(theirs);
      await expect.poll(stored).toBe(theirs);
    }
    const again = await context.newPage();
    const sent: string[] = [];
    again.on('request', (request) => request.method() === 'PUT' && sent.push(request.url()));
    await again.goto(address);
    await expect(asked(again)).toBeVisible();
    await expect(again.getByText('Svenska: Mina ord', { exact: true })).toBeVisible();
    await expect(again.getByText(`Svenska: ${theirs}`, { exact: true })).toBeVisible();
    await again.keyboard.press('Control+z');
    await again.keyboard.press('Control+s');
    await expect(asked(again)).toBeVisible();
    expect(await stored()).toBe(theirs);
    expect(sent).toEqual([]);
    await again.close();
  }

  const last = await context.newPage();
  await last.goto(address);
  await last.getByRole('button', { name: /^Behåll ditt/ }).click();
  await expect(last.locator('#S1-text-sv')).toHaveValue('Mina ord');
  await saved(last);
  expect(await stored()).toBe('Mina ord');
  await context.close();
});

test('what a colleague has saved is not undone by one’s own undo', async ({ browser, page }) => {
  await signedIn(page, 'samordnare');
  const document = { ...everyTypeSurvey, id: 'alla-slag-angra', version: 1 };
  await page.request.post('/api/staff/surveys/drafts', { data: { from: 'file', document } });
  const stored = async (question: string) => {
    const { questions } = await documentOf(page, 'alla-slag-angra');
    return questions.find((one: { id: string }) => one.id === question);
  };
  const before = await stored('S3');
  await page.goto('/personal/enkater/?enkat=alla-slag-angra&fraga=S1');
  await page.locator('#S1-short-sv').fill('Mitt korta namn');
  await expect.poll(async () => (await stored('S1')).short.sv).toBe('Mitt korta namn');
  const context = await browser.newContext(DESK);
  const other = await context.newPage();
  await signIn(other, 'admin', '/personal/enkater/?enkat=alla-slag-angra&fraga=S1');
  await other.locator('#S1-text-sv').fill('Kollegans fråga');
  await saved(other);
  await context.close();

  await openQuestion(page, 'S3');
  await page.locator('#S3-text-sv').fill('Mina ord');
  await expect(page.getByText('har också ändrat i enkäten')).toBeVisible();
  await expect.poll(async () => (await stored('S3')).text.sv).toBe('Mina ord');
  const undo = page.getByRole('button', { name: 'Ångra', exact: true });
  await undo.press('Enter');
  await expect(page.locator('#S3-text-sv')).toHaveValue(before.text.sv);
  // The step before was of the question that the colleague has written in since: it is not offered.
  await expect(undo).toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await stored('S3')).text.sv).toBe(before.text.sv);
  expect(await stored('S1')).toMatchObject({ text: { sv: 'Kollegans fråga' }, short: { sv: 'Mitt korta namn' } });
});

test('a save that arrived and whose answer was lost is not a colleague’s', async ({ context, page }) => {
  await signedIn(page, 'samordnare');
  const document = { ...everyTypeSurvey, id: 'alla-slag-tappat', version: 1 };
  await page.request.post('/api/staff/surveys/drafts', { data: { from: 'file', document } });
  const stored = async () => {
    const { questions } = await documentOf(page, 'alla-slag-tappat');
    return questions.find((one: { id: string }) => one.id === 'S1').text.sv;
  };
  const address = '/personal/enkater/?enkat=alla-slag-tappat&fraga=S1';
  /** Writes while the answers to the first saves, so many, are lost on the way. */
  const write = async (tab: Page, lost: number, ...words: readonly string[]) => {
    await tab.goto(address);
    let saves = 0;
    await tab.route('**/drafts/alla-slag-tappat', async (route) => {
      if (route.request().method() !== 'PUT' || ++saves > lost) return route.continue();
      await route.fetch();
      await route.abort('connectionreset');
    });
    for (const one of words) {
      await tab.locator('#S1-text-sv').fill(one);
      await expect(tab.locator('[data-save="offline"]')).toBeVisible();
    }
  };
  const asked = (tab: Page) => tab.getByRole('heading', { name: 'Ni har ändrat samma sak' });

  await write(page, 1, 'Första');
  await page.locator('#S1-text-sv').fill('Första och andra');
  await saved(page);
  await expect(asked(page)).toHaveCount(0);
  expect(await stored()).toBe('Första och andra');

  // The same where the tab dies before it has heard: the next one knows the save again.
  const lost = await context.newPage();
  await write(lost, Number.POSITIVE_INFINITY, 'Tredje', 'Tredje och fjärde');
  expect(await stored()).toBe('Tredje');
  await lost.close();
  const next = await context.newPage();
  await next.goto(address);
  await expect(next.locator('#S1-text-sv')).toHaveValue('Tredje och fjärde');
  await expect.poll(stored).toBe('Tredje och fjärde');
  await expect(asked(next)).toHaveCount(0);
});

test('what one tab could not save stays on the device, whatever another tab of the same draft saves', async ({
  context,
  page,
}) => {
  await signedIn(page, 'samordnare');
  const document = { ...everyTypeSurvey, id: 'alla-slag-flikar', version: 1 };
  await page.request.post('/api/staff/surveys/drafts', { data: { from: 'file', document } });
  const stored = async (id: string) => {
    const { questions } = await documentOf(page, 'alla-slag-flikar');
    return questions.find((one: { id: string }) => one.id === id).text.sv;
  };
  const kept = (tab: Page) => tab.evaluate(() => Object.keys(localStorage).length);
  const address = '/personal/enkater/?enkat=alla-slag-flikar';
  await page.goto(`${address}&fraga=S3`);

  const one = await context.newPage();
  await one.goto(`${address}&fraga=S1`);
  await one.route('**/drafts/alla-slag-flikar', (route) =>
    route.request().method() === 'PUT' ? route.abort() : route.continue(),
  );
  await one.locator('#S1-text-sv').fill('Den första flikens ord');
  await expect(one.locator('[data-save="offline"]')).toBeVisible();
  await page.locator('#S3-text-sv').fill('Den andra flikens ord');
  await saved(page);
  expect(await kept(page)).toBe(1);
  // Nor does a tab that is opened meanwhile take over what a living one holds.
  const third = await context.newPage();
  await third.goto(`${address}&fraga=S1`);
  await expect(third.locator('#S1-text-sv')).not.toHaveValue('Den första flikens ord');
  await third.close();
  await one.close();

  const next = await context.newPage();
  await next.goto(`${address}&fraga=S1`);
  await expect(next.locator('#S1-text-sv')).toHaveValue('Den första flikens ord');
  await expect.poll(() => stored('S1')).toBe('Den första flikens ord');
  expect(await stored('S3')).toBe('Den andra flikens ord');
  await expect.poll(() => kept(next)).toBe(0);
});

test('a form from ODK is taken in with the button, tells what it could not keep, and becomes a draft', async ({
  page,
}) => {
  await signIn(page, 'samordnare', '/personal/enkater/');
  const form = await xlsxOf([
    sheet(
      'survey',
      `type|name|label|relevant
       select_one yn|walks|Går du i parken?|
       integer|often|Hur ofta?|\${walks} = 'ja'
       image|photo|Ta ett foto|`,
    ),
    sheet('choices', 'list_name|name|label\nyn|ja|Ja\nyn|nej|Nej'),
    sheet('settings', 'form_title|form_id\nDin park|din_park'),
  ]);
  await page.locator('input[type=file]').setInputFiles({
    name: 'din-park.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: form,
  });
  const report = page.getByRole('region', { name: 'Från formuläret till enkäten' });
  await expect(report.getByRole('heading', { name: 'Från formuläret till enkäten' })).toBeFocused();
  await expect(report).toContainText('survey, rad 4, photo: Ta ett foto');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Gör ett utkast av det som gick att ta över' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Din park');
  const id = new URL(page.url()).searchParams.get('enkat') ?? '';
  const { questions } = await documentOf(page, id);
  expect(questions.map(({ text }: { text: { sv: string } }) => text.sv)).toEqual(['Går du i parken?', 'Hur ofta?']);
});

test('a question removed by mistake comes back with one press, and a new one is not called wrong before it is written', async ({
  page,
}) => {
  await signedIn(page, 'samordnare');
  const document = { ...everyTypeSurvey, id: 'alla-slag-angrad', version: 1 };
  await page.request.post('/api/staff/surveys/drafts', { data: { from: 'file', document } });
  await page.goto('/personal/enkater/?enkat=alla-slag-angrad&fraga=S5');
  await expect(page.locator('#q-S5')).toHaveAttribute('aria-current', 'true');
  await page.getByRole('button', { name: 'Ta bort frågan' }).click();
  await expect(page.locator('#q-S5')).toHaveCount(0);
  const told = page.locator('header.bar p', { hasText: '”Stannar hemma” är borttagen.' });
  await told.getByRole('button', { name: 'Ångra' }).click();
  await expect(page.locator('#q-S5')).toHaveAttribute('aria-current', 'true');
  await expect(told).toHaveCount(0);
  // That it was saved without the question may still stand there.
  await expect.poll(() => documentOf(page, 'alla-slag-angrad')).toEqual(document);

  // Added from the end of a long list, it is seen in its place.
  await page.locator('#add-question').click();
  await page.getByRole('button', { name: /^Välj ett svar/ }).click();
  const added = page.locator('[aria-current="true"][id^="q-"]');
  await expect(added).toContainText('Fråga utan ord');
  await expect(added).toBeInViewport();
  const lacks = page.locator('article.question .found');
  await expect(lacks).toContainText('Texten är tom');
  await expect(lacks).not.toContainText('Rätta');
  const id = await added.getAttribute('id');
  await page.locator('#q-S5').click();
  await page.locator(`[id="${id}"]`).click();
  await expect(lacks).toContainText('Rätta: Texten är tom');
});

test('whoever publishes is told which questions are asked and not shown, and why', async ({ page }) => {
  await signedIn(page, 'samordnare');
  const document = { ...everyTypeSurvey, id: 'alla-slag-visas', version: 1 };
  await page.request.post('/api/staff/surveys/drafts', { data: { from: 'file', document } });
  await page.goto('/personal/enkater/?enkat=alla-slag-visas&fraga=T1');
  await expect(page.locator('article.question')).toContainText('Svar med egna ord visas aldrig');
  await page.locator('#q-N3').click();
  await expect(page.locator('article.question')).toContainText('Lägg till intervall');
  await page.getByRole('button', { name: 'Publicera …' }).click();
  const dialog = page.getByRole('dialog', { name: 'Publicera enkäten' });
  await expect(dialog).toContainText('Det här frågas, men svaren visas inte i resultatet');
  await expect(dialog.getByRole('listitem').filter({ hasText: 'Ryms inte vid 400 svar' })).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Publicera version 1' }).click();
  await expect(page.getByRole('heading', { name: 'Version 1 är publicerad' })).toBeFocused();
  await expect(page.getByRole('main')).toContainText('Svar med egna ord visas aldrig');
});
