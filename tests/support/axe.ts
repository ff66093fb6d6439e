import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import axe, { type Result, type RunOptions } from 'axe-core';

const options: RunOptions = { resultTypes: ['violations'] };

/** What axe finds on the page as it now stands. */
export async function axeViolations(page: Page): Promise<readonly Result[]> {
  if (page.frames().length > 1) return (await new AxeBuilder({ page }).options(options).analyze()).violations;
  // The builder reads one and a half megabytes of axe into the page twice each time; once a document finds the same.
  if (!(await page.evaluate<boolean>('"axe" in window'))) await page.evaluate(axe.source);
  return page.evaluate<Result[]>(`axe.run(${JSON.stringify(options)}).then(({ violations }) => violations)`);
}
