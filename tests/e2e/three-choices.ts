import { expect, type Locator, type Page } from '@playwright/test';

/**
 * Somebody who answers a question in at most three choices. A choice is a click, a key that chooses, or something taken in a list;
 * reading, scrolling and moving the focus are none. The fourth fails.
 */
export class ThreeChoices {
  readonly #page: Page;
  #made = 0;

  constructor(page: Page) {
    this.#page = page;
  }

  async click(what: Locator): Promise<void> {
    this.#count();
    await what.click();
  }

  async choose(list: Locator, option: string): Promise<void> {
    this.#count();
    await list.selectOption({ label: option });
  }

  async press(key: string): Promise<void> {
    this.#count();
    await this.#page.keyboard.press(key);
  }

  #count(): void {
    this.#made += 1;
    expect(this.#made, 'choices that one question took').toBeLessThanOrEqual(3);
  }
}
