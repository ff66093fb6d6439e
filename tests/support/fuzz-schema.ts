import type { Hostile } from './fuzz-hostile.ts';
import type { Chance } from './random-survey.ts';

/** As much of JSON Schema as the server's description of itself uses. */
export interface Schema {
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly patternProperties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema | readonly Schema[];
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
}

export interface Making {
  /** What is known is taken, always. */
  readonly isSure: boolean;
  readonly chance: Chance;
  readonly hostile: Hostile;
  /** What a field of this name may well be, where that is known: an id that there is, a code that opens something. */
  readonly known: (name: string) => unknown;
}

/** A value that a schema lets through; of a pattern only what `known` knows. `name` is the field's. */
export function valueBy(schema: Schema, name: string, making: Making): unknown {
  const { chance, hostile, known, isSure } = making;
  if ('const' in schema) return schema.const;
  if (schema.enum !== undefined) return chance.of(schema.enum);
  const some = schema.anyOf ?? schema.oneOf;
  if (some !== undefined) return valueBy(chance.of(some), name, making);
  if (schema.allOf !== undefined) return Object.assign({}, ...schema.allOf.map((part) => valueBy(part, name, making)));
  const found = isSure || chance.often(0.85) ? known(name) : undefined;
  if (found !== undefined) return found;
  const type = typeof schema.type === 'string' ? schema.type : schema.type === undefined ? '' : chance.of(schema.type);
  if (type === 'null') return null;
  if (type === 'boolean') return chance.often(0.5);
  if (type === 'integer' || type === 'number') return numberOf(schema, type === 'integer', making);
  if (type === 'string') return stringOf(schema, making);
  if (type === 'array') return arrayOf(schema, name, making);
  if (type === 'object' || schema.properties !== undefined) return objectOf(schema, making);
  return hostile.value(chance);
}

function numberOf({ minimum, maximum }: Schema, isWhole: boolean, { chance, hostile }: Making): number {
  const [low, high] = [minimum ?? -1_000, maximum ?? 100_000];
  const within = low + chance.below(Math.min(high - low + 1, 2 ** 40));
  const one = chance.of([low, high, within, within, hostile.number(chance)]);
  const bounded = Math.min(high, Math.max(low, one));
  return isWhole ? Math.round(bounded) : bounded;
}

function stringOf({ minLength = 0, maxLength = 400 }: Schema, { chance, hostile }: Making): string {
  const text = chance.often(0.5) ? `Ord ${chance.below(1e6)}` : hostile.string(chance);
  return text.padEnd(minLength, 'x').slice(0, maxLength);
}

function arrayOf({ items = {}, minItems = 0, maxItems = 6 }: Schema, name: string, making: Making): unknown {
  const { chance } = making;
  const count = chance.often(0.1) ? Math.min(maxItems, 40) : Math.min(maxItems, minItems + chance.below(4));
  if (Array.isArray(items)) return items.map((item: Schema) => valueBy(item, name, making));
  return Array.from({ length: count }, () => valueBy(items as Schema, name, making));
}

function objectOf({ properties = {}, required = [], patternProperties = {} }: Schema, making: Making): unknown {
  const { chance, hostile } = making;
  const made: [string, unknown][] = [];
  for (const [name, schema] of Object.entries(properties))
    if (required.includes(name) || chance.often(0.6)) made.push([name, valueBy(schema, name, making)]);
  for (const schema of Object.values(patternProperties))
    for (let count = chance.below(4); count > 0; count -= 1)
      made.push([hostile.string(chance).slice(0, 16), valueBy(schema, '', making)]);
  return Object.fromEntries(made);
}
