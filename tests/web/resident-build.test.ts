import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { LANGUAGES } from '#core/base/language.ts';
import { type PageFacts, Pages } from '#server/plugins/pages.ts';
import { ensureBuilt, webFolder } from '#server/web-build.ts';

let pages: ReadonlyMap<string, string>;
const page = (path: string): string => pages.get(path) ?? '';

beforeAll(async () => {
  await ensureBuilt();
  const files = readdirSync(webFolder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
  pages = new Map(files.map((file) => [file, readFileSync(join(webFolder, file), 'utf8')]));
});

/** Where somebody leaves, where no script is, and where what waits is listed. */
const WITHOUT_WAITING =
  /(^|\/)(lamna|enkel|vantar|medborgarlofte|trygghetsvandringar|lagesbild|atgarder|du-sa-vi-gjorde)\//;

describe('the built pages', () => {
  test('no page holds a script or a style of its own, so that script-src self is enough', () => {
    expect(pages.size).toBeGreaterThan(25);
    for (const [file, html] of pages) {
      expect(html.match(/<script(?![^>]*\ssrc=)/), file).toBeNull();
      expect(html.match(/<style/), file).toBeNull();
      expect(html.match(/\son\w+=/), file).toBeNull();
    }
  });

  test('no page asks another origin for anything', () => {
    for (const [file, html] of pages)
      expect(html.match(/<(?:script|link|img|iframe)[^>]*\s(?:src|href)="(?:https?:)?\/\//), file).toBeNull();
  });

  test('the 112 strip comes first in every page for residents, except where somebody leaves in haste', () => {
    for (const [file, html] of pages) {
      if (/(^|\/)(personal|lamna)\//.test(file)) continue;
      const [before = ''] = html.split('<main');
      const strip = before.match(/data-strip="[a-z]+">(.*?)<\/p>/s)?.[1] ?? '';
      expect(strip, file).toContain('112');
      // Where several people answer on a device the number is read: a link would lead the screen away.
      expect(strip.includes('href="tel:112"'), file).toBe(!/(^|\/)(kiosk|gata|skola)\//.test(file));
    }
    expect(page('lamna/index.html')).not.toContain('Lykta');
  });

  test('what waits is told in every page for residents, but where it is listed, where no script is, and where somebody leaves', () => {
    for (const [file, html] of pages) {
      if (/(^|\/)personal\//.test(file)) continue;
      const places = html.match(/id="waiting-bar"/g)?.length ?? 0;
      expect(places, file).toBe(WITHOUT_WAITING.test(file) ? 0 : 1);
    }
    expect(page('lamna/index.html')).not.toContain('<script');
  });

  test('every language has every page, and says which language it is', () => {
    const names = ['', 'svara/', 'enkel/', 'sa-gor-vi/', 'kakor/', 'tillganglighet/', 'lamna/', 'anvand-din-kod/'];
    for (const [prefix, lang] of [
      ['', 'sv'],
      ['lattlast/', 'sv'],
      ['en/', 'en'],
    ] as const)
      for (const name of names)
        expect(page(`${prefix}${name}index.html`), `${prefix}${name}`).toContain(`<html lang="${lang}"`);
  });

  test('without script the doors lead to the plain form', () => {
    expect(page('index.html')).toContain('href="/enkel/?vag=platser');
    expect(page('en/index.html')).toContain('href="/en/enkel/?vag=fragor');
  });

  test('who comes to the app without script reads first where to answer', () => {
    const main = page('svara/index.html').split('<main')[1] ?? '';
    expect(main).toMatch(
      /<noscript>.*<h1>Svara i det enkla formuläret<\/h1>.*href="\/enkel\/\{\{pageQuery\}\}".*<\/noscript>.*id="answer"/s,
    );
  });

  test('start leads to what the code is for, where an e-mail address can be pressed and other contacts are words', async () => {
    expect(page('index.html')).toContain('href="/anvand-din-kod/"');
    const facts = { contact: 'trygg@exempel.example' } as PageFacts;
    const filled = await new Pages(webFolder, async () => facts).html('/anvand-din-kod/');
    expect(filled).toContain('<a href="mailto:trygg@exempel.example">trygg@exempel.example</a>');
    const words = await new Pages(webFolder, async () => ({ ...facts, contact: 'kontaktcenter' })).html(
      '/anvand-din-kod/',
    );
    expect(words).toContain('kontaktcenter');
    expect(words).not.toContain('mailto:');
  });

  test('what is kept and who learns of it is told with hCaptcha where it is set, and otherwise without a word of it', async () => {
    for (const prefix of ['/', '/lattlast/', '/en/', '/fi/', '/ar/'])
      for (const name of ['sa-gor-vi/', 'kakor/']) {
        const told = (hcaptcha: string) =>
          new Pages(
            webFolder,
            async () => ({ hcaptcha }) as PageFacts,
            async () => ({}),
            { languages: LANGUAGES },
          ).html(prefix + name);
        const [without, with_] = [await told(''), await told('true')];
        expect(without, prefix + name).not.toMatch(/hcaptcha|own-check/i);
        expect(with_?.match(/hCaptcha/g)?.length ?? 0, prefix + name).toBeGreaterThanOrEqual(2);
        expect(with_).not.toMatch(/<!--\/?lykta-(hcaptcha|own-check)/);
      }
  });

  test('the pages that the server fills have the styles of what it fills in: places, their cards, the receipt', () => {
    for (const path of ['enkel/index.html', 'anvand-din-kod/svar/index.html', 'ar/anvand-din-kod/svar/index.html']) {
      const sheets = [...page(path).matchAll(/<link rel="stylesheet" href="\/([^"]+)">/g)].map(([, sheet]) =>
        readFileSync(join(webFolder, sheet ?? ''), 'utf8'),
      );
      for (const needed of ['.place-card__text', '.facts', '.error-summary', '.act>.help'])
        expect(sheets.join(''), `${path}: ${needed}`).toContain(needed);
    }
  });

  test('the shell of the plain form has the places that the server fills', () => {
    expect(page('enkel/index.html')).toContain('<title><!--lykta:title--></title>');
    expect(page('enkel/index.html')).toContain('<!--lykta:content-->');
  });
});
