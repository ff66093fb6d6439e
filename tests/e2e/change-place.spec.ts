import { expect, type Page, test } from '@playwright/test';
import type { Campaign } from '#core/places/municipality.ts';
import type { ChoiceQuestion, PlaceQuestion, Survey } from '#core/survey/contract.ts';
import type { DialoguesServer } from '../support/dialogues-server.ts';
import { oneDialogue, startOneDialogue } from '../support/one-dialogue.ts';
import { compactTown } from '../support/release-town.ts';
import { goOn, heading, leavePage, PHONE, skip, turnPage } from './resident-steps.ts';

/** "Ändra" on a place leads to a page that is asked of this person, whatever stands first among what is asked about places. */
const choice = (id: string, sv: string, ...answers: readonly string[]): ChoiceQuestion => ({
  id,
  type: 'choice',
  text: { sv },
  short: { sv },
  options: answers.map((answer) => ({ code: answer.toLowerCase(), text: { sv: answer } })),
});
const place = (id: string, sv: string, ...followUps: PlaceQuestion['followUps']): PlaceQuestion => ({
  id,
  type: 'place',
  text: { sv },
  short: { sv },
  max: 1,
  kinds: ['point'],
  followUps,
  roles: {},
  feeling: 'unsafe',
});
const survey: Survey = {
  id: 'platser-forst',
  version: 1,
  title: { sv: 'Fyra platser' },
  languages: ['sv'],
  questions: [
    choice('A', 'Går du eller cyklar du?', 'Går', 'Cyklar'),
    place('P1', 'Var går du?', { question: 'M' }),
    {
      id: 'M',
      type: 'matrix',
      text: { sv: 'Hur är det där?' },
      short: { sv: 'Hur det är' },
      rows: ['Ljuset', 'Ljudet'].map((sv) => ({ code: sv.toLowerCase(), text: { sv } })),
      options: choice('', '', 'Bra', 'Dåligt').options,
    },
    place(
      'P2',
      'Var är det trångt?',
      { question: 'C1', when: { question: 'A', anyOf: ['cyklar'] } },
      { question: 'C2' },
    ),
    choice('C1', 'Är cykelbanan trasig?', 'Bra', 'Dåligt'),
    choice('C2', 'Är gångbanan trasig?', 'Bra', 'Dåligt'),
    place('P3', 'Var brukar du vara?'),
    place('P4', 'Var är det mörkt?', { question: 'T' }, { question: 'C3' }),
    {
      id: 'T',
      type: 'text',
      text: { sv: 'Berätta om platsen' },
      short: { sv: 'Om platsen' },
      maxLength: 200,
      withheldWhen: { question: 'B', anyOf: ['under13'] },
    },
    choice('C3', 'Är lampan trasig?', 'Bra', 'Dåligt'),
    choice('D', 'Var ställer du cykeln?', 'Inne', 'Ute'),
    choice('E', 'Blir den stulen?', 'Ja', 'Nej'),
    choice('B', 'Hur gammal är du?', 'Under13', 'Äldre'),
  ],
  routes: [
    {
      id: 'fragor',
      steps: [
        ...['A', 'P1', 'P2', 'P3', 'P4'].map((question) => ({ question })),
        { question: 'D', when: { question: 'A', anyOf: ['cyklar'] } },
        { question: 'E', when: { question: 'D', anyOf: ['ute'] } },
        { question: 'B' },
      ],
    },
  ],
  background: ['B'],
};
const dialogue: Campaign = { ...oneDialogue, id: 'platser', survey: { id: survey.id, version: survey.version } };

let server: DialoguesServer;
test.beforeAll(async () => {
  test.setTimeout(240_000);
  server = await startOneDialogue();
  const town = compactTown.settings.id;
  await server.stores.surveys.publish(town, { document: survey, day: '2027-02-01', by: 'Samordnare' });
  await server.stores.campaigns.put(town, dialogue);
});
test.afterAll(() => server.close());
test.use({ ...PHONE, actionTimeout: 20_000 });

type Move = (page: Page, press: () => Promise<void>) => Promise<void>;
const CHANGE = { name: /^Ändra/ };
const inList = (page: Page) => page.locator('.place-card');

/** Points out the first known place that is left. */
async function pick(page: Page, move: Move): Promise<void> {
  const first = page.getByRole('button', { name: 'Peka ut en plats' });
  const choose = page.getByRole('button', { name: /^Välj den här platsen$|^Välj platsen$/ });
  await expect(first.or(page.locator('select'))).toBeVisible();
  if (await first.isVisible()) await move(page, () => first.tap());
  await page.locator('select').selectOption({ index: 1 });
  await move(page, () => choose.tap());
}

async function answer(page: Page, move: Move, asked: string, label: string): Promise<void> {
  await expect(heading(page)).toContainText(asked);
  await page.getByLabel(label, { exact: true }).check();
  await move(page, () => goOn(page).tap());
}

async function changeInList(page: Page, move: Move): Promise<void> {
  await expect(inList(page)).toHaveCount(1);
  await move(page, () => page.getByRole('button', CHANGE).tap());
}
const done = (page: Page, move: Move): Promise<void> =>
  move(page, () => page.getByRole('button', { name: 'Klar med platserna' }).tap());

for (const [how, path, move, javaScriptEnabled] of [
  ['in the app', 'svara', leavePage, true],
  ['without script', 'enkel', turnPage, false],
] as const)
  test.describe(how, () => {
    test.use({ javaScriptEnabled });
    test('whoever changes what they said of a place meets the first page that is asked of them, or where it is pointed out', async ({
      page,
    }) => {
      await page.goto(`${server.address}/${path}/?dialog=${dialogue.id}&vag=fragor`);
      await answer(page, move, 'Går du eller cyklar du?', 'Går');

      // A matrix first: its first row, with what was answered there, and the other row after it.
      await pick(page, move);
      await answer(page, move, 'Ljuset', 'Bra');
      await answer(page, move, 'Ljudet', 'Dåligt');
      await changeInList(page, move);
      await expect(heading(page)).toContainText('Ljuset');
      await expect(page.getByLabel('Bra', { exact: true })).toBeChecked();
      await answer(page, move, 'Ljuset', 'Dåligt');
      await expect(page.getByLabel('Dåligt', { exact: true })).toBeChecked();
      await answer(page, move, 'Ljudet', 'Bra');
      await done(page, move);

      // What hangs on another answer first: it is not asked of somebody who walks.
      await pick(page, move);
      await answer(page, move, 'Är gångbanan trasig?', 'Bra');
      await changeInList(page, move);
      await answer(page, move, 'Är gångbanan trasig?', 'Dåligt');
      await done(page, move);

      // Nothing asked about it: where it is.
      await pick(page, move);
      await changeInList(page, move);
      await expect(page.locator('select')).toBeVisible();
      await page.locator('select').selectOption({ index: 1 });
      await move(page, () => page.getByRole('button', { name: /^Välj/ }).last().tap());
      await expect(inList(page)).toHaveCount(1);
      await done(page, move);

      // Own words first: asked of somebody whose age is not known yet, and not of a child.
      await pick(page, move);
      await expect(heading(page)).toContainText('Berätta om platsen');
      await move(page, () => goOn(page).tap());
      await answer(page, move, 'Är lampan trasig?', 'Bra');
      await changeInList(page, move);
      await expect(heading(page)).toContainText('Berätta om platsen');
      await page.locator('textarea').fill('Det är mörkt vid ån.');
      await move(page, () => goOn(page).tap());
      await answer(page, move, 'Är lampan trasig?', 'Bra');
      await done(page, move);
      await answer(page, move, 'Hur gammal är du?', 'Under13');

      await expect(heading(page)).toHaveText('Kontrollera dina svar');
      await expect(inList(page)).toHaveCount(4);
      await move(page, () => inList(page).last().getByRole('button', CHANGE).tap());
      await expect(heading(page)).toContainText('Är lampan trasig?');
      await expect(page.locator('textarea')).toHaveCount(0);
      await answer(page, move, 'Är lampan trasig?', 'Dåligt');
      await expect(heading(page)).toHaveText('Kontrollera dina svar');

      // Another answer opens questions, about a place too and one after another: all are asked, once.
      const changeLine = (label: string) =>
        move(page, () => page.getByRole('button', { name: new RegExp(`^Ändra.*${label}`) }).tap());
      await changeLine('Går du');
      await answer(page, move, 'Går du eller cyklar du?', 'Cyklar');
      await answer(page, move, 'Är cykelbanan trasig?', 'Bra');
      await answer(page, move, 'Är gångbanan trasig?', 'Bra');
      await answer(page, move, 'Var ställer du cykeln?', 'Ute');
      await expect(heading(page)).toContainText('Blir den stulen?');
      await move(page, () => skip(page).tap());
      await expect(heading(page)).toHaveText('Kontrollera dina svar');
      await expect(page.getByText('Frågor du har hoppat över: 1')).toBeVisible();
      // What was skipped is not asked again; what is no longer kept from somebody is.
      await changeLine('Hur gammal');
      await answer(page, move, 'Hur gammal är du?', 'Äldre');
      await expect(heading(page)).toContainText('Berätta om platsen');
      await move(page, () => goOn(page).tap());
      await answer(page, move, 'Är lampan trasig?', 'Dåligt');
      await expect(heading(page)).toHaveText('Kontrollera dina svar');
    });
  });

test('a pupil who changes what they said of a place is asked for no own words', async ({ page }) => {
  const made = await server.ask('coordinator', 'POST', `/api/staff/dialogues/${dialogue.id}/classes`, { name: '7B' });
  const [{ code }] = (made.body as { readonly classes: readonly [{ readonly code: string }] }).classes;
  await page.goto(`${server.address}/skola/`);
  await page.getByLabel('Klassens kod').fill(code);
  await page.getByRole('button', { name: 'Fortsätt', exact: true }).tap();
  await page.getByRole('button', { name: 'Börja svara' }).tap();
  await answer(page, leavePage, 'Går du eller cyklar du?', 'Går');
  const nowhere = page.getByRole('button', { name: 'Jag har ingen särskild plats' });
  for (let places = 0; places < 3; places += 1) await leavePage(page, () => nowhere.tap());
  await pick(page, leavePage);
  await answer(page, leavePage, 'Är lampan trasig?', 'Bra');
  await changeInList(page, leavePage);
  await expect(heading(page)).toContainText('Är lampan trasig?');
  await expect(page.locator('textarea')).toHaveCount(0);
});
