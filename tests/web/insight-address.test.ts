import { describe, expect, test } from 'vitest';
import {
  besideOf,
  choosing,
  FIRST_VIEW,
  isSameQuestion,
  openView,
  queryOf,
  viewOf,
} from '../../web/islands/insight/address.ts';
import { dialogueBeside, earlierThan, sumChoices } from '../../web/islands/insight/releases-together.ts';
import { FIRST_SURVEY_VIEW, surveyQueryOf, surveyViewOf } from '../../web/islands/insight/survey-address.ts';
import { frameOf } from '../support/insight-pictures.ts';

const read = (query: string) => viewOf(new URLSearchParams(query));

describe('the address of a view', () => {
  test('says nothing when nothing has been chosen', () => {
    expect(queryOf(FIRST_VIEW)).toBe('');
    expect(read('')).toEqual(FIRST_VIEW);
  });

  test('brings a colleague to the same view', () => {
    const view = {
      release: 'ljuskoping-dialogen-2024+ljuskoping-dialogen-2025',
      feeling: 'safe',
      chosen: { category: 'BRA-LJUS', time: 'kvall' },
      compare: 'ljuskoping-dialogen-2023',
      view: 'change',
      selected: 'CRS3006RES250mN6400250E481250',
      keys: true,
      layers: ['belysning', 'skolor'],
    } as const;
    expect(queryOf(view)).toContain('uttag=ljuskoping-dialogen-2024%2Bljuskoping-dialogen-2025');
    expect(queryOf(view)).toContain('orsak=BRA-LJUS&tid=kvall');
    expect(queryOf(view)).toContain('lager=belysning%2Bskolor');
    expect(read(queryOf(view))).toEqual(view);
    const others = { ...view, chosen: { gender: 'kvinna', age: '30-49' }, view: 'table', keys: false } as const;
    expect(queryOf(others)).toContain('kon=kvinna&alder=30-49');
    expect(read(queryOf(others))).toEqual(others);
  });

  test('leaves out what it does not understand', () => {
    expect(read('?kansla=arg&vy=cirkel&orsak=<script>&vald=../../raw&uttag=a++b&lager=../raw+<b>')).toEqual(FIRST_VIEW);
  });

  test('understands several dialogues whose plus was typed by hand', () => {
    expect(read('?uttag=dialogen-2024+dialogen-2025').release).toBe('dialogen-2024+dialogen-2025');
  });

  test('keeps to two choices, since the server refuses more', () => {
    expect(read('?orsak=BEL&tid=kvall&kon=kvinna').chosen).toEqual({ category: 'BEL', time: 'kvall' });
  });

  test('draws no difference when there is nothing to compare with, and tells of no place when none is chosen', () => {
    expect(read('?vy=skillnad').view).toBe('map');
    expect(read('?vy=bredvid').view).toBe('map');
    expect(read('?vy=plats').view).toBe('map');
    expect(queryOf(read('?vy=plats&vald=badet'))).toBe('?vy=plats&vald=badet');
  });

  test('asks anew for another place where all is told of one', () => {
    const place = read('?vy=plats&vald=badet');
    expect(isSameQuestion(read('?vald=badet'), place)).toBe(false);
    expect(isSameQuestion(place, { ...place, selected: 'torget' })).toBe(false);
    expect(openView(place).view).toBe('map');
  });

  test('asks for the map of the earlier dialogue where it stands beside, and only there', () => {
    const beside = read('?jamfor=dialogen-2024&vy=bredvid');
    expect(queryOf(beside)).toBe('?jamfor=dialogen-2024&vy=bredvid');
    expect(besideOf(beside)).toBe('dialogen-2024');
    expect(besideOf(read('?jamfor=dialogen-2024&vy=skillnad'))).toBeNull();
    expect(isSameQuestion(beside, { ...beside, view: 'map' })).toBe(false);
    expect(openView(beside).view).toBe('map');
  });

  test('asks anew for another choice but not for another square', () => {
    const chosen = { ...FIRST_VIEW, chosen: choosing({}, 'time', 'natt') };
    expect(isSameQuestion(FIRST_VIEW, chosen)).toBe(false);
    expect(isSameQuestion(FIRST_VIEW, { ...FIRST_VIEW, selected: 'badet', view: 'table' })).toBe(true);
    expect(choosing(chosen.chosen, 'time', null)).toEqual({});
  });

  test('of the staff opens on the public page as far as the open files go', () => {
    expect(
      openView(
        read(
          '?uttag=dialogen-2024%2Bdialogen-2025&orsak=BEL&tid=kvall&jamfor=dialogen-2024&vy=skillnad&lager=belysning',
        ),
      ),
    ).toEqual({
      ...FIRST_VIEW,
      chosen: { category: 'BEL' },
    });
  });
});

describe('the address of the survey answers', () => {
  test('brings a colleague to the same question, divided the same way', () => {
    const view = { release: 'dialogen-2025', question: 'Q2', by: 'gender', weigh: 'area', view: 'table' } as const;
    expect(surveyQueryOf(view)).toBe('?uttag=dialogen-2025&fraga=Q2&dela=kon&vikt=omrade&vy=tabell');
    expect(surveyViewOf(new URLSearchParams(surveyQueryOf(view)))).toEqual(view);
    expect(surveyViewOf(new URLSearchParams('?dela=inkomst&vikt=inkomst&fraga=<b>'))).toEqual(FIRST_SURVEY_VIEW);
  });
});

describe('dialogues to choose among', () => {
  const dialogue = (year: number) => ({
    ...frameOf('staff'),
    release: `dialogen-${year}`,
    title: { sv: `Dialogen ${year}`, lattlast: `Dialogen ${year}`, en: `The ${year} dialogue` },
    closes: `${year}-03-15`,
  });
  const newestFirst = [dialogue(2026), dialogue(2025), dialogue(2024)];

  test('can be read together from the newest back, oldest first in the address', () => {
    expect(sumChoices(newestFirst, 'dialogen-2026', 'sv').map(({ title }) => title)).toEqual([
      'Dialogen 2025 + 2026',
      'Dialogen 2024 + 2025 + 2026',
    ]);
    expect(sumChoices(newestFirst, null, 'sv')[0]?.release).toBe('dialogen-2025+dialogen-2026');
    expect(sumChoices([dialogue(2026)], null, 'sv')).toEqual([]);
  });

  test('hold what the address asked for, once', () => {
    const asked = sumChoices(newestFirst, 'dialogen-2024+dialogen-2026', 'sv');
    expect(asked.map(({ release }) => release)).toContain('dialogen-2024+dialogen-2026');
    expect(sumChoices(newestFirst, 'dialogen-2025+dialogen-2026', 'sv')).toHaveLength(2);
  });

  test('have one before and one after, by keys, where one alone is read', () => {
    expect(dialogueBeside(newestFirst, 'dialogen-2025', 'earlier')).toBe('dialogen-2024');
    expect(dialogueBeside(newestFirst, 'dialogen-2025', 'later')).toBe('dialogen-2026');
    expect(dialogueBeside(newestFirst, 'dialogen-2026', 'later')).toBeNull();
    expect(dialogueBeside(newestFirst, 'dialogen-2024', 'earlier')).toBeNull();
    expect(dialogueBeside(newestFirst, 'dialogen-2024+dialogen-2025', 'later')).toBeNull();
  });

  test('are compared only with dialogues that closed before any of them', () => {
    const earlier = (shown: string) => earlierThan(newestFirst, shown).map(({ release }) => release);
    expect(earlier('dialogen-2026')).toEqual(['dialogen-2025', 'dialogen-2024']);
    expect(earlier('dialogen-2025+dialogen-2026')).toEqual(['dialogen-2024']);
    expect(earlier('dialogen-2024')).toEqual([]);
  });
});
