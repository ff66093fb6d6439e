import type { Hostile } from './fuzz-hostile.ts';
import type { Chance } from './random-survey.ts';

/** A JSON value with something in it, anywhere, made other than it should be. */
export function changed(value: unknown, chance: Chance, hostile: Hostile): unknown {
  const paths = pathsOf(value);
  const times = 1 + chance.below(3);
  let result = structuredClone(value);
  for (let time = 0; time < times; time += 1) result = changedAt(result, chance.of(paths), chance, hostile);
  return result;
}

type Path = readonly (string | number)[];

/** Where something stands, from the whole inwards. Never more than a few hundred: a survey has thousands. */
function pathsOf(value: unknown): readonly Path[] {
  const found: Path[] = [];
  const walk = (one: unknown, path: Path): void => {
    found.push(path);
    if (typeof one !== 'object' || one === null) return;
    for (const [key, inner] of Object.entries(one)) walk(inner, [...path, Array.isArray(one) ? Number(key) : key]);
  };
  walk(value, []);
  return found;
}

function changedAt(value: unknown, path: Path, chance: Chance, hostile: Hostile): unknown {
  const [step, ...rest] = path;
  if (step === undefined || typeof value !== 'object' || value === null) return other(value, chance, hostile);
  const container = value as Record<string | number, unknown>;
  if (rest.length > 0) container[step] = changedAt(container[step], rest, chance, hostile);
  else if (chance.often(0.25)) remove(container, step);
  else put(container, step, other(container[step], chance, hostile));
  return container;
}

function remove(container: Record<string | number, unknown>, step: string | number): void {
  if (Array.isArray(container)) container.splice(Number(step), 1);
  else delete container[step];
}

/** A name such as "__proto__" becomes a field like any other, as JSON.parse makes it. */
const put = (container: object, step: string | number, value: unknown): void => {
  Object.defineProperty(container, step, { value, enumerable: true, configurable: true, writable: true });
};

/** Something near it, or something else altogether. */
function other(value: unknown, chance: Chance, hostile: Hostile): unknown {
  if (chance.often(0.4)) return hostile.value(chance);
  if (typeof value === 'string')
    return chance.of([
      value + hostile.string(chance),
      hostile.string(chance) + value,
      value.slice(1),
      value.toUpperCase(),
      ` ${value} `,
      value.repeat(40),
      [value],
      { value },
      Number(value),
      null,
      hostile.string(chance),
    ]);
  if (typeof value === 'number')
    return chance.of([
      -value,
      value + 1,
      value - 1,
      value + 0.5,
      value * 1e6,
      String(value),
      [value],
      null,
      hostile.number(chance),
    ]);
  if (Array.isArray(value))
    return chance.of<unknown>([
      [],
      [...value, ...value],
      [...value, hostile.value(chance)],
      Array.from({ length: 60 }, () => value[0]),
      Object.fromEntries(value.entries()),
      value[0],
      [value],
    ]);
  if (typeof value === 'object' && value !== null) {
    const more = { ...value };
    put(more, hostile.string(chance), hostile.value(chance));
    return chance.of<unknown>([more, [value], {}, Object.values(value), JSON.stringify(value)]);
  }
  return hostile.value(chance);
}
