import { describe, expect, it } from 'vitest';
import { placesSvg } from '#core/exports/places-svg.ts';
import { surveySvg } from '#core/exports/survey-svg.ts';
import { xmlText } from '#core/exports/xml.ts';
import { LIGHT_EDGE } from '#core/measures/heat-scale.ts';
import { placesPicture, surveyPicture } from '../../support/insight-pictures.ts';

const CHECKSUM = 'd'.repeat(64);
const textsOf = (svg: string): readonly string[] =>
  [...svg.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(([, words = '']) => words);
const circles = (svg: string) =>
  [...svg.matchAll(/<circle cx="([\d.]+)" cy="([\d.]+)" r="\d" fill="([^"]+)"/g)].map(([, x, y, fill]) => ({
    x: Number(x),
    y: Number(y),
    fill,
  }));

describe('the chart of a question', () => {
  const picture = surveyPicture('staff');
  const questions = [...new Set(picture.tables.map(({ question }) => question))];
  const drawn = (question: string): string => surveySvg(picture, question, CHECKSUM) ?? '';

  it('has a dot for each answer that is shown, its figure in words, and no dot for what has too few', () => {
    for (const question of questions) {
      const answers = picture.tables.filter((table) => table.question === question).flatMap((table) => table.answers);
      const shown = answers.filter(({ share }) => share !== null);
      const svg = drawn(question);
      expect(circles(svg)).toHaveLength(shown.length);
      expect(textsOf(svg).filter((words) => words === 'För få svar')).toHaveLength(answers.length - shown.length);
      expect(textsOf(svg).filter((words) => words === 'osäkert')).toHaveLength(
        answers.filter(({ status }) => status === 'uncertain').length,
      );
    }
    const all = picture.tables.flatMap(({ answers }) => answers);
    for (const status of ['shown', 'uncertain', 'too-few']) expect(all.map((one) => one.status)).toContain(status);
  });

  it('stands a greater share further to the right, within its own interval', () => {
    const svg = drawn(questions[0] ?? '');
    const shares = (picture.tables[0]?.answers ?? []).flatMap(({ share }) => (share === null ? [] : [share.percent]));
    const xs = circles(svg)
      .map(({ x }) => x)
      .sort((a, b) => a - b);
    expect(xs.length).toBe(shares.length);
    const [least, most] = [Math.min(...shares), Math.max(...shares)];
    expect(most).toBeGreaterThan(least);
    expect(xs.at(-1)).toBeGreaterThan(xs[0] ?? 0);
    for (const [, x, width] of svg.matchAll(/<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)" height="8"/g))
      expect(xs.some((dot) => dot >= Number(x) - 1 && dot <= Number(x) + Number(width) + 1)).toBe(true);
  });

  it('carries its frame, is told in words to whoever does not see it, and is none of a question that is not there', () => {
    const svg = drawn(questions[0] ?? '');
    const words = textsOf(svg).join('\n');
    for (const part of ['Påhittade testdata', 'Gäller dem som svarat, inte alla invånare.', `SHA-256 ${CHECKSUM}`])
      expect(words).toContain(part);
    expect(/<desc[^>]*>([^<]*)</.exec(svg)?.[1]).toMatch(/svar\. .+: .+\./);
    expect(surveySvg(picture, 'Q99', CHECKSUM)).toBeNull();
  });

  it('holds what is written in an answer as text alone', () => {
    const [table] = picture.tables;
    const [answer] = table?.answers ?? [];
    if (table === undefined || answer === undefined) throw new Error('a picture without answers');
    const text = { sv: '<script>alert(1)</script>' };
    const bad = { ...picture, tables: [{ ...table, answers: [{ ...answer, text }] }] };
    expect(surveySvg(bad, table.question, CHECKSUM)).not.toContain('<script');
  });
});

describe('the chart of the places', () => {
  it('has those that are shown, highest first, and says how many have too few', () => {
    for (const feeling of ['unsafe', 'safe'] as const) {
      const picture = placesPicture('public', feeling);
      const svg = placesSvg(picture, CHECKSUM);
      const shown = picture.places.filter(({ status }) => status === 'shown');
      expect(circles(svg).map(({ fill }) => fill)).toEqual(shown.map(() => LIGHT_EDGE[feeling]));
      for (const { name } of shown) expect(textsOf(svg)).toContain(xmlText(name));
      const few = picture.places.length - shown.length;
      expect(few).toBeGreaterThan(0);
      expect(textsOf(svg).join('\n')).toMatch(new RegExp(`${few} plats(er)? har för få svar`));
    }
  });

  it('draws the fifteen that most have pointed out, and says of how many', () => {
    const picture = placesPicture('staff');
    const [place] = picture.places.filter(({ status }) => status === 'shown');
    if (place === undefined) throw new Error('a picture without places');
    const places = Array.from({ length: 20 }, (_, index) => ({ ...place, name: `Plats ${index}` }));
    const svg = placesSvg({ ...picture, places }, CHECKSUM);
    expect(circles(svg)).toHaveLength(15);
    expect(textsOf(svg).join('\n')).toContain('De 15 som flest har pekat ut, av 20.');
  });
});
