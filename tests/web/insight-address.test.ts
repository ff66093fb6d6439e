import { describe, expect, test } from 'vitest';
import { FIRST_VIEW, queryOf, viewOf } from '../../web/islands/insight/address.ts';

const read = (query: string) => viewOf(new URLSearchParams(query));

describe('the address of a view', () => {
  test('says nothing when nothing has been chosen', () => {
    expect(queryOf(FIRST_VIEW)).toBe('');
    expect(read('')).toEqual(FIRST_VIEW);
  });

  test('brings a colleague to the same view', () => {
    const view = {
      release: 'ljuskoping-dialogen-2025',
      feeling: 'safe',
      category: 'BRA-LJUS',
      compare: 'ljuskoping-dialogen-2024',
      view: 'table',
      selected: 'CRS3006RES250mN6400250E481250',
    } as const;
    expect(read(queryOf(view))).toEqual(view);
  });

  test('leaves out what it does not understand', () => {
    expect(read('?kansla=arg&vy=cirkel&orsak=<script>&vald=../../raw')).toEqual(FIRST_VIEW);
  });
});
