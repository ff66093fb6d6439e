import fc from 'fast-check';
import type { Chance } from './random-survey.ts';

/** Stands in many of the values that are sent: nothing of it may ever be read in the server's log. */
export const MARKER = 'zqfuzzmarker';

/** A header that no answer may have: whoever can write it there has split an answer in two. */
export const INJECTED = 'x-zqinjected';

const long = (length: number): string => MARKER.repeat(Math.ceil(length / MARKER.length)).slice(0, length);

/** Strings that have broken something somewhere. */
const WRITTEN: readonly string[] = [
  '',
  ' ',
  '\t\r\n',
  '\0',
  `${MARKER}\0${MARKER}`,
  '\ud800',
  `${MARKER}\udfff${MARKER}`,
  '\u202e\u2066\u200f',
  '\ufeff\ufffe\uffff',
  'e\u0301'.repeat(20),
  '𝕷𝖞𝖐𝖙𝖆 👩‍👩‍👧‍👦 ﷽',
  'İıſßﬀ',
  `${MARKER}\r\n${INJECTED}: 1\r\n\r\n<p>`,
  `${MARKER}\n{"level":60,"msg":"${MARKER}"}\n`,
  `\u001b[2J\u001b]0;${MARKER}\u0007`,
  `${MARKER}\u2028\u2029\u0085`,
  `%s%n%x%d ${MARKER}`,
  '%00',
  '%0d%0a',
  '%c0%ae%c0%ae/',
  '%',
  '%e',
  '%zz',
  '%ed%a0%80',
  '+',
  '../../../../etc/passwd',
  '..%2f..%2fraw.sqlite',
  '/..;/',
  '\\\\server\\share',
  'C:\\con',
  '//example.org/',
  `' or 1=1 -- ${MARKER}`,
  "'; drop table response; --",
  '" union select * from free_text --',
  `<script>alert("${MARKER}")</script>`,
  '{{constructor.constructor("return 1")()}}',
  `\${process.exit(1)}`,
  '=cmd|"/c calc"!A1',
  '@SUM(1+1)',
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'valueOf',
  'null',
  'undefined',
  'NaN',
  'Infinity',
  '-0',
  '1e309',
  '0x10',
  '1_000',
  '٣',
  '9007199254740993',
  '99999999999999999999',
  '-99999999999999999999',
  '1.7976931348623157e308',
  '5e-324',
  'true',
  '2027-02-30',
  '2027-13-01',
  '0000-00-00',
  '+012345-01-01',
  '-271821-04-20',
  '9999-12-31',
  '2027-03-01T00:00:00Z',
  '00000000-0000-4000-8000-000000000000',
  'a'.repeat(64),
  '0'.repeat(64),
  long(65),
  long(201),
  long(1_001),
  long(5_000),
  '-'.repeat(3_000),
  '('.repeat(500),
  '[a-z]+$',
  'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!',
  `Ring Anna Svensson på 070-174 06 58, personnummer 19811218-9876 ${MARKER}`,
  `Jag ska döda honom ${MARKER}`,
];

const NUMBERS: readonly number[] = [
  0,
  -0,
  1,
  -1,
  0.5,
  -0.1,
  1e-7,
  1e21,
  -1e21,
  Number.MAX_SAFE_INTEGER,
  Number.MIN_SAFE_INTEGER,
  Number.MAX_SAFE_INTEGER + 2,
  Number.MAX_VALUE,
  Number.MIN_VALUE,
  2 ** 31,
  -(2 ** 31) - 1,
  2 ** 32,
  2 ** 63,
  255,
  65_536,
];

export interface Hostile {
  string(chance: Chance): string;
  number(chance: Chance): number;
  /** Any JSON value, a deep one now and then. */
  value(chance: Chance): unknown;
}

/** Hostile values: those above, and as many more of fast-check's, which are biased towards edges. The same for the same seed. */
export function hostileValues(seed: number): Hostile {
  const sampled = <Value>(of: fc.Arbitrary<Value>, numRuns: number): readonly Value[] =>
    fc.sample(of, { seed, numRuns });
  const strings = [
    ...sampled(fc.string({ unit: 'binary', maxLength: 80 }), 150),
    ...sampled(fc.string({ unit: 'grapheme', maxLength: 80 }), 100),
    ...sampled(fc.string({ maxLength: 300 }), 100),
    ...sampled(fc.webUrl({ withQueryParameters: true, withFragments: true }), 20),
    ...sampled(
      fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
      20,
    ),
  ];
  const numbers = sampled(fc.double({ noNaN: true, noDefaultInfinity: true }), 100);
  const values = sampled(fc.jsonValue({ depthSize: 'medium' }), 200);
  const string = (chance: Chance): string => (chance.often(0.6) ? chance.of(WRITTEN) : chance.of(strings));
  const number = (chance: Chance): number => (chance.often(0.6) ? chance.of(NUMBERS) : chance.of(numbers));
  return {
    string,
    number,
    value: (chance) => {
      const kind = chance.below(12);
      if (kind < 4) return string(chance);
      if (kind < 6) return number(chance);
      if (kind === 6) return chance.of([null, true, false]);
      if (kind === 7) return chance.of<unknown>([[], {}, [[]], [null], { '': '' }, { constructor: 1 }]);
      if (kind === 8) return nested(1 + chance.below(200), chance.often(0.5));
      if (kind === 9) return Array.from({ length: chance.below(300) }, () => string(chance).slice(0, 40));
      if (kind === 10) return { [string(chance)]: string(chance), toString: null, length: -1, type: 'x' };
      // One of its own each time: whoever changes what it is put into changes no other.
      return structuredClone(chance.of(values));
    },
  };
}

/** [[[[…]]]] or {"a":{"a":…}}. */
function nested(depth: number, isArray: boolean): unknown {
  let value: unknown = MARKER;
  for (let level = 0; level < depth; level += 1) value = isArray ? [value] : { a: value };
  return value;
}
