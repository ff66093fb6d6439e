import { randomUUID } from 'node:crypto';
import { expect, type Page, test } from '@playwright/test';
import { FLOODED } from '../support/flooded-town.ts';
import { DESK, expectAccessible, expectNoSidewaysScroll, PHONE, signInAt } from './insight-steps.ts';
import { ownTown } from './own-town.ts';

/** Somebody with fifty machines answers in a town of its own; a moderator sees one thing and decides on it. */

const town = ownTown('moderation');

async function flood(page: Page, count: number): Promise<void> {
  const { campaign, survey } = await (await page.request.get(`${town.address}/api/dialogue?sprak=sv`)).json();
  for (let number = 0; number < count; number += 1) {
    const answer = await page.request.post(`${town.address}/api/responses`, {
      headers: { 'idempotency-key': randomUUID(), 'x-forwarded-for': `192.0.2.${1 + (number % 50)}` },
      data: {
        campaign: campaign.id,
        survey: { id: survey.id, version: survey.version },
        language: 'sv',
        inputWay: 'app',
        channel: 'web',
        answers: {
          Q2: 'mycket_otrygg',
          Q4: [
            {
              geometry: { type: 'point', position: FLOODED.point },
              named: FLOODED.id,
              way: 'list',
              answers: { '4a': 'unsafe', '4b': ['BEL-SVAG'], '4c': ['kvall'] },
            },
          ],
        },
      },
    });
    expect(answer.status()).toBe(201);
  }
}

test.describe('on a desk', () => {
  test.use(DESK);

  test('a moderator at another page is told of a wave, sees it as one thing and sets it aside with a reason', async ({
    page,
  }) => {
    await flood(page, 55);
    await signInAt(town.address, page, 'moderator');
    await page.goto(`${town.address}/personal/granskning/`);
    await page.getByRole('link', { name: 'Vågor 1 som väntar på beslut' }).click();
    const wave = page.getByRole('article');
    await expect(wave).toHaveCount(1);
    await expect(wave.getByRole('heading', { level: 3 })).toHaveText(`Minst 50 svar om ${FLOODED.name}`);
    await expect(wave).toContainText(`${FLOODED.name}: minst 50 svar färre`);
    await expect(wave).toContainText('måndag 1 mars 2027, klockan 10–11');
    await expectAccessible(page);

    await wave.getByRole('button', { name: 'Undanta vågen' }).click();
    const why = page.getByLabel('Varför?');
    await expect(why).toBeFocused();
    await wave.getByRole('button', { name: 'Undanta vågen' }).click();
    await expect(page.getByText('Skriv varför, med några ord. Skälet sparas i loggen.')).toBeVisible();
    await expect(why).toBeFocused();
    await expectAccessible(page);
    await why.fill('Femtio likadana svar på en timme.');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('status')).toHaveText('Vågen är undantagen.');
    await expect(wave.getByRole('heading', { level: 3 })).toBeFocused();
    await expect(wave).toContainText('Undantagen: svaren räknas inte');
    await expect(wave).toContainText('Femtio likadana svar på en timme.');
    await expect(page.getByText('Ingen våg just nu.')).toBeVisible();
    await expect(page.getByRole('link', { name: 'Vågor', exact: true })).toBeVisible();
  });
});

test.describe('on a telephone', () => {
  test.use(PHONE);

  test('a decision is taken back, in English too', async ({ page }) => {
    await signInAt(town.address, page, 'moderator');
    await page.goto(`${town.address}/en/personal/vagor/`);
    const wave = page.getByRole('article');
    await wave.getByRole('button', { name: 'Take the decision back' }).click();
    await page.getByLabel('Why?').fill('It was a school class.');
    await wave.getByRole('button', { name: 'Take the decision back' }).click();
    await expect(page.getByRole('status')).toHaveText('The decision is taken back.');
    await expect(wave.getByRole('button', { name: 'Set the wave aside' })).toBeVisible();
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);

    await page.getByRole('button', { name: 'Let in those that have come' }).click();
    await page.getByLabel('Why?').fill('They answered without a script.');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Let in those that have come' }).click();
    await expect(page.getByRole('status')).toHaveText('The answers without the bot check count now.');
  });
});
