import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { toLatLon } from '#core/geo/sweref.ts';
import { findChromium } from '../../scripts/chromium.ts';
import { axeViolations } from '../support/axe.ts';
import { boundary, gazetteer } from './place-page/town.ts';

/**
 * The place question in a real browser, built as the product is built and sent with a stricter content policy than the
 * product's. The tiles are empty: what is tested is the question, not the town.
 */
const policy = "default-src 'self'; script-src 'self'; style-src 'self'; worker-src 'self'; img-src 'self' data: blob:";
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
};

let folder: string;
let server: Server;
let browser: Browser;
let page: Page;
let origin: string;
let strangers: string[];
let faults: string[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'place-page-'));
  await build({
    root: join(import.meta.dirname, 'place-page'),
    configFile: false,
    logLevel: 'error',
    plugins: [svelte({ configFile: false })],
    build: { outDir: folder, emptyOutDir: true, assetsInlineLimit: 0, chunkSizeWarningLimit: 2000 },
  });
  server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://page').pathname;
    response.setHeader('content-security-policy', policy);
    if (path.startsWith('/tiles/')) return void response.end();
    if (path === '/api/map/gazetteer') {
      response.setHeader('content-type', 'application/json');
      return void response.end(JSON.stringify(gazetteer));
    }
    if (path === '/api/map/boundary') {
      response.setHeader('content-type', 'application/json');
      return void response.end(JSON.stringify(boundary));
    }
    const file = join(folder, path === '/' ? 'index.html' : path);
    if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true) return void response.writeHead(404).end();
    response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream');
    response.end(readFileSync(file));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('no Chromium or Chrome: npm test gets one');
  browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
  });
});

afterAll(async () => {
  await browser?.close();
  server?.close();
  rmSync(folder, { recursive: true, force: true });
});

beforeEach(async () => {
  strangers = [];
  faults = [];
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, reducedMotion: 'reduce' });
  context.setDefaultTimeout(120_000);
  page = await context.newPage();
  page.on('request', (request) => {
    if (!request.url().startsWith(origin)) strangers.push(request.url());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (/Content Security Policy/.test(message.text())) faults.push(message.text());
  });
  await page.goto(origin);
  await page.getByRole('heading', { name: 'Var är platsen?' }).waitFor();
});

afterEach(async () => {
  await page.context().close();
});

const chosen = async (): Promise<unknown> => {
  await page.waitForSelector('body[data-chosen]', { state: 'attached' });
  return JSON.parse((await page.evaluate(() => document.body.dataset.chosen)) ?? 'null');
};
const spoken = (text: string | RegExp): Promise<void> =>
  page.locator('section > [aria-live="polite"]').filter({ hasText: text }).waitFor({ state: 'attached' });
const openMap = async (): Promise<void> => {
  await page.getByRole('button', { name: 'Visa kartan' }).click();
  await page.getByRole('button', { name: 'Zooma in', exact: true }).waitFor();
};
/** The question asked in another way: see the test page. */
const ask = async (how: string): Promise<void> => {
  await page.goto(`${origin}/?${how}`);
  await page.getByRole('heading', { name: 'Var är platsen?' }).waitFor();
};
const button = (name: string) => page.getByRole('button', { name, exact: true });
/** Lets what is asked for at an address wait until the function that comes back is called. */
async function heldBack(address: string): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route(address, (route) => void promise.then(() => route.continue()));
  return resolve;
}
const withoutEngine = (): Promise<unknown> => page.route('**/engine-*.js', (route) => route.abort());
const axe = async (): Promise<string[]> =>
  (await axeViolations(page)).map(({ id, nodes }) => `${id} ${nodes[0]?.html}`);

describe('the place question', () => {
  it('is answered by search with the keyboard alone, and the count is spoken', async () => {
    await page.getByRole('combobox', { name: /Sök gata/ }).focus();
    await page.keyboard.type('stora t');
    await spoken('1 träff.');
    expect(await axe()).toEqual([]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await spoken('Du har valt. Stora torget. Centrum.');
    await page.getByRole('button', { name: 'Välj den här platsen' }).press('Enter');
    expect(await chosen()).toEqual({
      geometry: { type: 'point', position: [481_200, 6_400_020] },
      named: 'stora-torget',
      way: 'search',
      label: 'Stora torget',
    });
  });

  it('is answered by the list, and asks for no map', async () => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.getByLabel('eller välj i listan').selectOption('stora-torget');
    await page.getByRole('button', { name: 'Välj den här platsen' }).click();
    expect(await chosen()).toMatchObject({ named: 'stora-torget', way: 'list' });
    expect(asked).toEqual([]);
  });

  it('says that a street means its whole stretch, and takes it so', async () => {
    await page.getByRole('combobox', { name: /Sök gata/ }).fill('storg');
    await page.getByRole('option', { name: /Storgatan/ }).click();
    await page.getByText('Hela gatan, ungefär 600').first().waitFor();
    await page.getByRole('button', { name: 'Välj den här platsen' }).click();
    expect(await chosen()).toMatchObject({ geometry: { type: 'line', positions: gazetteer[0]?.line }, way: 'search' });
  });

  it('is answered on the map with the keyboard alone: the cross is told in words after it rests', async () => {
    await page.getByRole('button', { name: 'Visa kartan' }).press('Enter');
    await page.getByRole('button', { name: 'Zooma in', exact: true }).waitFor();
    await page.locator('canvas:focus').waitFor();
    await spoken('Krysset pekar på. Storgatan. Ungefär 200 meter från Stora torget.'.replace('200 m', '200\u00a0m'));
    await page.keyboard.press('ArrowRight');
    await spoken(/Storgatan\. Ungefär 1\d0\sm/);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Flytta krysset uppåt');
    expect(await axe()).toEqual([]);
    await page.getByRole('button', { name: 'Välj den här platsen' }).press('Enter');
    const place = (await chosen()) as { geometry: { position: [number, number] }; way: string; label: string };
    expect(place).toMatchObject({ named: null, way: 'map', label: 'Storgatan' });
    expect(place.geometry.position[0]).toBeGreaterThan(481_010);
    expect(Math.abs(place.geometry.position[1] - 6_400_020)).toBeLessThan(3);
  });

  it('asks once whether the place where the map happened to open is meant, then takes it', async () => {
    await openMap();
    await page.getByRole('button', { name: 'Välj den här platsen' }).click();
    await spoken('Flytta kartan så att krysset ligger på platsen. Ligger det redan rätt? Tryck en gång till.');
    await page.getByRole('button', { name: 'Välj den här platsen' }).click();
    expect(await chosen()).toMatchObject({ way: 'map', geometry: { type: 'point' } });
  });

  it('marks a stretch by the cross: start, more points, undo, done', async () => {
    await openMap();
    await page.getByRole('radio', { name: 'Sträcka' }).check();
    await spoken('Var börjar sträckan? Storgatan. Flytta kartan så att krysset pekar på början.');
    await button('Sätt en punkt här').click();
    await spoken('Sträckan börjar vid Storgatan.');
    await button('Sätt en punkt här').click();
    await spoken('Krysset står kvar på samma punkt.');
    for (const way of ['höger', 'höger', 'uppåt']) {
      await page.getByRole('button', { name: new RegExp(`Flytta krysset .*${way}`) }).click();
      await button('Sätt en punkt här').click();
    }
    await spoken('Punkt 4 är satt.');
    await button('Ångra senaste punkten').click();
    await spoken('3 punkter kvar.');
    expect(await axe()).toEqual([]);
    await button('Klar, välj sträckan').click();
    const place = (await chosen()) as { geometry: { type: string; positions: [number, number][] }; label: string };
    expect(place.geometry.type).toBe('line');
    expect(place.geometry.positions).toHaveLength(3);
    expect(place.label).toBe('Storgatan');
  });

  it('asks what to mark only where there is a choice, and a point is what it begins with', async () => {
    await openMap();
    expect(await page.getByRole('group', { name: 'Markera' }).getByRole('radio').count()).toBe(2);
    expect(await page.getByRole('radio', { name: 'Punkt' }).isChecked()).toBe(true);
    await ask('kinds=point');
    await openMap();
    expect(await page.getByRole('radio').count()).toBe(0);
    await ask('kinds=area');
    await openMap();
    expect(await page.getByRole('radio').count()).toBe(0);
    await button('Sätt en punkt här').waitFor();
  });

  /** An area of four corners by the keys of whichever map has the focus. */
  async function drawAreaByKeys(): Promise<void> {
    await page.keyboard.press('Enter');
    await spoken('Första hörnet ligger vid Storgatan.');
    for (const key of ['ArrowRight', 'ArrowUp', 'ArrowLeft']) {
      await page.keyboard.press(key);
      await page.keyboard.press('Enter');
    }
    await spoken('Punkt 4 är satt. Området är ungefär');
    await page.keyboard.press('Backspace');
    await spoken('3 punkter kvar.');
    await page.keyboard.press('Enter');
    await spoken('Punkt 4 är satt.');
  }

  it('marks an area with the keyboard alone: a corner by Enter, back by Backspace', async () => {
    await ask('kinds=area');
    await button('Visa kartan').press('Enter');
    await page.getByRole('button', { name: 'Zooma in', exact: true }).waitFor();
    await page.locator('canvas:focus').waitFor();
    expect(await page.locator('canvas').getAttribute('aria-label')).toContain('Retur sätter en punkt');
    await drawAreaByKeys();
    expect(await axe()).toEqual([]);
    await button('Klar, välj området').press('Enter');
    const place = (await chosen()) as { geometry: { type: string; ring: [number, number][] }; label: string };
    expect(place).toMatchObject({ geometry: { type: 'area' }, way: 'map', named: null });
    expect(place.geometry.ring).toHaveLength(4);
    expect(place.label.replace(/\u00a0/g, ' ')).toMatch(
      /^Område på ungefär [\d,]+ (hektar|kvadratmeter) vid Storgatan$/,
    );
  });

  it('tells at once when an edge would cross another, keeps the corners, and clears them when asked', async () => {
    await ask('kinds=area');
    await openMap();
    const go = async (way: string, times = 1): Promise<void> => {
      for (let step = 0; step < times; step += 1)
        await page.getByRole('button', { name: `Flytta krysset ${way}`, exact: true }).click();
    };
    const set = (): Promise<void> => button('Sätt en punkt här').click();
    await set();
    await go('åt höger', 2);
    await set();
    await go('nedåt', 2);
    await set();
    await go('åt vänster');
    await go('uppåt', 4);
    await set();
    await spoken('Områdets kant korsar sig själv.');
    await page.getByText('Området har 3 punkter').first().waitFor();
    await button('Rensa alla punkter').click();
    await spoken('Alla punkter är borttagna.');
    await page.getByText('Var ligger områdets första hörn?').first().waitFor();
  });

  it('keeps to the areas the question is about: in the list, the search, the map and in words', async () => {
    await ask('within=norr&kinds=point,line');
    await page.getByText('Frågan gäller platser i Norr.').first().waitFor();
    expect(await page.getByRole('option', { name: 'Stora torget' }).count()).toBe(0);
    await page.getByRole('combobox', { name: /Sök gata/ }).fill('storgatan');
    const outside = '”Storgatan” ligger utanför de områden som frågan gäller. Välj en plats i Norr.';
    await spoken(outside);
    await button('Sök').click();
    await page.locator('.fault').filter({ hasText: outside }).waitFor();
    await page.getByRole('combobox', { name: /Sök gata/ }).fill('qqqq');
    await spoken('Inga träffar på qqqq.');
    await openMap();
    await spoken(/^Krysset pekar på\. (?!Utanför)/);
    for (let step = 0; step < 6; step += 1) await page.getByRole('button', { name: 'Flytta krysset nedåt' }).click();
    await spoken('Krysset pekar på. Utanför Norr. Frågan gäller platser i Norr. Flytta kartan dit.');
    expect(await axe()).toEqual([]);
    await button('Välj den här platsen').click();
    expect(await page.evaluate(() => document.body.dataset.chosen)).toBeUndefined();
  });

  it('asks to zoom in as near as the question wants', async () => {
    await ask('nearest=250');
    await openMap();
    await button('Zooma in hit').click();
    await button('Välj den här platsen').waitFor();
  });

  it('is answered without an engine: a simpler map under the same cross, by button and by key', async () => {
    await withoutEngine();
    await ask('kinds=point,line,area');
    await button('Visa kartan').press('Enter');
    await page.getByText('Kartan kunde inte laddas. Här är en enklare karta').waitFor();
    await page.getByRole('region', { name: /^Karta\./ }).waitFor();
    await spoken('Krysset pekar på. Storgatan.');
    await page.keyboard.press('ArrowRight');
    await spoken(/Storgatan\. Ungefär 1\d0\sm/);
    expect(await axe()).toEqual([]);
    await button('Välj den här platsen').press('Enter');
    expect(await chosen()).toMatchObject({ way: 'map', label: 'Storgatan', geometry: { type: 'point' } });
  });

  it('marks an area on the simpler map by the same keys', async () => {
    await withoutEngine();
    await ask('kinds=area');
    await button('Visa kartan').press('Enter');
    await page.getByRole('region', { name: /Retur sätter en punkt/ }).waitFor();
    await drawAreaByKeys();
    await button('Klar, välj området').press('Enter');
    expect(await chosen()).toMatchObject({ geometry: { type: 'area' }, way: 'map' });
  });

  it('knows the border on the simpler map too', async () => {
    await withoutEngine();
    await ask('kinds=point');
    await button('Visa kartan').click();
    await page.getByRole('region', { name: /^Karta\./ }).waitFor();
    await button('Zooma ut').click();
    for (let step = 0; step < 40; step += 1)
      await page.getByRole('button', { name: 'Flytta krysset åt vänster' }).click();
    await spoken('Utanför kommunen');
  });

  it('asks to zoom in where the map shows too much to mark a place', async () => {
    await openMap();
    for (let step = 0; step < 3; step += 1) await page.getByRole('button', { name: 'Zooma ut', exact: true }).click();
    await page.getByRole('button', { name: 'Zooma in hit' }).click();
    await page.getByRole('button', { name: 'Välj den här platsen' }).waitFor();
    expect(await page.evaluate(() => document.body.dataset.chosen)).toBeUndefined();
  });

  it('says what is missing instead of being grey', async () => {
    await page.getByRole('button', { name: 'Välj den här platsen' }).click();
    await page.getByText('Sök en plats, välj i listan eller visa kartan.').first().waitFor();
    await page.getByRole('button', { name: 'Sök', exact: true }).click();
    await page.getByText('Skriv namnet på en gata, hållplats eller plats.').first().waitFor();
    expect(await axe()).toEqual([]);
  });

  it('still works and looks finished when neither map nor names can be had', async () => {
    await withoutEngine();
    await page.route('**/api/map/gazetteer', (route) => route.abort());
    await page.reload();
    await page.getByRole('button', { name: 'Visa kartan' }).click();
    await page.getByText('Kartan kunde inte laddas. Sök eller välj i listan.').first().waitFor();
    expect(await axe()).toEqual([]);
    await page.getByLabel('eller välj i listan').selectOption('stora-torget');
    await page.getByRole('button', { name: 'Välj den här platsen' }).click();
    expect(await chosen()).toMatchObject({ named: 'stora-torget' });
  });

  it('searches among all names or none, so that a sole hit is the only one there is', async () => {
    await page.route('**/api/map/gazetteer', (route) => route.fulfill({ status: 503 }));
    await page.reload();
    const search = page.getByRole('combobox', { name: /Sök gata/ });
    await search.fill('torget');
    await page.locator('.fault').filter({ hasText: 'Sökningen kunde inte laddas.' }).waitFor();
    await search.press('Enter');
    await page.locator('.fault').filter({ hasText: 'Sökningen kunde inte laddas.' }).waitFor();
    expect(await page.getByRole('listbox', { name: 'Träffar' }).count()).toBe(0);
    expect(await page.getByText('Du har valt').count()).toBe(0);
    await page.unroute('**/api/map/gazetteer');
    await search.press('Enter');
    await page.getByRole('option', { name: /Stora torget plats/ }).waitFor();
    expect(await page.locator('.fault').count()).toBe(0);
  });

  for (const name of ['Sök', 'Visa kartan', 'Använd min position', 'Välj den här platsen'])
    it(`lets ”${name}” lie still under the finger of who presses it while the names come`, async () => {
      await heldBack('**/api/map/gazetteer');
      await page.reload();
      await page.getByRole('combobox', { name: /Sök gata/ }).fill('stora t');
      await page.getByText('Namnen hämtas.').first().waitFor();
      const box = () => button(name).evaluate((one) => one.getBoundingClientRect().top);
      await button(name).hover();
      const before = await box();
      await page.mouse.down();
      await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
      expect(await box()).toBe(before);
      if (name !== 'Sök') await page.locator('section > [aria-live="polite"]:empty').waitFor({ state: 'attached' });
      await page.mouse.up();
      const shows: Readonly<Record<string, () => Promise<void>>> = {
        Sök: () => page.getByText('Namnen hämtas.').first().waitFor(),
        'Visa kartan': () => page.getByText('Kartan laddas').waitFor(),
        'Använd min position': () => page.getByText(/^Vi frågar din enhet|^Vi fick inte veta/).waitFor(),
        'Välj den här platsen': () => page.locator('.fault').first().waitFor(),
      };
      await shows[name]?.();
    });

  it('is told in the other language all through, when the language is changed', async () => {
    await page.getByRole('combobox', { name: /Sök gata/ }).fill('storg');
    await page.getByRole('option', { name: /Storgatan/ }).click();
    await spoken('Gäller det en del av gatan?');
    await page.evaluate(() => dispatchEvent(new Event('speak-english')));
    await page.getByText('The whole street, about').waitFor();
    await page.getByText('Is it only a part of the street?').waitFor();
    await page.locator('section > [aria-live="polite"]:empty').waitFor({ state: 'attached' });
    await page.getByRole('combobox', { name: /^Search/ }).fill('qqqq');
    await page.getByRole('button', { name: 'Search', exact: true }).click();
    await page.locator('.fault').filter({ hasText: 'qqqq' }).waitFor();
  });

  it('says in the other language too what is missing', async () => {
    await page.getByRole('combobox', { name: /Sök gata/ }).fill('qqqq');
    await button('Sök').click();
    await button('Välj den här platsen').click();
    await page.getByText('Sök en plats, välj i listan eller visa kartan.').first().waitFor();
    await page.evaluate(() => dispatchEvent(new Event('speak-english')));
    await page.getByText('Search for a place, choose from the list or show the map.').first().waitFor();
    await page.locator('.fault').filter({ hasText: 'No results for qqqq.' }).waitFor();
  });

  it('searches for what was written before the names had come, when they have', async () => {
    const send = await heldBack('**/api/map/gazetteer');
    await page.reload();
    await page.getByRole('combobox', { name: /Sök gata/ }).fill('stora t');
    await page.getByText('Namnen hämtas.').first().waitFor();
    expect(await page.getByRole('listbox', { name: 'Träffar' }).count()).toBe(0);
    send();
    await page.getByRole('option', { name: /Stora torget plats/ }).click();
    await page.getByRole('button', { name: 'Välj den här platsen' }).click();
    expect(await chosen()).toMatchObject({ named: 'stora-torget', way: 'search' });
  });

  it('calls nobody back to the search who has gone elsewhere before the names had come', async () => {
    const send = await heldBack('**/api/map/gazetteer');
    await page.reload();
    await page.getByRole('combobox', { name: /Sök gata/ }).fill('stora t');
    await page.getByLabel('eller välj i listan').focus();
    const come = page.waitForResponse('**/api/map/gazetteer');
    send();
    await (await come).finished();
    await page
      .getByRole('combobox', { name: /Sök gata/ })
      .and(page.locator('[aria-expanded="false"]'))
      .waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SELECT');
  });

  it('says so where the search cannot be had, leaves the list, and searches once the net is back', async () => {
    await page.route(/\/names-part-[^/]*\.js/, (route) => route.abort());
    await page.reload();
    await page.getByRole('combobox', { name: /Sök gata/ }).fill('stora');
    await page.getByText('Sökningen kunde inte laddas.').first().waitFor();
    expect(await axe()).toEqual([]);
    await page.getByLabel('eller välj i listan').selectOption('stora-torget');
    await page.getByRole('button', { name: 'Välj den här platsen' }).click();
    expect(await chosen()).toMatchObject({ named: 'stora-torget', way: 'list' });
    await page.unroute(/\/names-part-[^/]*\.js/);
    await page.getByRole('combobox', { name: /Sök gata/ }).fill('stora t');
    await page.getByRole('option', { name: /Stora torget plats/ }).waitFor();
  });

  it('says so where the map’s own part cannot be had, and opens it when it can', async () => {
    await page.route(/\/cross-part-[^/]*\.js/, (route) => route.abort());
    await page.reload();
    await button('Visa kartan').click();
    await page.getByText('Kartan kunde inte laddas. Sök eller välj i listan.').first().waitFor();
    await page.unroute(/\/cross-part-[^/]*\.js/);
    await button('Försök igen').click();
    await page.getByRole('button', { name: 'Zooma in', exact: true }).waitFor();
  });

  describe('where somebody is', () => {
    /** Some streets away from where the map opens by itself. */
    const AWAY = [481_900, 6_400_600] as const;
    const here = async (): Promise<void> => {
      await page.context().grantPermissions(['geolocation']);
      const { lat, lon } = toLatLon(AWAY);
      await page.context().setGeolocation({ latitude: lat, longitude: lon });
    };
    const engine = '**/PlaceMap-*.js';
    /** Asks a device that finds itself when the function that comes back is called. */
    const askSlowDevice = async (): Promise<() => Promise<void>> => {
      await page.evaluate(({ lat, lon }) => {
        navigator.geolocation.getCurrentPosition = (found) => {
          addEventListener('found', () => found({ coords: { latitude: lat, longitude: lon } } as GeolocationPosition));
        };
      }, toLatLon(AWAY));
      await button('Använd min position').click();
      await page.getByText('Vi frågar din enhet var du är.').waitFor();
      return async () => {
        await page.evaluate(() => dispatchEvent(new Event('found')));
        await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
      };
    };
    const isHere = async (): Promise<void> => {
      const { geometry } = (await chosen()) as { geometry: { position: [number, number] } };
      expect(Math.hypot(geometry.position[0] - AWAY[0], geometry.position[1] - AWAY[1])).toBeLessThan(5);
    };

    it('is where the map opens that is asked for so', async () => {
      await here();
      await button('Använd min position').click();
      await page.getByText('Kartan visar var du är.').waitFor();
      await page.getByRole('button', { name: 'Zooma in', exact: true }).waitFor();
      await spoken(/^Krysset pekar på/);
      await button('Välj den här platsen').click();
      await isHere();
    });

    it('takes no place away that was chosen while the device was looking for itself', async () => {
      const find = await askSlowDevice();
      await page.getByLabel('eller välj i listan').selectOption('stora-torget');
      await find();
      await button('Välj den här platsen').click();
      expect(await chosen()).toMatchObject({ named: 'stora-torget', way: 'list' });
    });

    it('is where the map comes to stand also when it is asked for while the map is on its way', async () => {
      await here();
      const send = await heldBack(engine);
      await button('Visa kartan').click();
      await button('Använd min position').click();
      await page.getByText('Kartan visar var du är.').waitFor();
      send();
      await page.getByRole('button', { name: 'Zooma in', exact: true }).waitFor();
      await spoken(/^Krysset pekar på/);
      await button('Välj den här platsen').click();
      await isHere();
    });

    it('is where the map opens that was asked for while the device was looking for itself', async () => {
      const find = await askSlowDevice();
      const send = await heldBack('**/api/map/gazetteer');
      await button('Visa kartan').click();
      await page.getByText('Kartan laddas').waitFor();
      await find();
      send();
      await page.getByRole('button', { name: 'Zooma in', exact: true }).waitFor();
      await spoken(/^Krysset pekar på/);
      await button('Välj den här platsen').click();
      await isHere();
    });
  });

  it('opens there also at the second try, where the map could not be had at first', async () => {
    await page.route(/\/cross-part-[^/]*\.js/, (route) => route.abort());
    await page.getByRole('combobox', { name: /Sök gata/ }).fill('storg');
    await page.getByRole('option', { name: /Storgatan/ }).click();
    await button('Peka ut exakt på kartan').click();
    await page.getByText('Kartan kunde inte laddas. Sök eller välj i listan.').first().waitFor();
    await page.unroute(/\/cross-part-[^/]*\.js/);
    await button('Försök igen').click();
    await page.getByRole('button', { name: 'Zooma in', exact: true }).waitFor();
    await spoken(/^Krysset pekar på\. Storgatan/);
    await button('Välj den här platsen').click();
    // Asked for by name, it is no map that nobody has moved.
    expect(await chosen()).toMatchObject({ way: 'map', label: 'Storgatan' });
  });

  it('opens the map at the street that was found, when a part of it is to be pointed out', async () => {
    await page.getByRole('combobox', { name: /Sök gata/ }).fill('storg');
    await page.getByRole('option', { name: /Storgatan/ }).click();
    await button('Peka ut exakt på kartan').click();
    await page.getByRole('button', { name: 'Zooma in', exact: true }).waitFor();
    await spoken(/^Krysset pekar på\. Storgatan/);
  });

  it('asks no other origin for anything, and breaks no content policy, with the map open', async () => {
    await openMap();
    await page.getByRole('button', { name: 'Zooma ut', exact: true }).click();
    await spoken(/Krysset pekar på/);
    expect(strangers).toEqual([]);
    expect(faults).toEqual([]);
  });
});
