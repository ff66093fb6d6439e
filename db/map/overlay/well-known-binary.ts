/**
 * Reads a geometry of a GeoPackage (OGC 12-128r17 section 2.1.3): a header, then well-known binary as ISO 13249-3 has it. Gives it
 * as GeoJSON has it, null where it is empty. Heights and measures are passed over. Throws an Error in words.
 */
export function geometryIn(blob: Uint8Array): unknown {
  const view = new DataView(blob.buffer, blob.byteOffset, blob.byteLength);
  if (blob.length < 8 || blob[0] !== 0x47 || blob[1] !== 0x50)
    throw new Error('formen börjar inte som i ett GeoPackage');
  const flags = blob[3] as number;
  if ((flags & 0b10_0000) !== 0) throw new Error('formen är av ett eget slag som bara programmet bakom filen kan läsa');
  if ((flags & 0b1_0000) !== 0) return null;
  const bounds = BOUNDS_BYTES[(flags >> 1) & 0b111];
  if (bounds === undefined) throw new Error('formens huvud är trasigt');
  try {
    return new Reader(view, 8 + bounds).geometry(0);
  } catch (error) {
    if (error instanceof RangeError) throw new Error('formen slutar mitt i', { cause: error });
    throw error;
  }
}

/** How much room the bounds in a header take, by what the flags say: none, or ranges of x and y, with z, m or both. */
const BOUNDS_BYTES = [0, 32, 48, 48, 64];
const DEEPEST = 8;
const NAMES: Readonly<Record<number, string>> = {
  1: 'Point',
  2: 'LineString',
  3: 'Polygon',
  4: 'MultiPoint',
  5: 'MultiLineString',
  6: 'MultiPolygon',
  7: 'GeometryCollection',
};

class Reader {
  readonly #view: DataView;
  #at: number;

  constructor(view: DataView, at: number) {
    this.#view = view;
    this.#at = at;
  }

  geometry(depth: number): unknown {
    if (depth > DEEPEST) throw new Error('former ligger i varandra för djupt');
    const little = this.#view.getUint8(this.#at) === 1;
    this.#at += 1;
    const code = this.#count(little);
    const type = NAMES[code % 1000];
    const axes = 2 + (AXES_MORE[Math.floor(code / 1000)] ?? Number.NaN);
    if (type === undefined || Number.isNaN(axes))
      throw new Error(
        `formen (typ ${code}) har bågar eller ytor som inte kan läsas: gör om den till linjer och punkter först`,
      );
    if (type === 'Point') {
      const position = this.#position(little, axes);
      return position.some(Number.isNaN) ? null : { type, coordinates: position };
    }
    if (type === 'LineString') return { type, coordinates: this.#positions(little, axes) };
    if (type === 'Polygon') return { type, coordinates: this.#several(little, () => this.#positions(little, axes)) };
    // The parts are written as geometries of their own.
    return { type: 'GeometryCollection', geometries: this.#several(little, () => this.geometry(depth + 1)) };
  }

  #count(little: boolean): number {
    const count = this.#view.getUint32(this.#at, little);
    this.#at += 4;
    return count;
  }

  #several<Value>(little: boolean, read: () => Value): Value[] {
    const values: Value[] = [];
    for (let left = this.#count(little); left > 0; left -= 1) values.push(read());
    return values;
  }

  #positions(little: boolean, axes: number): [number, number][] {
    return this.#several(little, () => this.#position(little, axes));
  }

  #position(little: boolean, axes: number): [number, number] {
    const position: [number, number] = [
      this.#view.getFloat64(this.#at, little),
      this.#view.getFloat64(this.#at + 8, little),
    ];
    this.#at += 8 * axes;
    return position;
  }
}

/** Beside x and y, by the thousands of the type: none, z, m, both. */
const AXES_MORE = [0, 1, 1, 2];
