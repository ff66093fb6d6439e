import { expect, type Page, type Request, test } from '@playwright/test';
import { startEveryType } from '../support/every-type-server.ts';
import { everyTypeSurvey } from '../support/every-type-survey.ts';
import { PHONE } from './resident-steps.ts';

test.use(PHONE);

/** HTML, styles, scripts and pictures, as they are pressed for the way; the font and the questions themselves stand apart. */
const MOST = 40_000;

interface Load {
  /** Bytes by address, without headers. */
  readonly sizes: ReadonlyMap<string, number>;
  readonly total: number;
  readonly font: number;
  /** With every header as HTTP/1.1 writes it, which a proxy with HTTP/2 presses too. */
  readonly withHeaders: number;
}

/** Opens an address with nothing kept from before, and weighs everything that comes until the net is quiet. */
async function weigh(page: Page, address: string): Promise<Load> {
  const client = await page.context().newCDPSession(page);
  await client.send('Network.enable');
  await client.send('Network.clearBrowserCache');
  const come: Request[] = [];
  const keep = (request: Request): void => void come.push(request);
  await page.goto('about:blank');
  page.on('requestfinished', keep);
  await page.goto(address, { waitUntil: 'networkidle' });
  page.off('requestfinished', keep);
  await client.detach();
  const sizes = new Map<string, number>();
  let [total, font, withHeaders] = [0, 0, 0];
  for (const request of come) {
    const { responseBodySize: body, responseHeadersSize: headers } = await request.sizes();
    const { pathname, protocol } = new URL(request.url());
    if (protocol === 'data:') continue;
    sizes.set(pathname, (sizes.get(pathname) ?? 0) + body);
    if (pathname.endsWith('.woff2')) font += body;
    else if (!pathname.startsWith('/api/')) {
      total += body;
      withHeaders += body + headers;
    }
  }
  return { sizes, total, font, withHeaders };
}

function expectLight(address: string, { sizes, total, font }: Load): void {
  const listed = [...sizes].map(([name, size]) => `${size} ${name}`).join('\n');
  expect(total, `${address} weighs ${total}:\n${listed}`).toBeLessThan(MOST);
  expect(total, `${address} was weighed, and its own document with it`).toBeGreaterThan(2_000);
  expect(sizes.get(new URL(address, 'http://lykta').pathname) ?? 0, 'the document').toBeGreaterThan(500);
  expect(font, `${address}: the font`).toBeLessThan(MOST);
  expect([...sizes.keys()].filter((name) => /engine|maplibre|PlaceMap|\/api\/map\/tiles/.test(name))).toEqual([]);
}

test.beforeEach(async ({ context }) => {
  // The worker fetches the pages for a day without a net, after the page is there; here the page itself is weighed.
  await context.addInitScript(() => Object.defineProperty(navigator, 'serviceWorker', { value: undefined }));
});

test('the first page comes in under 40 kB, every header told', async ({ page }) => {
  const load = await weigh(page, '/');
  expectLight('/', load);
  expect(load.withHeaders).toBeLessThan(MOST);
});

test('every question of the standing dialogue comes in under 40 kB, without the map', async ({ page, request }) => {
  test.setTimeout(240_000);
  const dialogue = (await (await request.get('/api/dialogue?sprak=sv')).json()) as {
    readonly survey: { readonly questions: readonly { readonly id: string; readonly type: string }[] };
  };
  const asked = dialogue.survey.questions.filter(({ id }) => /^Q/.test(id));
  expect(asked.some(({ type }) => type === 'place')).toBe(true);
  expect(asked.length).toBeGreaterThan(10);
  for (const { id } of asked) {
    const address = `/svara/?vag=fragor#${id}`;
    expectLight(address, await weigh(page, address));
  }
});

/** Keeps a draft on the device as the app does, of a dialogue of that name. */
const keepDraft = (page: Page, campaign: string, survey: { readonly id: string; readonly version: number }) =>
  page.evaluate(
    (draft) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('lykta', 2);
        opening.onerror = () => reject(opening.error);
        opening.onupgradeneeded = () => {
          opening.result.createObjectStore('draft');
          opening.result.createObjectStore('waiting', { keyPath: 'key' });
        };
        opening.onsuccess = () => {
          const device = opening.result;
          const writing = device.transaction('draft', 'readwrite');
          writing.objectStore('draft').put(draft, draft.campaign);
          writing.oncomplete = () => {
            device.close();
            resolve();
          };
        };
      }),
    { campaign, by: 'k', survey, route: 'fragor', answers: { Q1: 'centrum' }, placeNames: {} },
  );

test('a device with a draft fetches the first page, what offers the draft, and every question in under 40 kB too', async ({
  page,
  request,
}) => {
  test.setTimeout(240_000);
  const { campaign, survey } = (await (await request.get('/api/dialogue?sprak=sv')).json()) as {
    readonly campaign: { readonly id: string };
    readonly survey: { readonly id: string; readonly version: number };
  };
  await page.goto('/kakor/');
  // Of another dialogue: what is asked is met as it always is.
  await keepDraft(page, 'en-annan', survey);
  for (const address of ['/', '/ar/', '/svara/?vag=fragor', '/ar/svara/?vag=fragor', '/svara/?vag=fragor#Q8'])
    expectLight(address, await weigh(page, address));
  // Of this one: it is offered first.
  await keepDraft(page, campaign.id, survey);
  for (const address of ['/', '/svara/?vag=fragor', '/ar/svara/?vag=fragor', '/ar/svara/?vag=platser']) {
    expectLight(address, await weigh(page, address));
    if (address !== '/') await expect(page.locator('#answer .actions button')).toHaveCount(2);
  }
});

test('every question of a survey of forty comes in under 40 kB', async ({ page }) => {
  test.setTimeout(300_000);
  const server = await startEveryType();
  try {
    expect(everyTypeSurvey.questions.length).toBeGreaterThanOrEqual(40);
    // The pages that need no earlier answer: an address to any other leads to the first.
    const steps = everyTypeSurvey.routes.find(({ id }) => id === 'fragor')?.steps ?? [];
    const asked = steps.filter(({ when }) => when === undefined);
    expect(asked).toHaveLength(26);
    for (const { question } of asked) {
      const address = `${server.address}/svara/?vag=fragor#${question}`;
      expectLight(address, await weigh(page, address));
    }
  } finally {
    await server.close();
  }
});

test('so does every page where a place is pointed out, whatever is marked and wherever it must lie, in letters of one byte and of two', async ({
  page,
}) => {
  test.setTimeout(300_000);
  // With a script of its own for the sites that may show the dialogue, it is the heavier of the two municipalities.
  const server = await startEveryType('ljuskoping');
  try {
    const places = everyTypeSurvey.questions.filter(({ type }) => type === 'place');
    expect(places.some((question) => 'within' in question)).toBe(true);
    for (const { id } of places)
      for (const language of ['', 'ar/']) {
        const address = `${server.address}/${language}svara/?vag=fragor#${id}.1.plats`;
        expectLight(address, await weigh(page, address));
        await expect(page.getByRole('combobox').first()).toBeVisible();
      }
  } finally {
    await server.close();
  }
});

for (const [language, search] of [
  ['', 'Sök gata, hållplats eller plats'],
  ['lattlast/', 'Skriv namnet på en gata eller en plats'],
  ['en/', 'Search for a street, stop or place'],
  ['fi/', 'Hae katua, pysäkkiä tai paikkaa'],
  ['ar/', 'ابحث عن شارع أو موقف أو مكان'],
] as const)
  test(`where a place is pointed out the page comes in under 40 kB, without the names: /${language}`, async ({
    page,
  }) => {
    const address = `/${language}svara/?vag=platser`;
    const load = await weigh(page, address);
    expectLight(address, load);
    await expect(page.getByRole('combobox', { name: search })).toBeVisible();
    expect([...load.sizes.keys()]).not.toContain('/api/map/gazetteer');
  });

test('the names come when somebody reaches for the search, and the map when it is asked for', async ({ page }) => {
  await page.goto('/svara/?vag=platser');
  const names = page.waitForResponse('**/api/map/gazetteer');
  await page.getByRole('combobox', { name: /Sök gata/ }).focus();
  await names;
  const map = page.waitForResponse(/\/api\/map\/tiles|maplibre/);
  await page.getByRole('button', { name: 'Visa kartan' }).click();
  await map;
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
