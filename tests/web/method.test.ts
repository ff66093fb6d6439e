import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { homeOf, LANGUAGES, type Language } from '#core/base/language.ts';
import { advantageOf, epsilonOf, successAtEvenOdds } from '#core/privacy/guarantee.ts';
import { PAGE_TOKENS } from '#server/plugins/pages.ts';
import { ensureBuilt, webFolder } from '#server/web-build.ts';
import { intervalRows } from '../../web/charts/method/interval-rows.ts';
import { KIM } from '../../web/charts/method/invented-town.ts';
import { areaAt, inventedNeighbourhood } from '../../web/charts/method/neighbourhood.ts';
import { methodTexts } from '../../web/i18n/method/index.ts';
import { heatRamp } from '../../web/map/heat-classes.ts';

const home = fileURLToPath(new URL('../..', import.meta.url));
const source = (path: string): string => readFileSync(join(home, path), 'utf8');
const page = (language: Language, path: string): string =>
  readFileSync(join(webFolder, homeOf(language), path, 'index.html'), 'utf8');

beforeAll(() => ensureBuilt(), 240_000);

const inHundred = (part: number): number => Math.round(100 * part);

/** Every text by its path: "kim.exact". */
function flat(value: unknown, path = ''): Readonly<Record<string, string>> {
  if (typeof value === 'string') return { [path]: value };
  return Object.fromEntries(
    Object.entries(value as object).flatMap(([key, child]) => Object.entries(flat(child, `${path}.${key}`))),
  );
}
const words = (text: string): readonly string[] => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');

describe('the words of how we count', () => {
  test.each(['lattlast', 'en'] as const)(
    '%s says everything that Swedish says, with the same words filled in',
    (language) => {
      const swedish = flat(methodTexts.sv);
      const other = flat(methodTexts[language]);
      expect(Object.keys(other).sort()).toEqual(Object.keys(swedish).sort());
      for (const [path, text] of Object.entries(other)) {
        expect(text.trim(), path).not.toBe('');
        expect(new Set(words(text)), path).toEqual(new Set(words(swedish[path] ?? '')));
      }
    },
  );

  test('write no number of the promise by hand', () => {
    for (const { promise, not, kim } of Object.values(methodTexts))
      for (const text of Object.values(flat({ promise, not, kim })))
        expect(text.replace(/\b(100|50)\b/g, ''), text).not.toMatch(/\d{2}/);
  });

  test('ask the server for nothing that it does not know', () => {
    const known = new Set<string>(PAGE_TOKENS);
    for (const language of LANGUAGES)
      for (const match of page(language, 'sa-raknar-vi').matchAll(/\{\{([^}]*)\}\}/g))
        expect(known).toContain(match[1]);
  });

  test('are plain: a resident meets no word of the trade', () => {
    for (const language of LANGUAGES)
      expect(page(language, 'sa-raknar-vi')).not.toMatch(
        /differential privacy|differentiell|epsilon|gauss|varians|σ|μ/i,
      );
  });

  test('are short sentences in easy-to-read Swedish', () => {
    const { full: _, ...read } = methodTexts.lattlast;
    const sentences = Object.values(flat(read)).flatMap((text) => text.replace(/\*\*/g, '').split(/[.?!:]\s/));
    for (const sentence of sentences) expect(sentence.split(/\s+/).length, sentence).toBeLessThanOrEqual(15);
  });
});

describe('the pictures of what noise does', () => {
  const town = inventedNeighbourhood();

  test('count exactly the same people but for Kim, who is one more in one square', () => {
    const differences = town.with.exact.flatMap((row, y) =>
      row.flatMap((persons, x) => {
        const more = persons - (town.without.exact[y]?.[x] ?? 0);
        return more === 0 ? [] : [{ row: y, column: x, more }];
      }),
    );
    expect(differences).toEqual([{ ...KIM, more: 1 }]);
  });

  test('show a neighbourhood where so many squares differ that none of them points at Kim', () => {
    expect(town.different).toBeGreaterThan(8);
    for (const { shown } of [town.with, town.without]) {
      const drawn = shown.flatMap(({ squares }) => squares.map(({ column, row }) => `${column} ${row}`));
      expect(drawn.length).toBe(16);
      expect(new Set(drawn).size).toBe(16);
    }
  });

  test('give no figure where too few answers are in, though the exact count is known to be there', () => {
    const few = town.with.shown.filter(({ persons }) => persons === null);
    expect(few.length).toBeGreaterThan(0);
    for (const { persons } of town.with.shown) if (persons !== null) expect(persons).toBeGreaterThanOrEqual(10);
  });

  test('state how often a guess is right as the noise of the plan has it', () => {
    // S1 gives the base map 0.30 of the budget: mu = sqrt(0.30), all levels together.
    expect(town.rightByThisMap).toBeCloseTo(successAtEvenOdds(Math.sqrt(0.3)), 3);
    expect(inHundred(town.rightByEverything)).toBe(69);
    for (const language of LANGUAGES) {
      const answer = /<details>[\s\S]*?<\/details>/.exec(page(language, 'sa-raknar-vi'))?.[0] ?? '';
      expect(answer).toContain(String(inHundred(town.rightByThisMap)));
      expect(answer).toContain(String(inHundred(town.rightByEverything)));
    }
  });

  test('are the same at every build', () => {
    expect(inventedNeighbourhood()).toEqual(town);
  });

  test('say in words and in a table all that they show in squares', () => {
    for (const language of LANGUAGES) {
      const html = page(language, 'sa-raknar-vi');
      const maps = [...html.matchAll(/<svg[^>]*role="img"[^>]*aria-label="([^"]*)"/g)].map((match) => match[1] ?? '');
      expect(maps.length).toBe(4);
      const shown = maps[3] ?? '';
      for (const square of [KIM, { column: 3, row: 0 }])
        expect(shown).toContain(String(areaAt(town.with.shown, square)?.persons));
      expect(html.match(/<table/g)?.length).toBe(5);
      expect(html.match(/<caption/g)?.length).toBe(5);
    }
  });

  test('have the colours of the real map', () => {
    const css = source('web/charts/method/SquareMap.astro').toLowerCase();
    for (const flavour of ['light', 'dark', 'print'] as const)
      heatRamp('unsafe', flavour).forEach((colour, level) => {
        expect(css).toContain(`--heat-${level}: ${colour.toLowerCase()};`);
      });
  });
});

describe('the picture of more answers', () => {
  test('has narrower intervals the more have answered, and noise inside the whole', () => {
    const rows = intervalRows(10);
    for (const [index, row] of rows.entries()) {
      expect(row.noise).toBeLessThanOrEqual((row.high - row.low) / 2);
      const before = rows[index - 1];
      if (before !== undefined) expect(row.high - row.low).toBeLessThan(before.high - before.low);
    }
  });

  test('has the noise of a named place: 1.645 · 2.58 of 200 respondents', () => {
    expect(intervalRows(10)[0]?.noise).toBeCloseTo((100 * 1.645 * 2.582) / 200, 2);
  });
});

describe('the whole method on the site', () => {
  test('has every section of the description in its contents and below', () => {
    const headings = [...source('docs/method/privacy.md').matchAll(/^## (.*)$/gm)].map((match) => match[1] ?? '');
    expect(headings.length).toBeGreaterThan(12);
    for (const language of LANGUAGES) {
      const html = page(language, 'sa-raknar-vi/metoden');
      const contents = /<nav class="contents[^>]*>[\s\S]*?<\/nav>/.exec(html)?.[0] ?? '';
      for (const heading of headings) expect(contents).toContain(heading.replace(/&/g, '&amp;'));
      for (const [, id] of contents.matchAll(/href="#([^"]+)"/g)) expect(html).toContain(`id="${id}"`);
      expect(html).toContain('lang="en"');
    }
  });

  test('loses no sign of a formula to the marks of Markdown', () => {
    const plain = source('docs/method/privacy.md')
      .replace(/```[\s\S]*?```/g, '')
      .replace(/`[^`]*`/g, '');
    expect(plain.match(/[\w)\]|]\*[\w([][^\n]{0,20}/g)?.filter((found) => !found.startsWith('|*'))).toBeUndefined();
  });

  test('has the table of section 14 as the functions give it', () => {
    const html = page('en', 'sa-raknar-vi/metoden');
    for (const mu of [0.5, Math.SQRT1_2, 1, Math.SQRT2])
      for (const cell of [advantageOf(mu).toFixed(3), ...[5, 6, 8].map((power) => epsilonOf(mu, power).toFixed(2))])
        expect(html).toContain(`<td>${cell}</td>`);
    expect(page('sv', 'sa-raknar-vi/metoden')).toContain(`<td>${epsilonOf(1, 6).toFixed(2).replace('.', ',')}</td>`);
  });

  test('lets every table move by itself, and be reached and named', () => {
    const html = page('sv', 'sa-raknar-vi/metoden');
    const tables = html.match(/<table/g)?.length ?? 0;
    const frames = [...html.matchAll(/<div class="table-scroll" role="region" tabindex="0" aria-label="([^"]+)">/g)];
    expect(tables).toBeGreaterThan(15);
    expect(frames.length).toBe(tables);
    expect(new Set(frames.map((match) => match[1])).size).toBe(tables);
  });
});

describe('the way to how we count', () => {
  test('is in the foot of every page, on start, on the results and in the privacy notice', () => {
    for (const language of LANGUAGES) {
      // What the page's own address asks for may follow.
      const link = new RegExp(`href="${homeOf(language)}sa-raknar-vi/(\\{\\{pageQuery\\}\\})?"`);
      for (const path of ['', 'resultat', 'sa-gor-vi'])
        expect(page(language, path).split('<footer')[0], `${language} ${path}`).toMatch(link);
      expect(page(language, 'kakor').split('<footer')[1]).toMatch(link);
    }
  });
});
