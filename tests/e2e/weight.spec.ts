import { expect, type Page, test } from '@playwright/test';
import { startEveryType } from '../support/every-type-server.ts';
import { everyTypeSurvey } from '../support/every-type-survey.ts';
import { PHONE } from './resident-steps.ts';

test.use(PHONE);

/** HTML, styles, scripts, pictures and questions as they come over the wire; the font stands apart. */
const MOST = 40_000;

interface Load {
  /** Bytes by address, as they came over the wire. */
  readonly sizes: ReadonlyMap<string, number>;
  readonly total: number;
  readonly font: number;
}

/** Opens an address with nothing kept from before, and weighs everything that comes until the net is quiet. */
async function weigh(page: Page, address: string): Promise<Load> {
  const client = await page.context().newCDPSession(page);
  await client.send('Network.enable');
  await client.send('Network.setCacheDisabled', { cacheDisabled: true });
  const names = new Map<string, string>();
  const sizes = new Map<string, number>();
  client.on('Network.responseReceived', ({ requestId, response }) => names.set(requestId, response.url));
  client.on('Network.dataReceived', ({ requestId, encodedDataLength }) => {
    const name = names.get(requestId) ?? requestId;
    sizes.set(name, (sizes.get(name) ?? 0) + encodedDataLength);
  });
  await page.goto('about:blank');
  await page.goto(address, { waitUntil: 'networkidle' });
  await client.detach();
  const sum = (wanted: (name: string) => boolean): number =>
    [...sizes].reduce((total, [name, size]) => (wanted(name) ? total + size : total), 0);
  const isFont = (name: string): boolean => name.endsWith('.woff2');
  return { sizes, total: sum((name) => !isFont(name)), font: sum(isFont) };
}

function expectLight(address: string, { sizes, total, font }: Load): void {
  const listed = [...sizes].map(([name, size]) => `${size} ${name}`).join('\n');
  expect(total, `${address} weighs ${total}:\n${listed}`).toBeLessThan(MOST);
  expect(total, `${address} was weighed`).toBeGreaterThan(2_000);
  expect(font, `${address}: the font`).toBeLessThan(MOST);
  expect([...sizes.keys()].filter((name) => /engine|maplibre|\/api\/map\//.test(name))).toEqual([]);
}

test.beforeEach(async ({ context }) => {
  // The worker fetches the pages for a day without a net, after the page is there; here the page itself is weighed.
  await context.addInitScript(() => Object.defineProperty(navigator, 'serviceWorker', { value: undefined }));
});

test('the first page comes in under 40 kB', async ({ page }) => {
  const load = await weigh(page, '/');
  expectLight('/', load);
});

test('every question of the standing dialogue comes in under 40 kB, without the map', async ({ page, request }) => {
  test.setTimeout(240_000);
  const dialogue = (await (await request.get('/api/dialogue?sprak=sv')).json()) as {
    readonly survey: { readonly questions: readonly { readonly id: string; readonly type: string }[] };
  };
  const asked = dialogue.survey.questions.filter(({ id, type }) => type !== 'place' && /^Q/.test(id));
  expect(asked.length).toBeGreaterThan(10);
  for (const { id } of asked) expectLight(id, await weigh(page, `/svara/?vag=fragor#${id}`));
});

test('every question of a survey of forty comes in under 40 kB', async ({ page }) => {
  test.setTimeout(300_000);
  const server = await startEveryType();
  try {
    expect(everyTypeSurvey.questions.length).toBeGreaterThanOrEqual(40);
    // The pages that need no earlier answer: an address to any other leads to the first.
    const asked = everyTypeSurvey.routes
      .find(({ id }) => id === 'fragor')
      ?.steps.filter(({ question, when }) => when === undefined && !/^P/.test(question));
    for (const { question } of asked ?? [])
      expectLight(question, await weigh(page, `${server.address}/svara/?vag=fragor#${question}`));
  } finally {
    await server.close();
  }
});

test('the text is there before the font has come', async ({ page }) => {
  await page.route('**/*.woff2', () => new Promise(() => {}));
  await page.goto('/svara/?vag=fragor', { waitUntil: 'commit' });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  // The paint is entered a moment after it was made, and the font never comes.
  await expect.poll(() => page.evaluate(() => performance.getEntriesByName('first-contentful-paint').length)).toBe(1);
  const shown = await page.evaluate(() => [...document.fonts].map(({ display, status }) => ({ display, status })));
  expect(shown).not.toEqual([]);
  // Anything else ("block", "auto") would hide the text for three seconds.
  for (const { display, status } of shown)
    expect({ display, came: status === 'loaded' }).toEqual({ display: 'swap', came: false });
});
