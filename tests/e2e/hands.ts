import type { Locator, Page } from '@playwright/test';

/** How somebody uses the page: presses a button or link, and chooses an answer. */
export interface Hand {
  readonly press: (thing: Locator) => Promise<void>;
  readonly choose: (value: string) => Promise<void>;
  /** Goes to where keys are to be pressed. A thumb is there already. */
  readonly reach: (thing: Locator) => Promise<void>;
}

/** A finger on the glass. */
export const thumb = (page: Page): Hand => ({
  press: (thing) => thing.tap(),
  choose: (value) => page.locator('label', { has: page.locator(`input[value="${value}"]`) }).tap(),
  reach: async () => {},
});

/** Tab, Space, Enter and the arrows alone. */
export function keyboard(page: Page): Hand {
  const tabTo = async (thing: Locator): Promise<void> => {
    await thing.waitFor();
    for (let presses = 0; presses < 120; presses += 1) {
      if ((await thing.and(page.locator(':focus')).count()) > 0) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`the keyboard does not reach ${thing}`);
  };
  return {
    reach: tabTo,
    press: async (thing) => {
      await tabTo(thing);
      await page.keyboard.press('Enter');
    },
    choose: async (value) => {
      const option = page.locator(`input[value="${value}"]`);
      if ((await option.getAttribute('type')) === 'checkbox') {
        await tabTo(option);
        await page.keyboard.press('Space');
        return;
      }
      const first = page.locator('input[type=radio]').first();
      await tabTo(first);
      await page.keyboard.press('Space');
      for (let presses = 0; presses < 30 && !(await option.isChecked()); presses += 1)
        await page.keyboard.press('ArrowDown');
    },
  };
}
