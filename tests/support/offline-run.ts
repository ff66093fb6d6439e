import { type ChildProcess, fork } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect as expectSoon, type Page } from '@playwright/test';
import { openRawDb } from '#db/raw/open.ts';
import { receiptHashOf } from '#db/raw/receipts.ts';
import type { RawDb } from '#db/raw/schema.ts';
import { foldersOf } from '#server/folders.ts';
import { type Cut, type CutProxy, startCutProxy } from './cut-proxy.ts';
import { firstWord } from './first-word.ts';
import { type KillableChromium, startChromium } from './killable-chromium.ts';
import type { DialogueChange } from './offline-process.ts';
import { smallTown } from './small-town.ts';
import { dataFolderOfTown } from './town-folder.ts';

/** Patient: what is asked is whether something comes, not how fast a busy machine brings it. Milliseconds. */
const PATIENCE = 60_000;
const expect = expectSoon.configure({ timeout: PATIENCE });

/** Everything that a run needs and that lives on between runs: the server with its disk, the net, the device. */
export class OfflineWorld {
  readonly #folder: string;
  readonly #executable: string;
  readonly #server: ChildProcess;
  readonly net: CutProxy;
  readonly rows: RawDb;
  readonly #started = new Set<KillableChromium>();
  #profile = 0;

  private constructor(executable: string, server: ChildProcess, net: CutProxy, rows: RawDb, folder: string) {
    this.#executable = executable;
    this.#server = server;
    this.net = net;
    this.rows = rows;
    this.#folder = folder;
  }

  static async open(executable: string): Promise<OfflineWorld> {
    const folder = dataFolderOfTown('lykta-offline-');
    const server = fork(fileURLToPath(new URL('offline-process.ts', import.meta.url)));
    const port = Number(await firstWord(server, folder));
    const rows = await openRawDb(foldersOf(folder, smallTown.settings.id).rawFile);
    return new OfflineWorld(executable, server, await startCutProxy(port), rows, folder);
  }

  /** A device that has never met Lykta. */
  newDevice(): void {
    this.#profile += 1;
  }

  async browser(): Promise<KillableChromium> {
    const browser = await startChromium(this.#executable, join(this.#folder, `profile-${this.#profile}`));
    this.#started.add(browser);
    return browser;
  }

  /** What happens to the dialogue while somebody answers. */
  async dialogue(what: DialogueChange): Promise<void> {
    const done = new Promise((resolve) => this.#server.once('message', resolve));
    this.#server.send(what);
    await done;
  }

  async close(): Promise<void> {
    for (const browser of this.#started) await browser.kill();
    await this.net.close();
    this.#server.kill('SIGKILL');
    await this.rows.destroy();
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** What happens in a run. */
export interface RunPlan {
  /** Where the net goes: at a step of the first answer, somewhere in its sending, or not at all. */
  readonly cut: 'step' | Cut;
  /** For `step`: the page before which it goes. */
  readonly step: number;
  /** What dies: nothing, the tab, every process of the browser. */
  readonly kill: 'nothing' | 'tab' | 'browser';
  /** When it dies: as the first byte of the sending leaves the device, or when the answers wait there. */
  readonly when: 'sending' | 'waiting';
  /** How many answers are given before the net is back. */
  readonly answers: number;
}

export interface RunReport {
  readonly given: number;
  readonly rows: number;
  readonly lost: number;
  readonly twice: number;
  /** Codes shown that lead to the answer they were shown for. */
  readonly codes: number;
}

/** Draws a plan from numbers in [0, 1). */
export function planOf(dice: () => number): RunPlan {
  const among = <Value>(values: readonly Value[]): Value => values[Math.floor(dice() * values.length)] as Value;
  const cut = among(['step', 'step', 'request', 'reply', 'half-reply', 'none'] as const);
  const kill = among(['nothing', 'tab', 'browser', 'browser'] as const);
  const when = cut === 'none' || (cut !== 'step' && dice() < 0.5) ? 'sending' : 'waiting';
  return { cut, step: Math.floor(dice() * STEPS), kill, when, answers: 1 + Math.floor(dice() * 3) };
}

/**
 * One run: answers are given while the net and the device fail as planned, then both come back. Then there must be one row
 * for each answer, and the code that the person is shown for it must be that row's.
 */
export async function run(
  world: OfflineWorld,
  { cut, step, kill, when, answers }: RunPlan,
  name: string,
): Promise<RunReport> {
  let browser = await world.browser();
  const page = await firstVisit(world, browser);
  const given: string[] = [];
  const codes = new Map<string, string>();
  let isDead = false;

  for (let index = 0; index < answers && !isDead; index += 1) {
    const words = `${name} svar ${index + 1}`;
    const isFirst = index === 0;
    if (!isFirst) await page.goto(`${world.net.address}/svara/?vag=fragor`);
    const sending = isFirst && cut !== 'step' ? world.net.armed(cut) : null;
    await answer(page, words, (reached) => {
      if (isFirst && cut === 'step' && reached === step) world.net.down();
    });
    given.push(words);
    const press = page.getByRole('button', { name: 'Skicka mina svar' }).click();
    if (sending !== null && when === 'sending' && kill !== 'nothing') {
      await sending;
      await die(kill, browser, page);
      isDead = true;
      await press.catch(() => undefined);
    } else {
      await press;
      if (isFirst && cut === 'none') codes.set(words, await shownCode(page));
      else await expect(page.getByRole('heading', { level: 1, name: 'Svaret väntar' })).toBeVisible();
      world.net.down();
    }
  }
  if (!isDead && kill !== 'nothing') await die(kill, browser, page);
  if (!isDead && kill === 'nothing') await page.close();
  if (kill === 'browser') browser = await world.browser();

  world.net.up();
  const after = await browser.context.newPage();
  await after.goto(`${world.net.address}/vantar/`);
  const left = given.filter((words) => !codes.has(words));
  for (const words of left) {
    const card = after.locator('.waiting').first();
    await expect(card.locator('.receipt-code__code')).toHaveText(/-/);
    codes.set(words, (await card.locator('.receipt-code__code').textContent()) ?? '');
    await card.getByRole('button', { name: 'Jag har skrivit av koden' }).click();
    await expect(after.getByText(codes.get(words) ?? '')).toHaveCount(0);
  }
  await expect(after.getByText('Inget svar väntar på den här enheten.')).toBeVisible();
  await browser.stop();
  return reportOf(world, given, codes);
}

async function reportOf(
  world: OfflineWorld,
  given: readonly string[],
  codes: ReadonlyMap<string, string>,
): Promise<RunReport> {
  const found = await world.rows
    .selectFrom('free_text')
    .innerJoin('response', 'response.response_key', 'free_text.response_key')
    .select(['free_text.text', 'response.receipt_hash'])
    .where('free_text.text', 'in', given)
    .execute();
  const rowsOf = (words: string) => found.filter(({ text }) => text === words);
  return {
    given: given.length,
    rows: found.length,
    lost: given.filter((words) => rowsOf(words).length === 0).length,
    twice: given.filter((words) => rowsOf(words).length > 1).length,
    codes: given.filter((words) =>
      rowsOf(words).some((row) => row.receipt_hash === receiptHashOf(codes.get(words) ?? '')),
    ).length,
  };
}

/** Opens the way of answering, and waits until it would be there without a net too. */
async function firstVisit(world: OfflineWorld, { context }: KillableChromium): Promise<Page> {
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  await page.goto(`${world.net.address}/svara/?vag=fragor`);
  await expect
    .poll(() =>
      page.evaluate<boolean>(
        `(async () => navigator.serviceWorker.controller !== null
          && await caches.match('/api/map/gazetteer') !== undefined
          && await caches.match('/api/dialogue/places') !== undefined
          && await caches.match('/api/dialogue?sprak=sv') !== undefined)()`,
      ),
    )
    .toBe(true);
  return page;
}

const STEPS = 7;

/** Answers every question of the short survey, up to the button that sends. */
export async function answer(
  page: Page,
  words: string,
  reach: (step: number) => void = () => undefined,
): Promise<void> {
  const heading = page.getByRole('heading', { level: 1 });
  const goOn = page.getByRole('button', { name: 'Fortsätt', exact: true });
  reach(0);
  await page.locator('input[value=centrum]').check();
  await goOn.click();
  await expect(heading).toContainText('Markera');
  await page.getByRole('button', { name: 'Peka ut en plats' }).click();
  await expect(heading).toHaveText('Var är platsen?');
  reach(1);
  await page.getByLabel('eller välj i listan').selectOption({ label: 'Stationen' });
  await page.getByRole('button', { name: 'Välj den här platsen' }).click();
  await expect(heading).toContainText('Hur känns platsen?');
  reach(2);
  await page.locator('input[value=unsafe]').check();
  await goOn.click();
  await expect(heading).toContainText('berätta mer');
  reach(3);
  await page.locator('textarea').fill(words);
  await goOn.click();
  await expect(heading).toHaveText('Dina platser');
  reach(4);
  await page.getByRole('button', { name: 'Klar med platserna' }).click();
  await expect(heading).toContainText('sen kväll');
  reach(5);
  await page.locator('input[value=ganska_otrygg]').check();
  await goOn.click();
  await expect(heading).toHaveText('Kontrollera dina svar');
  reach(6);
}

async function shownCode(page: Page): Promise<string> {
  const code = page.locator('.receipt-code__code');
  await expect(code).toHaveText(/-/);
  // The code is kept until somebody has had it before them and touches the page; then the device is as empty as before.
  await code.click();
  await expect.poll(() => page.evaluate<number>('indexedDB.databases().then((all) => all.length)')).toBe(0);
  return (await code.textContent()) ?? '';
}

async function die(what: 'tab' | 'browser', browser: KillableChromium, page: Page): Promise<void> {
  if (what === 'browser') return browser.kill();
  const session = await browser.context.newCDPSession(page);
  // The tab's own process dies; nobody asks it, and nothing of it runs any more.
  const crashed = page.waitForEvent('crash');
  void session.send('Page.crash').catch(() => undefined);
  await crashed;
  await page.close().catch(() => undefined);
}
