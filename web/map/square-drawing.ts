import type { FeatureCollection } from 'geojson';
import type { GridSquare, HeatArea } from '#core/measures/contract.ts';
import type { PatternImage } from './pattern.ts';
import type { DataLayers } from './style/basemap.ts';
import type { Flavour } from './style/palette.ts';

/** One way of drawing squares on a map: how many, or what has changed. */
export interface SquareDrawing {
  /** Changes when `layers` and `patterns` would answer otherwise. */
  readonly key: string;
  readonly squares: DrawnSquares;
  readonly sources: Readonly<Record<string, FeatureCollection>>;
  readonly layers: (flavour: Flavour) => DataLayers;
  readonly patterns: (flavour: Flavour) => readonly PatternImage[];
  /** What the map is of, for its name to a screen reader. */
  readonly what: string;
  /** Lies on the map for as long as this is drawn, e.g. that it is a model. */
  readonly notice: string | null;
  /** What is said of a square or a place; null for what is not in this drawing. */
  readonly plateOf: (code: string | null) => Plate | null;
}

/** What the plate of a chosen square or place says, line by line, and what is spoken. */
export interface Plate {
  readonly heading: string;
  readonly lines: readonly string[];
}

/** The squares that can be pointed at, chosen and walked between. A heat map's picture is one. */
export interface DrawnSquares {
  readonly areas: readonly DrawnArea[];
  readonly tooFew: readonly GridSquare[];
}

/** The density says where the arrow keys begin and what a plate must rather leave free. */
export type DrawnArea = Pick<HeatArea, 'square' | 'rest'> & { readonly densityPerKm2: { readonly value: number } };
