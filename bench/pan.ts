import { setTimeout as pause } from 'node:timers/promises';
import type { BrowserContext, Page } from '@playwright/test';
import { foldersOf } from '#server/folders.ts';
import { analystAt, launchChromium } from './desk/browser.ts';
import { type Frames, framesIn } from './desk/frames.ts';
import { putLargeRelease } from './desk/large-release.ts';
import { withOwnServer } from './own-server.ts';

/**
 * `npm run bench -- pan`: what the workbench's map costs while somebody drags it, with 102 400 squares drawn, in a Chromium that draws
 * in software: scripting for each frame (all of it, the engine's too) and frames a second; with nothing chosen, and with a square
 * whose plate follows. Beside it the demo's release with its few hundred squares, dragged in the same run.
 * Exit code 1 where 95 of 100 frames do not take less than BUDGET milliseconds of script. What a frame takes to be drawn is
 * the machine's: a graphics card does it, and without one a processor.
 */
const BUDGET = 4;
/** Frames are looked at until there are so many, or the time is out: a processor that draws may take a second for each. */
const FRAMES = 120;
const SECONDS = 60;
const WARMING = 30;
/** Milliseconds from one movement of the hand to the next. */
const STEP = 1000 / 60;

await withOwnServer('pan', isPublished, async (address, data) => {
  const large = putLargeRelease(foldersOf(data, 'ljuskoping').releases);
  const browser = await launchChromium();
  try {
    const analyst = await analystAt(browser, address);
    const small = await newestOf(analyst, address, large);
    for (const [release, name] of [
      [small, 'the demo’s release'],
      [large, '102 400 squares'],
    ] as const)
      for (const isChosen of [false, true]) {
        const page = await analyst.newPage();
        await open(page, `${address}/personal/karta/?uttag=${release}`);
        if (isChosen) await choose(page);
        report(`${name}${isChosen ? ', one chosen' : ''}`, await dragged(page), release === large);
        await page.close();
      }
  } finally {
    await browser.close();
  }
});

async function isPublished(address: string): Promise<boolean> {
  const reply = await fetch(`${address}/api/results/releases`);
  const { releases } = (await reply.json()) as { readonly releases: readonly unknown[] };
  return releases.length > 0;
}

async function newestOf(analyst: BrowserContext, address: string, except: string): Promise<string> {
  const reply = await analyst.request.get(`${address}/api/insight/releases`);
  const { releases } = (await reply.json()) as { readonly releases: readonly { readonly release: string }[] };
  const found = releases.find(({ release }) => release !== except)?.release;
  if (found === undefined) throw new Error('the demo has no release');
  return found;
}

/** The page with its map drawn, and nothing more on its way. */
async function open(page: Page, url: string): Promise<void> {
  page.setDefaultTimeout(180_000);
  await page.goto(url);
  await page.locator('.map .scale').waitFor();
  await page.waitForLoadState('networkidle');
  await pause(5_000);
}

/** The square in the middle of the map. */
async function choose(page: Page): Promise<void> {
  const [x, y] = await middleOf(page);
  await page.mouse.click(x, y);
  await page.locator('.plate').waitFor();
  await pause(1_000);
}

/** Drags the map round in a figure of eight, so that it goes every way and comes back. */
async function dragged(page: Page): Promise<Frames> {
  const [x, y] = await middleOf(page);
  const browser = page.context().browser();
  if (browser === null) throw new Error('no browser');
  await page.mouse.move(x, y);
  await page.mouse.down();
  const drag = async (steps: number): Promise<void> => {
    const start = performance.now();
    for (let step = 1; step <= steps && performance.now() - start < SECONDS * 1000; step += 1) {
      const turn = (step / 120) * Math.PI;
      // Answered when the page has taken it in, which it does once a frame.
      await page.mouse.move(x + 220 * Math.sin(turn), y + 120 * Math.sin(2 * turn));
      await pause(Math.max(0, start + step * STEP - performance.now()));
    }
  };
  // What has not run before is compiled first.
  await drag(WARMING);
  await browser.startTracing(page, { categories: ['devtools.timeline', 'v8'] });
  await drag(FRAMES);
  const trace = await browser.stopTracing();
  await page.mouse.up();
  return framesIn(trace);
}

async function middleOf(page: Page): Promise<readonly [number, number]> {
  const box = await page.locator('.maplibregl-canvas').boundingBox();
  if (box === null) throw new Error('the map is not to be seen');
  return [box.x + box.width / 2, box.y + box.height / 2];
}

function report(name: string, { scripting, perSecond }: Frames, isJudged: boolean): void {
  const ordered = scripting.toSorted((one, other) => one - other);
  const at = (share: number): number => ordered[Math.floor(share * ordered.length)] ?? Number.NaN;
  console.log(
    `${name.padEnd(32)} scripting a frame: median ${at(0.5).toFixed(1)} ms, p95 ${at(0.95).toFixed(1)} ms, ` +
      `most ${at(0.9999).toFixed(1)} ms; ${perSecond.toFixed(1)} frames a second, ${scripting.length} in all`,
  );
  if (!isJudged || at(0.95) < BUDGET) return;
  console.log(`  FAILED: not under ${BUDGET} ms in 95 of 100 frames`);
  process.exitCode = 1;
}
