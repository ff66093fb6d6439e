import type { GazetteerEntry } from '#core/places/municipality.ts';

/** A place as it stands on the form: the square, the name that was found for the landmark, and the marks. */
export interface TypedPlace {
  readonly square: string;
  /** The landmark as it was typed; it stands for nothing until a name is chosen. */
  readonly name?: string;
  readonly found: GazetteerEntry | null;
  /** Marks by follow-up; a matrix has "id.row". */
  readonly marks: Readonly<Record<string, string>>;
}

export interface TypedForm {
  /** Marks by question; a matrix has "id.row". */
  readonly marks: Readonly<Record<string, string>>;
  /** By place question. */
  readonly places: Readonly<Record<string, readonly TypedPlace[]>>;
}
