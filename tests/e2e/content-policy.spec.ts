import { readdirSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { webFolder } from '#server/web-build.ts';
import { STAFF_PARTS } from '../../web/layouts/staff-parts.ts';
import { DESK, signInAt } from './insight-steps.ts';

/** Each page in Swedish, as they are built: a new one is looked at without being named here. */
const pages = readdirSync(webFolder, { recursive: true, encoding: 'utf8' })
  .filter((file) => /(^|[\\/])index\.html$/.test(file) && !/^(en|fi|ar|lattlast)[\\/]/.test(file))
  .map((file) => `/${file.replaceAll('\\', '/').replace(/index\.html$/, '')}`);
const staffs = pages.filter((path) => path.startsWith('/personal/') && path !== '/personal/');

test.use(DESK);

/** What the pages of a browser have tried that their policy forbids. */
function violationsOf(page: Page): readonly string[] {
  const violations: string[] = [];
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) violations.push(`${page.url()}: ${message.text()}`);
  });
  return violations;
}

async function visit(page: Page, paths: readonly string[]): Promise<void> {
  for (const path of paths) await page.goto(path, { waitUntil: 'networkidle' });
}

test('what the policy forbids is seen here: a style written into a page', async ({ page }) => {
  const violations = violationsOf(page);
  await page.goto('/');
  await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<p style="color: red">…</p>'));
  await expect.poll(() => violations.length).toBe(1);
});

test('no page that anybody may open needs a style or script that is written into it', async ({ page }) => {
  test.setTimeout(120_000);
  const violations = violationsOf(page);
  const open = pages.filter((path) => !staffs.includes(path));
  expect(open.length).toBeGreaterThan(15);
  await visit(page, open);
  expect(violations).toEqual([]);
});

test('nor does a page of staff', async ({ page, baseURL }) => {
  test.setTimeout(120_000);
  const violations = violationsOf(page);
  await signInAt(baseURL ?? '', page, 'samordnare');
  expect(staffs.length).toBeGreaterThan(12);
  await visit(page, staffs);
  expect(violations).toEqual([]);
});

for (const [name, role] of [
  ['moderator', 'moderator'],
  ['dataskyddsombud', 'dpo'],
] as const)
  test(`nor does a page of staff that is the work of others than the coordinator: ${name}`, async ({
    page,
    baseURL,
  }) => {
    const violations = violationsOf(page);
    const theirs = STAFF_PARTS.filter(({ roles }) => roles.includes(role) && !roles.includes('coordinator'));
    const paths = theirs.map(({ address }) => `/${address}`).filter((path) => staffs.includes(path));
    expect(paths.length).toBeGreaterThan(1);
    await signInAt(baseURL ?? '', page, name);
    await visit(page, paths);
    expect(violations).toEqual([]);
  });
