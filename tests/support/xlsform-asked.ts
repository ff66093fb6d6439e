import type { Asked } from '#core/survey/xlsform/condition.ts';

export const codes = (...names: readonly string[]): ReadonlyMap<string, string> =>
  new Map(names.map((name) => [name, name]));

/** Questions of a form that conditions and constraints of the tests look at, one of each type, by name. */
export const ASKED: Readonly<Record<string, Asked>> = {
  area: { id: 'area', type: 'choice', codes: codes('north', 'south', 'east'), step: 1 },
  worry: { id: 'worry', type: 'choices', codes: codes('dark', 'speed', 'litter'), step: 1 },
  step: { id: 'step', type: 'choice', codes: codes('1', '2', '3'), step: 1 },
  grade: { id: 'grade', type: 'scale', codes: new Map(), step: 1 },
  age: { id: 'age', type: 'number', codes: new Map(), step: 1 },
  rent: { id: 'rent', type: 'number', codes: new Map(), step: 0.01 },
  words: { id: 'words', type: 'text', codes: new Map(), step: 1 },
};
