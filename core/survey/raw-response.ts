import type { Language } from '../base/language.ts';
import type { Geometry } from '../geo/geometry.ts';
import type { Channel } from '../places/channels.ts';
import type { Feeling } from '../places/feelings.ts';
import type { Screened } from '../words/screen.ts';
import type { InputWay, PlaceWay, SimpleAnswer } from './contract.ts';

/**
 * A response as it is kept in the raw store: checked, on the journey, coarsened, split into what is asked about places,
 * about the person (background) and written in own words. Exact places and words: few hands (docs/ARCHITECTURE.md).
 */
export interface RawResponse {
  readonly municipality: string;
  readonly campaign: string;
  readonly survey: { readonly id: string; readonly version: number };
  readonly language: Language;
  readonly inputWay: InputWay;
  readonly channel: Channel;
  /** "2026-03-15T14", never finer. */
  readonly receivedHour: string;
  /** Codes by question; neither background nor words. */
  readonly answers: Readonly<Record<string, SimpleAnswer>>;
  readonly background: Readonly<Record<string, SimpleAnswer>>;
  readonly places: readonly RawPlace[];
  readonly texts: readonly RawText[];
}

export interface RawPlace {
  /** The place question's id. */
  readonly question: string;
  /** Order of entry, from 0. */
  readonly ordinal: number;
  readonly geometry: Geometry;
  /** The grid that the positions were moved to, metres; 1 for a register place's own point. */
  readonly precisionMetres: number;
  readonly named: string | null;
  readonly way: PlaceWay;
  readonly feeling: Feeling | null;
  /** Codes by follow-up. */
  readonly answers: Readonly<Record<string, SimpleAnswer>>;
}

/** Somebody's own words, screened: without what is certain to point at a person. They leave the raw store by no release. */
export interface RawText extends Screened {
  readonly question: string;
  /** Ordinal of the place it is about, or null. */
  readonly place: number | null;
}
