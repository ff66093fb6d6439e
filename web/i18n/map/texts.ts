import type { FilterChoice } from '#core/measures/contract.ts';

type ByFeeling = Readonly<Record<'unsafe' | 'safe', string>>;

/** The ends of a 90 % interval; a model estimate has none. */
export type Interval = readonly [low: string, high: string];

/** What the heat map says. Numbers come in as words, already rounded. */
export interface MapTexts {
  /** The map's name to a screen reader, and how to use it. */
  readonly name: (what: string) => string;
  readonly loading: string;
  readonly failed: string;
  readonly ctrlToZoom: string;
  readonly commandToZoom: string;
  readonly twoFingers: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly close: string;
  readonly legend: string;
  readonly unit: ByFeeling;
  /** The legend's unit when something is chosen: "Orsak: Belysning". */
  readonly unitFor: (unit: string, chosen: readonly string[]) => string;
  /** What a filter is called before its value. */
  readonly filters: Readonly<Record<FilterChoice['name'], string>>;
  /** A named place is counted for all, also when the map is filtered. */
  readonly allCauses: string;
  readonly what: ByFeeling;
  readonly solid: string;
  readonly dashed: string;
  readonly hatch: string;
  /** Hatch over a colour. */
  readonly rest: string;
  readonly sizes: (finest: string) => string;
  readonly noAreas: string;
  readonly square: (size: string) => string;
  readonly squareNear: (near: string, size: string) => string;
  readonly restNear: (near: string, size: string) => string;
  readonly persons: (value: string, interval: Interval | null) => string;
  readonly perKm2: (value: string, interval: Interval | null) => string;
  /** Where the value itself rounds to nought. */
  readonly underOnePerKm2: (value: string, interval: Interval | null) => string;
  readonly shareOf: (percent: number, low: number, high: number) => string;
  readonly underOnePerCent: (percent: number, low: number, high: number) => string;
  readonly uncertain: string;
  /** Of two choices that were not counted together. */
  readonly model: string;
  /** How the edges of a model are drawn, for the legend. */
  readonly modelEdge: string;
  readonly modelHelp: string;
  readonly change: {
    /** The legend's heading: "Fler eller färre personer än i Dialogen 2024". */
    readonly heading: (dialogue: string) => string;
    /** What the map is of, for its name. */
    readonly what: (what: string, dialogue: string) => string;
    /** A sentence: "Jämfört med Dialogen 2024: 3,4 fler per 100 svarande (2,0–4,8)." */
    readonly than: (difference: string, dialogue: string) => string;
    readonly more: string;
    readonly less: string;
    readonly chance: string;
    /** How many answered each time, and that the difference does not depend on it. */
    readonly respondents: (now: string, before: string) => string;
    readonly none: string;
  };
  /** A difference in words. Values and ends are written without a sign. */
  readonly difference: {
    readonly more: (value: string, interval: Interval) => string;
    readonly less: (value: string, interval: Interval) => string;
    /** The end below nought and the one above. */
    readonly chance: (fewer: string, more: string) => string;
  };
  readonly tooFew: string;
  readonly fewerThan: (count: string) => string;
  readonly saysNothing: string;
  readonly chosen: string;
}
