import { expect, type Page, test } from '@playwright/test';
import type { ChoiceQuestion, Survey } from '#core/survey/contract.ts';
import type { DialoguesServer } from '../support/dialogues-server.ts';
import { oneDialogue, startOneDialogue } from '../support/one-dialogue.ts';
import { compactTown } from '../support/release-town.ts';
import { signInAt } from './insight-steps.ts';
import { expectAccessible, expectNoSidewaysScroll, expectNothingCut, goOn, heading, PHONE } from './resident-steps.ts';

/**
 * A survey as it is newly written or comes out of an import: one way, own words, a number and the person's gender among its
 * questions, and Swedish alone. It is answered by a class and in the street all the same.
 */
const choice = (id: string, sv: string, ...answers: readonly string[]): ChoiceQuestion => ({
  id,
  type: 'choice',
  text: { sv },
  short: { sv },
  options: answers.map((answer) => ({ code: answer.toLowerCase(), text: { sv: answer } })),
});
const survey: Survey = {
  id: 'utan-vagar',
  version: 1,
  title: { sv: 'Trygghet vid ån' },
  languages: ['sv'],
  questions: [
    choice('A', 'Går du längs ån?', 'Ja', 'Nej'),
    { id: 'T', type: 'text', text: { sv: 'Vad tycker du?' }, short: { sv: 'Tycker' }, maxLength: 200 },
    { id: 'N', type: 'number', text: { sv: 'Hur långt går du?' }, short: { sv: 'Långt' }, decimals: 0, options: [] },
    {
      id: 'P',
      type: 'place',
      text: { sv: 'Var är det mörkt?' },
      short: { sv: 'Mörkt' },
      max: 2,
      kinds: ['point'],
      followUps: [{ question: 'P1' }, { question: 'P2' }],
      roles: {},
      feeling: 'unsafe',
    },
    choice('P1', 'Hur mörkt är det?', 'Lite', 'Mycket'),
    { id: 'P2', type: 'text', text: { sv: 'Berätta om platsen' }, short: { sv: 'Om platsen' }, maxLength: 200 },
    choice('G', 'Vilket kön har du?', 'Kvinna', 'Man'),
    choice('B', 'Hur gammal är du?', 'Under13', 'Äldre'),
  ],
  routes: [{ id: 'fragor', steps: ['A', 'T', 'N', 'P', 'G', 'B'].map((question) => ({ question })) }],
  background: ['G', 'B'],
  groupings: { gender: 'G', age: 'B' },
};
const dialogue = {
  ...oneDialogue,
  id: 'vid-an',
  title: { sv: 'Trygghet vid ån' },
  survey: { id: survey.id, version: survey.version },
};

let server: DialoguesServer;
let code = '';
test.beforeAll(async () => {
  test.setTimeout(240_000);
  server = await startOneDialogue();
  const town = compactTown.settings.id;
  await server.stores.surveys.publish(town, { document: survey, day: '2027-02-01', by: 'Samordnare' });
  await server.stores.campaigns.put(town, dialogue);
});
test.afterAll(() => server.close());
test.describe.configure({ mode: 'serial' });
test.use({ actionTimeout: 20_000 });

const signIn = (page: Page, name: string): Promise<void> => signInAt(server.address, page, name);

/** Answers every page to the check page: one place, and the first option of every question. Returns the questions asked. */
async function answerAll(page: Page): Promise<readonly string[]> {
  const asked: string[] = [];
  let isPlaced = false;
  const press = (name: string) => page.getByRole('button', { name, exact: true });
  for (let pages = 0; pages < 20; pages += 1) {
    // What leads on from a page comes with the whole of it.
    await page
      .locator('#answer')
      .getByRole('button', {
        name: /^(Fortsätt|Välj den här platsen|Klar med platserna|Peka ut en plats|Skicka mina svar)$/,
      })
      .first()
      .waitFor();
    const shown = (await page.locator('#answer').textContent()) ?? '';
    const title = ((await heading(page).textContent()) ?? '').trim();
    if (title === 'Kontrollera dina svar') return asked;
    await expect(page.locator('#answer textarea')).toHaveCount(0);
    asked.push(title);
    if (await press('Välj den här platsen').isVisible()) {
      await page.getByLabel('eller välj i listan').selectOption({ label: 'Plats 1' });
      await press('Välj den här platsen').click();
      isPlaced = true;
    } else if (await press('Klar med platserna').isVisible()) await press('Klar med platserna').click();
    else if (!isPlaced && (await press('Peka ut en plats').isVisible())) await press('Peka ut en plats').click();
    else {
      await page.locator('#answer fieldset label').first().click();
      await goOn(page).click();
    }
    await expect.poll(() => page.locator('#answer').textContent()).not.toBe(shown);
  }
  throw new Error(`no end: ${asked.join(' / ')}`);
}
/** The questions of the survey among the headings, in their order. */
const questionsIn = (asked: readonly string[]): readonly string[] =>
  survey.questions.filter(({ text }) => asked.some((one) => one.endsWith(text.sv ?? '?'))).map(({ id }) => id);

test('a coordinator reads which ways are made, and that the class gets ordinary Swedish', async ({ page }) => {
  await signIn(page, 'samordnare');
  await page.goto(`${server.address}/personal/dialoger/?dialog=${dialogue.id}`);
  await expect(page.locator('[data-way=school]')).toContainText(
    'De får alla frågor utom fritext, tal och frågor om personen.',
  );
  await expect(page.locator('[data-way=school]')).toContainText('Enkäten finns inte på lättläst.');
  await expect(page.locator('[data-way=street]')).toContainText('Enkäten har ingen egen väg för gatan.');
  await expect(page.getByText('på lättläst och utan fritext')).toHaveCount(0);
  const classes = page.getByRole('region', { name: 'Skolklasser' });
  await expect(classes).toContainText('Klassen får den på vanlig svenska.');
  await classes.getByLabel('Klassens namn').fill('8A');
  await classes.getByRole('button', { name: 'Gör en kod' }).press('Enter');
  await expect(classes.locator('.code')).toHaveText(/^KLA-[0-9A-Z]{3}$/);
  code = (await classes.locator('.code').textContent()) ?? '';
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 640 });
  await expectNoSidewaysScroll(page);

  // Of the standing dialogue, which has its own ways and easy Swedish, nothing of it is said.
  await page.goto(`${server.address}/personal/dialoger/?dialog=${oneDialogue.id}`);
  await expect(page.getByRole('region', { name: 'Skolklasser' })).toBeVisible();
  await expect(page.locator('[data-way]')).toHaveCount(0);
  await expect(page.getByText('Klassen får den på vanlig svenska.')).toHaveCount(0);
});

test.describe('a pupil', () => {
  test.use(PHONE);
  test('is asked for no own words, no number and no gender', async ({ page }) => {
    await page.goto(`${server.address}/skola/`);
    await page.getByLabel('Klassens kod').fill(code);
    await page.getByRole('button', { name: 'Fortsätt', exact: true }).tap();
    await page.getByRole('button', { name: 'Börja svara' }).tap();
    expect(questionsIn(await answerAll(page))).toEqual(['A', 'P', 'P1', 'B']);
    await page.getByRole('button', { name: 'Skicka mina svar' }).tap();
    await expect(heading(page)).toHaveText('Tack för ditt svar');
    const rows = await server.stores.rawDb
      ?.selectFrom('response')
      .selectAll()
      .where('campaign', '=', dialogue.id)
      .execute();
    expect(rows).toHaveLength(1);
    expect(rows?.[0]).toMatchObject({ channel: 'school', answers: '{"A":"ja"}' });
    expect(await server.stores.rawDb?.selectFrom('free_text').selectAll().execute()).toEqual([]);
  });
});

test('a host in the street asks one place and what there is time for, and has nothing to type', async ({ page }) => {
  await signIn(page, 'dialogvard');
  await page.goto(`${server.address}/gata/?dialog=${dialogue.id}&kanal=street`);
  expect(questionsIn(await answerAll(page))).toEqual(['A', 'P', 'P1', 'G', 'B']);
});

test('an author sees both ways in the editor, makes one the survey’s own and changes it', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await signIn(page, 'samordnare');
  const id = 'utan-vagar-utkast';
  const draft = async (): Promise<Survey> =>
    (await (await page.request.get(`${server.address}/api/staff/surveys/drafts/${id}`)).json()).document;
  await page.request.post(`${server.address}/api/staff/surveys/drafts`, {
    data: { from: 'file', document: { ...survey, id } },
  });
  await page.goto(`${server.address}/personal/enkater/?enkat=${id}`);
  await page.getByRole('button', { name: 'Om enkäten', exact: true }).click();
  const [school, street] = [
    page.getByRole('region', { name: 'Vägen i skolan' }),
    page.getByRole('region', { name: 'Vägen på gatan' }),
  ];
  await expect(school).toContainText('Enkäten har ingen egen väg för skolklasser.');
  await expect(school.getByRole('listitem')).toHaveText(['Går du längs ån?', 'Mörkt', 'Hur gammal är du?']);
  await expect(school).toContainText('Enkäten finns inte på lättläst.');
  await expect(street).toContainText(/Tar ungefär \d+ sekunder\./);
  await expectAccessible(page);
  await expectNothingCut(page);

  await school.getByRole('button', { name: 'Gör vägen till enkätens egen' }).press('Enter');
  await expect(school).toContainText('Enkäten har en egen väg för skolklasser:');
  await expect
    .poll(async () => (await draft()).routes.find((route) => route.id === 'skola'))
    .toEqual({
      id: 'skola',
      steps: ['A', 'P', 'B'].map((question) => ({ question })),
      places: { followUps: ['P1'] },
    });
  await school.getByRole('button', { name: 'Hur gammal är du?' }).click();
  const doors = page.getByRole('group', { name: 'Var är frågan med?' });
  await expect(doors.getByLabel('I skolan')).toBeChecked();
  await doors.getByLabel('I skolan').uncheck();
  // The street's way is still made; a tick there writes it with what it already had.
  await doors.getByLabel('På gatan, den korta vägen').uncheck();
  const stepsOn = async (way: string) =>
    (await draft()).routes.find((route) => route.id === way)?.steps.map(({ question }) => question);
  await expect.poll(() => stepsOn('skola')).toEqual(['A', 'P']);
  await expect.poll(() => stepsOn('gata')).toEqual(['A', 'P', 'G']);
});
