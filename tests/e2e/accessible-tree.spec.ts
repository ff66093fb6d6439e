import { expect, type Page, test } from '@playwright/test';
import { type EveryTypeServer, startEveryType } from '../support/every-type-server.ts';
import { goOn, heading } from './resident-steps.ts';

/**
 * What a screen reader is given on each kind of page of the way: names, roles and states. The trees are the browser's own.
 */

test.use({ viewport: { width: 390, height: 844 } });

test('the start page says who asks, has two doors, and tells of 112 first', async ({ page }) => {
  await page.goto('/');
  await expect(page.locator('body')).toMatchAriaSnapshot(`
    - link "Hoppa till innehållet"
    - complementary "112":
      - paragraph:
        - link /Ring 112 nu/
    - banner:
      - link "Lykta, till startsidan"
      - link "Språk"
    - main:
      - heading "Var känns det tryggt? Var känns det otryggt?" [level=1]
      - heading "Peka ut en plats" [level=2]:
        - link "Peka ut en plats"
      - heading "Svara på frågor" [level=2]:
        - link "Svara på frågor"
    - contentinfo:
      - navigation "Språk"
      - navigation "Om Lykta"
  `);
});

test('radio buttons are named by the question, and say which one is chosen', async ({ page }) => {
  await page.goto('/svara/?vag=fragor');
  await page.getByRole('radio', { name: 'Centrum' }).check();
  await expect(page.locator('#answer')).toMatchAriaSnapshot(`
    - link "Tillbaka"
    - paragraph: /Fråga 1 av/
    - group "Vilken ort eller stadsdel tänker du på när du svarar?":
      - heading "Vilken ort eller stadsdel tänker du på när du svarar?" [level=1]
      - radio "Centrum" [checked]
      - radio "Åkanten"
      - radio "Vill inte svara"
    - button "Fortsätt"
    - button "Hoppa över"
    - paragraph:
      - button "Lämna sidan snabbt"
  `);
  await expect(page.getByRole('button', { name: 'Lämna sidan snabbt' })).toHaveAccessibleDescription(
    /tre gånger på Esc/,
  );
});

test('a fault is an alert with the focus, leads to the field, and the field says the same', async ({ page }) => {
  await page.goto('/svara/?vag=fragor#Q6');
  for (const name of ['Inbrott i bostad', 'Skadegörelse', 'Bedrägeri', 'Trafikolycka'])
    await page.getByRole('checkbox', { name }).check();
  await goOn(page).click();
  const alert = page.getByRole('alert');
  await expect(alert).toBeFocused();
  await expect(alert).toMatchAriaSnapshot(`
    - alert "Det här behöver du göra":
      - heading "Det här behöver du göra" [level=2]
      - list:
        - listitem:
          - link /Välj högst 3/
  `);
  await expect(page.locator('#answer')).toMatchAriaSnapshot(`
    - group "Vad oroar dig mest att råka ut för?":
      - checkbox "Inbrott i bostad" [checked]
      - checkbox "Hot eller våld"
  `);
  await alert.getByRole('link').press('Enter');
  const field = page.locator(':focus');
  await expect(field).toHaveRole('checkbox');
  await expect(field).toHaveAccessibleDescription(/Välj högst 3/);
});

test('the place question: search, list, a map with a name that says how, and what it points at', async ({ page }) => {
  await page.goto('/svara/?vag=platser');
  const search = page.getByRole('combobox', { name: 'Sök gata, hållplats eller plats' });
  await search.fill('storgatn');
  await expect(page.locator('main')).toMatchAriaSnapshot(`
    - region "Var är platsen?":
      - heading "Var är platsen?" [level=1]
      - combobox "Sök gata, hållplats eller plats" [expanded]: storgatn
      - listbox "Träffar":
        - option "Storgatan gata, Centrum"
      - button "Sök"
      - combobox "eller välj i listan"
      - button "Visa kartan"
  `);
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('option', { name: 'Storgatan gata, Centrum' })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Visa kartan' }).press('Enter');
  await page.getByRole('button', { name: 'Zooma in', exact: true }).waitFor();
  await expect(page.locator('main')).toMatchAriaSnapshot(`
    - region "Var är platsen?":
      - group "eller flytta kartan under krysset":
        - region /^Karta\\. Krysset i mitten pekar ut platsen\\. Flytta kartan med piltangenterna, zooma med plus och minus\\.$/
        - button "Flytta krysset uppåt"
        - button "Flytta krysset åt vänster"
        - button "Flytta krysset åt höger"
        - button "Flytta krysset nedåt"
        - button "Zooma in"
        - button "Zooma ut"
      - button "Välj den här platsen"
      - group "Markera":
        - radio "Punkt" [checked]
        - radio "Sträcka"
      - button "Använd min position"
  `);
  const spoken = page.locator('section > [aria-live="polite"]');
  await expect(spoken).toHaveText(/^Krysset pekar på\. .+\. Ungefär \d+\smeter från .+\.$/);
  await page.getByRole('radio', { name: 'Sträcka' }).check();
  await expect(spoken).toHaveText(/^Var börjar sträckan\? /);
  await expect(page.getByRole('region', { name: /Retur sätter en punkt, Backsteg ångrar den senaste/ })).toBeVisible();
});

test('the place question says what is missing from its top and at the button, and leads to the search', async ({
  page,
}) => {
  await page.goto('/svara/?vag=platser');
  const choose = page.getByRole('button', { name: 'Välj den här platsen' });
  await choose.click();
  const alert = page.getByRole('alert');
  await expect(alert).toBeFocused();
  await expect(page).toHaveTitle(/^Fel: Var är platsen\?/);
  await expect(alert).toMatchAriaSnapshot(`
    - alert "Det här behöver du göra":
      - heading "Det här behöver du göra" [level=2]
      - list:
        - listitem:
          - link "Sök en plats, välj i listan eller visa kartan."
  `);
  await expect(choose).toHaveAccessibleDescription('Sök en plats, välj i listan eller visa kartan.');
  await alert.getByRole('link').press('Enter');
  await expect(page.getByRole('combobox', { name: 'Sök gata, hållplats eller plats' })).toBeFocused();
  await choose.press('Enter');
  await expect(alert).toBeFocused();
  await page.getByRole('combobox', { name: 'eller välj i listan' }).selectOption({ label: 'Resecentrum' });
  await expect(alert).toHaveCount(0);
  await expect(page.locator('section > [aria-live="polite"]')).toHaveText(/^Du har valt\. Resecentrum/);
});

test('a button on the edge of the map moves what is pointed at, and it is said; so is what stands in the way', async ({
  page,
}) => {
  await page.goto('/svara/?vag=platser');
  await page.getByRole('button', { name: 'Visa kartan' }).press('Enter');
  const spoken = page.locator('section > [aria-live="polite"]');
  await expect(spoken).toHaveText(/^Krysset pekar på\. /);
  // Nobody has moved the map: the page asks once whether the middle of town is meant, and says it in the live region.
  const choose = page.getByRole('button', { name: 'Välj den här platsen' });
  await choose.press('Enter');
  await expect(choose).toHaveAccessibleDescription(/.+/);
  const description = (await choose.evaluate((button) => {
    const id = button.getAttribute('aria-describedby') ?? '';
    return document.getElementById(id)?.textContent?.trim();
  })) as string;
  await expect(spoken).toHaveText(description);
  for (const name of ['Flytta krysset uppåt', 'Flytta krysset åt vänster'])
    await page.getByRole('button', { name, exact: true }).press('Enter');
  await expect(spoken).toHaveText(/^Krysset pekar på\. /);
  await expect(choose).toHaveAccessibleDescription('');
});

test.describe('each other type of question', () => {
  let server: EveryTypeServer;
  test.beforeAll(async () => {
    server = await startEveryType();
  });
  test.afterAll(() => server.close());
  const open = (page: Page, id: string): Promise<unknown> =>
    page.goto(`${server.address}/svara/?vag=fragor&fraga=${id}#${id}`);

  test('a scale is radio buttons by their numbers, whose ends have words', async ({ page }) => {
    await open(page, 'S2');
    await page.getByRole('radio', { name: '7', exact: true }).check();
    await expect(page.locator('#answer')).toMatchAriaSnapshot(`
      - group "Hur trivs du?":
        - heading "Hur trivs du?" [level=1]
        - radio "0 (Inte alls)"
        - radio "1"
        - radio "7" [checked]
        - radio "10 (Mycket bra)"
        - radio "Vet inte"
      - button "Fortsätt"
      - button "Hoppa över"
    `);
  });

  test('a row of a matrix says the question, the row and which of them it is', async ({ page }) => {
    await open(page, 'M1.belysning');
    await page.getByRole('radio', { name: 'Litet problem' }).check();
    await expect(page.locator('#answer')).toMatchAriaSnapshot(`
      - group /Hur stort problem är detta\\? .*1 av 5.*Dålig belysning/:
        - heading /Dålig belysning/ [level=1]
        - radio "Inget problem"
        - radio "Litet problem" [checked]
        - radio "Vet inte"
    `);
  });

  test('an order is checkboxes with their numbers, and a list with buttons that say what they move', async ({
    page,
  }) => {
    await open(page, 'R1');
    for (const name of ['Städa', 'Lägre fart']) await page.getByRole('checkbox', { name }).check();
    await expect(page.locator('#answer')).toMatchAriaSnapshot(`
      - group "Vad är viktigast att göra?":
        - checkbox "Bättre ljus"
        - checkbox "1 Städa" [checked]
        - checkbox "2 Lägre fart" [checked]
        - status: Lägre fart är nummer 2.
        - region "Din ordning":
          - list:
            - listitem:
              - button /Flytta upp. Städa/ [disabled]
              - button /Flytta ner. Städa/
            - listitem:
              - button /Flytta upp. Lägre fart/
              - button /Flytta ner. Lägre fart/ [disabled]
    `);
  });

  test('a number is named with its unit, and a wrong one says how to mend it', async ({ page }) => {
    await open(page, 'N1');
    const field = page.getByRole('textbox', { name: 'Skriv ett tal (minuter)' });
    await field.fill('tolv');
    await goOn(page).click();
    await expect(page.getByRole('alert')).toBeFocused();
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await expect(field).toHaveAccessibleDescription(/Skriv svaret som ett tal med siffror/);
    await page.getByRole('alert').getByRole('link').press('Enter');
    await expect(field).toBeFocused();
  });

  test('words have a name and tell how much room is left; what is only read has no field', async ({ page }) => {
    await open(page, 'T1');
    const field = page.getByRole('textbox', { name: 'Skriv här' });
    await field.fill('Mörkt');
    await expect(field).toHaveAccessibleDescription('35 tecken kvar');
    await open(page, 'I1');
    await expect(heading(page)).toHaveText('Om frågorna');
    await expect(page.locator('#answer').getByRole('group')).toHaveCount(0);
    await expect(goOn(page)).toBeVisible();
  });
});

test('the check page is a list of questions with answers, each with a button that says which', async ({ page }) => {
  await page.goto('/svara/?vag=fragor');
  await page.getByRole('radio', { name: 'Centrum' }).check();
  await goOn(page).click();
  await expect(heading(page)).toContainText('sen kväll');
  await page.evaluate(() => {
    location.hash = 'kontroll';
  });
  await expect(heading(page)).toHaveText('Kontrollera dina svar');
  await expect(page.locator('#answer')).toMatchAriaSnapshot(`
    - heading "Kontrollera dina svar" [level=1]
    - region "Dina platser"
    - region "Dina svar om Centrum":
      - heading "Dina svar om Centrum" [level=2]
      - term: Ort eller stadsdel
      - definition: Centrum
      - definition:
        - button "Ändra Ort eller stadsdel"
      - term: Ute själv en sen kväll
      - definition: Inte besvarat
    - button "Skicka mina svar"
  `);
});

test('the plain form has the same names, groups and states', async ({ page }) => {
  await page.goto('/enkel/?vag=fragor');
  await goOn(page).click();
  await expect(page.getByRole('alert')).toBeFocused();
  await expect(page.locator('main')).toMatchAriaSnapshot(`
    - alert:
      - heading "Det här behöver du göra" [level=2]
      - list:
        - listitem:
          - link /Välj ett svar, eller hoppa över frågan/
    - group "Vilken ort eller stadsdel tänker du på när du svarar?":
      - heading "Vilken ort eller stadsdel tänker du på när du svarar?" [level=1]
      - radio "Centrum"
    - button "Fortsätt"
    - button "Hoppa över"
  `);
});
