import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Answers, PlaceAnswer, Survey } from '#core/survey/contract.ts';
import { screenOfField } from '#core/survey/from-check.ts';
import {
  addressOf,
  firstScreen,
  isOnTheWay,
  type Screen,
  screenAfter,
  screenAt,
  screenBefore,
  stepOf,
} from '#core/survey/way.ts';

const survey = JSON.parse(
  readFileSync(new URL('../../../municipalities/surveys/dialogue-1.json', import.meta.url), 'utf8'),
) as Survey;

const way = (route: string, answers: Answers = {}) => ({ survey, route, answers });
const place = (answers: PlaceAnswer['answers'] = {}): PlaceAnswer => ({
  geometry: { type: 'point', position: [481_216, 6_400_195] },
  named: null,
  way: 'map',
  answers,
});

/** Every address from the first page to the check page. */
function walk(route: string, answers: Answers = {}): readonly string[] {
  const addresses: string[] = [];
  let screen: Screen = firstScreen(way(route, answers));
  while (screen.kind !== 'check') {
    addresses.push(addressOf(screen));
    if (addresses.length > 100) throw new Error('the way has no end');
    screen = screenAfter(way(route, answers), screen);
  }
  return addresses;
}

describe('the way through the dialogue', () => {
  test('somebody who came to point out a place meets the first place at once, not an empty list', () => {
    expect(addressOf(firstScreen(way('platser')))).toBe('Q4.1.plats');
    expect(addressOf(firstScreen(way('platser', { Q4: [place()] })))).toBe('Q4');
  });

  test('somebody who answers questions meets one page a question and one page a row of a matrix', () => {
    const pages = walk('fragor');
    expect(pages.slice(0, 6)).toEqual(['Q1', 'Q2', 'Q3', 'Q4', 'Q5.belysning', 'Q5.skrap']);
    expect(pages.filter((page) => page.startsWith('Q5.'))).toHaveLength(8);
    expect(pages.at(-1)).toBe('Q14c');
  });

  test('from the last pages nothing leads on, least of all to the first', () => {
    expect(screenAfter(way('fragor'), { kind: 'check' })).toEqual({ kind: 'check' });
    expect(screenAfter(way('fragor'), { kind: 'receipt' })).toEqual({ kind: 'receipt' });
  });

  test('somebody who feels unsafe is asked about other ways before what worries them', () => {
    const pages = walk('fragor', { Q2: 'mycket_otrygg' });
    expect(pages.indexOf('Q7')).toBeLessThan(pages.indexOf('Q6'));
    expect(walk('fragor', { Q2: 'mycket_trygg' }).indexOf('Q7')).toBeGreaterThan(
      walk('fragor', { Q2: 'mycket_trygg' }).indexOf('Q6'),
    );
  });

  test('after a place is pointed out its own questions follow, and then the list of places', () => {
    const answers = { Q4: [place({ '4a': 'safe' })] };
    const at: string[] = [];
    let screen: Screen = { kind: 'pick', question: 'Q4', place: 0 };
    while (screen.kind !== 'places') {
      screen = screenAfter(way('platser', answers), screen);
      at.push(addressOf(screen));
    }
    expect(at).toEqual(['Q4.1.4a', 'Q4.1.4b', 'Q4.1.4c', 'Q4.1.4f', 'Q4']);
  });

  test('every page leads back to the one before it, and the first leads out', () => {
    const answers = { Q1: 'centrum', Q4: [place({ '4a': 'unsafe' })] };
    const pages: Screen[] = [];
    let screen: Screen = firstScreen(way('fragor', answers));
    while (screen.kind !== 'check') {
      pages.push(screen);
      screen = screenAfter(way('fragor', answers), screen);
    }
    pages.push(screen);
    pages.forEach((page, index) => {
      const before = screenBefore(way('fragor', answers), page);
      expect(before === null ? null : addressOf(before)).toBe(
        index === 0 ? null : addressOf(pages[index - 1] as Screen),
      );
    });
    const picker = screenBefore(way('platser', answers), {
      kind: 'place-question',
      question: 'Q4',
      place: 0,
      followUp: '4a',
      row: null,
    });
    expect(picker && addressOf(picker)).toBe('Q4.1.plats');
  });

  test('steps count questions, not pages, so a matrix of eight rows is one step', () => {
    expect(stepOf(way('fragor'), { kind: 'question', question: 'Q5', row: 'belysning' })).toEqual({
      number: 5,
      count: 16,
    });
    expect(stepOf(way('fragor'), { kind: 'question', question: 'Q5', row: 'droghandel' })).toEqual({
      number: 5,
      count: 16,
    });
    expect(stepOf(way('fragor', { Q10: ['centrum'] }), { kind: 'question', question: 'Q1', row: null })?.count).toBe(
      17,
    );
  });

  test('every address leads back to its own page, and an address of another branch leads nowhere', () => {
    const answers = { Q4: [place({ '4a': 'unsafe' }), place({ '4a': 'safe' })], Q10: ['centrum'] };
    for (const address of [...walk('fragor', answers), 'Q4.1.4d', 'Q4.2.4b', 'Q4.3.plats', 'kontroll']) {
      const screen = screenAt(way('fragor', answers), address);
      expect(screen && addressOf(screen)).toBe(address);
    }
    expect(screenAt(way('fragor', answers), 'Q4.2.4d')).toBeNull();
    expect(screenAt(way('fragor', answers), 'Q4.4.plats')).toBeNull();
    expect(screenAt(way('fragor'), 'Q10b')).toBeNull();
    expect(screenAt(way('fragor'), 'innehall')).toBeNull();
  });

  test('the sixth place has no page', () => {
    const answers = { Q4: [place(), place(), place(), place(), place()] };
    expect(isOnTheWay(way('platser', answers), { kind: 'pick', question: 'Q4', place: 5 })).toBe(false);
    expect(isOnTheWay(way('platser', answers), { kind: 'pick', question: 'Q4', place: 4 })).toBe(true);
  });

  test('a fault that the server finds leads to the page where it can be mended', () => {
    const answers = { Q4: [place({ '4a': 'unsafe', '4b': ['BEL-SVAG'] })] };
    const led = (field: string): string | null => {
      const screen = screenOfField(way('fragor', answers), field);
      return screen === null ? null : addressOf(screen);
    };
    expect(led('answers.Q2')).toBe('Q2');
    expect(led('answers.Q5.belysning')).toBe('Q5.belysning');
    expect(led('answers.Q4.0.geometry')).toBe('Q4.1.plats');
    expect(led('answers.Q4.0.answers.4b')).toBe('Q4.1.4b');
    expect(led('answers.Q4')).toBe('Q4');
    expect(led('answers')).toBeNull();
  });
});
