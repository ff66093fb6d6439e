/** A file of things on a map, whatever its form: what it says of where, and of names. No other field is read out of it. */
export interface OverlaySource {
  /** The reference system's number at EPSG. */
  readonly system: number;
  /** What the fields are called that are not read, or are left out. */
  readonly leftOut: readonly string[];
  readonly features: Iterable<SourceFeature>;
  close(): void;
}

export interface SourceFeature {
  /** From 1, in the order of the file. */
  readonly number: number;
  /** A geometry as GeoJSON has it (RFC 7946), not checked; null where the thing lies nowhere. */
  readonly geometry: unknown;
  /** What stands in its name field. */
  readonly name: unknown;
}

/** The field that is read as the name: "namn", else "name", however they are written; null where there is neither. */
export const nameFieldOf = (fields: readonly string[]): string | null =>
  ['namn', 'name'].map((wanted) => fields.find((field) => field.toLowerCase() === wanted)).find(Boolean) ?? null;
