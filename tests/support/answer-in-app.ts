import { expect, type Locator, type Page } from '@playwright/test';

/** How it went: the code on the receipt, and how many pages led to it. */
export interface AnsweredInApp {
  readonly code: string;
  readonly pages: number;
}

const MOST_PAGES = 400;
/** What is asked is whether the next page comes, not how fast a busy machine brings it. Milliseconds. */
const PATIENCE = 60_000;

/**
 * Answers a dialogue in the app as it stands in a browser, by what is on its pages and in whichever language: the first
 * answer that is offered, a word, a number, the first place of the list, until the receipt. `look` is told of each page.
 * Throws where a page leads nowhere, or breaks.
 */
export async function answerInApp(
  page: Page,
  look: (page: Page) => Promise<void> = async () => undefined,
): Promise<AnsweredInApp> {
  const broken: string[] = [];
  page.on('pageerror', ({ message }) => broken.push(message));
  const code = page.locator('.receipt-code__code');
  const known = page.locator('#answer form, #answer .place-list, #answer .actions, #answer section.place');
  await known.or(code).first().waitFor();
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    await look(page);
    if (await code.isVisible()) return { code: (await code.textContent()) ?? '', pages };
    const onward = await answered(page);
    const shown = await shownIn(page);
    await onward.click();
    try {
      await expect.poll(() => broken.length > 0 || isPast(page, shown), { timeout: PATIENCE }).toBe(true);
    } catch {
      throw new Error(`no way on from “${shown.trim().slice(0, 200)}”`);
    }
    if (broken.length > 0) throw new Error(`a page broke: ${broken.join(', ')}`);
  }
  throw new Error('the way has no end');
}

/** Which page it is: its heading, where on the way it stands, what it says is to be mended. */
const SHOWN = `[location.hash, ...[...document.querySelectorAll('#answer :is(h1, .count, .back-row, .error-summary)')].map((part) => part.textContent)].join(' ')`;
const shownIn = (page: Page): Promise<string> => page.evaluate<string>(SHOWN);

/** Another page stands there, whole, or the receipt. */
const isPast = (page: Page, shown: string): Promise<boolean> =>
  page.evaluate<boolean>(
    `document.querySelector('.receipt-code__code') !== null || (${SHOWN} !== ${JSON.stringify(shown)}
      && document.querySelector('#answer :is(form, .place-list, .actions, section.place)') !== null
      && document.querySelector('#answer [type=submit][aria-disabled=true]') === null)`,
  );

/** Answers what the page in front asks. Resolves to the button that leads on. */
async function answered(page: Page): Promise<Locator> {
  const here = (selector: string): Locator => page.locator(`#answer ${selector}`);
  if ((await here('form.check').count()) > 0) return here('form.check button[type=submit]');
  if ((await here('section.place').count()) > 0) {
    await pointOut(page);
    return here('section.place .button--wide:not(.button--secondary)');
  }
  if ((await here('form').count()) > 0) {
    const skip = here('form .actions .link');
    if ((await here('.error-summary').count()) > 0 && (await skip.count()) > 0) return skip;
    await answer(page);
    return here('form .actions .button');
  }
  // The list of places: the first one is pointed out, and after it the way goes on.
  return here('.actions .button');
}

async function pointOut(page: Page): Promise<void> {
  const list = page.locator('#answer section.place select');
  const first = await list.locator('option[value]:not([value=""])').first().getAttribute('value');
  await list.selectOption(first);
}

async function answer(page: Page): Promise<void> {
  const field = page.locator('#answer form');
  const choice = field.locator('input[type=radio], input[type=checkbox]').first();
  const words = field.locator('textarea, input[type=text]:not([inputmode])');
  const number = field.locator('input[inputmode]');
  if ((await number.count()) > 0) await number.fill('3');
  else if ((await words.count()) > 0) await words.first().fill('Vid bron.');
  else if ((await choice.count()) > 0) {
    const fold = field.locator('details:not([open]) > summary').first();
    if ((await fold.count()) > 0) await fold.click();
    if (!(await choice.isChecked())) await choice.check();
  }
}
