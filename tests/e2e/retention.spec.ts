import { expect, test } from '@playwright/test';
import { DESK, expectAccessible, expectNoSidewaysScroll, PHONE, signIn } from './insight-steps.ts';

test.use(DESK);

test('the data-protection officer sees what is destroyed, by which decision and when, and what has no decision', async ({
  page,
}) => {
  await signIn(page, 'dataskyddsombud', '/personal/gallring/');
  const row = (name: string) =>
    page.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) });
  await expect(row('G1')).toContainText('KS 2026-10-01 § 112');
  await expect(row('G1')).toContainText('Varje dag');
  // The codes of dialogues that closed long ago went when the server started.
  await expect(row('G6')).toContainText('avtryck av koder i Dialogen');
  await expect(row('G6')).toContainText('minst ');
  await expect(row('G3')).toContainText('Beslut saknas');
  await expect(row('G3')).toContainText('Sparas tills beslut finns.');
  await expect(row('G4')).toContainText('Bevaras');
  await expect(row('G5')).toContainText('Beslut saknas');
  await expectAccessible(page);
  await page.goto('/personal/logg/?slag=log');
  await expect(
    page.getByText(/^Lykta förstörde avtryck av koder \(G6\) i dialogen Dialogen \d+ \(minst \d+\)\.$/).first(),
  ).toBeVisible();
});

test('the administrator reads the same on a telephone and in English', async ({ page }) => {
  await page.setViewportSize(PHONE.viewport);
  await signIn(page, 'admin', '/en/personal/gallring/');
  await expect(page.getByRole('heading', { name: 'Retention', level: 1 })).toBeVisible();
  await expect(page.getByText('No decision').first()).toBeVisible();
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
});
