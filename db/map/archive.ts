import { type FileHandle, open } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { Compression, type Header, PMTiles, type Source, TileType } from 'pmtiles';

/** Why an archive cannot be used; said to whoever gave its address. */
export class ArchiveFault extends Error {
  override name = 'ArchiveFault';
}

/**
 * A map of the world or a part of it in one file (PMTiles 3), on this disk or at an https address, of which only the parts that
 * are asked for are fetched. Close it when done.
 */
export class TileArchive {
  readonly #tiles: PMTiles;
  readonly #source: RangeSource;
  readonly header: Header;
  /** "© OpenStreetMap" without markup; empty where the archive names nobody. */
  readonly attribution: string;

  private constructor(tiles: PMTiles, source: RangeSource, header: Header, attribution: string) {
    this.#tiles = tiles;
    this.#source = source;
    this.header = header;
    this.attribution = attribution;
  }

  /** Opens a file or an address. Throws ArchiveFault in words when it is no archive of vector tiles that can be read. */
  static async open(where: string): Promise<TileArchive> {
    const source = /^https?:/i.test(where) ? new AddressSource(where) : await FileSource.open(where);
    const tiles = new PMTiles(source);
    try {
      const header = await tiles.getHeader();
      if (header.tileType !== TileType.Mvt) throw new ArchiveFault(`${where} holds pictures, not vector tiles`);
      if (![Compression.None, Compression.Gzip].includes(header.tileCompression))
        throw new ArchiveFault(`${where} is packed in a way that cannot be read here; gzip can`);
      const { attribution = '' } = (await tiles.getMetadata()) as { readonly attribution?: string };
      return new TileArchive(tiles, source, header, attribution.replace(/<[^>]*>/g, '').trim());
    } catch (error) {
      await source.close();
      if (error instanceof ArchiveFault) throw error;
      throw new ArchiveFault(`${where} cannot be read as PMTiles: ${(error as Error).message}`, { cause: error });
    }
  }

  /** What tells this archive from another, and from itself when it has been replaced. */
  get identity(): string {
    return this.#source.identity;
  }

  /** A vector tile, unpacked; null where the archive has nothing. Throws ArchiveFault when it cannot be fetched. */
  async tile(zoom: number, x: number, y: number): Promise<Uint8Array | null> {
    const found = await this.#tiles.getZxy(zoom, x, y);
    return found === undefined ? null : new Uint8Array(found.data);
  }

  close(): Promise<void> {
    return this.#source.close();
  }
}

interface RangeSource extends Source {
  readonly identity: string;
  close(): Promise<void>;
}

class FileSource implements RangeSource {
  readonly #handle: FileHandle;
  readonly identity: string;
  readonly #path: string;

  private constructor(handle: FileHandle, path: string, identity: string) {
    this.#handle = handle;
    this.#path = path;
    this.identity = identity;
  }

  static async open(path: string): Promise<FileSource> {
    try {
      const handle = await open(path, 'r');
      const { size, mtimeMs } = await handle.stat();
      return new FileSource(handle, path, `${path} ${size} ${mtimeMs}`);
    } catch (error) {
      throw new ArchiveFault(`${path} cannot be opened: ${(error as Error).message}`, { cause: error });
    }
  }

  getKey(): string {
    return this.#path;
  }

  async getBytes(offset: number, length: number): Promise<{ data: ArrayBuffer }> {
    const bytes = new Uint8Array(length);
    const { bytesRead } = await this.#handle.read(bytes, 0, length, offset);
    return { data: bytes.buffer.slice(0, bytesRead) };
  }

  close(): Promise<void> {
    return this.#handle.close();
  }
}

/** Tries of one range, and how long the first wait is; each next one is twice as long. */
const TRIES = 4;
const FIRST_WAIT = 500;
/** Longer than that nobody waits for one part. */
const PATIENCE = 30_000;

class AddressSource implements RangeSource {
  readonly #address: URL;
  /** The version that the first answer named: all parts must be of the same. */
  #version: string | null = null;

  constructor(address: string) {
    this.#address = new URL(address);
    const { protocol, hostname } = this.#address;
    if (protocol !== 'https:' && !LOOPBACK.has(hostname))
      throw new ArchiveFault(`${address}: give an https address, so that nobody on the way can change the map`);
  }

  get identity(): string {
    return `${this.#address.href} ${this.#version ?? ''}`;
  }

  getKey(): string {
    return this.#address.href;
  }

  async getBytes(offset: number, length: number): Promise<{ data: ArrayBuffer }> {
    for (let tried = 1; ; tried += 1)
      try {
        return { data: await this.#range(offset, length) };
      } catch (error) {
        if (error instanceof ArchiveFault || tried === TRIES)
          throw error instanceof ArchiveFault
            ? error
            : new ArchiveFault(`${this.#address.href} cannot be fetched: ${reasonOf(error)}`, { cause: error });
        await delay(FIRST_WAIT * 2 ** (tried - 1));
      }
  }

  async #range(offset: number, length: number): Promise<ArrayBuffer> {
    const answer = await fetch(this.#address, {
      headers: { range: `bytes=${offset}-${offset + length - 1}`, 'accept-encoding': 'identity' },
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (answer.status === 200)
      throw new ArchiveFault(`${this.#address.href} gives the whole file alone: its server must answer ranges`);
    if (answer.status >= 500 || answer.status === 429) throw new Error(`status ${answer.status}`);
    if (answer.status !== 206) throw new ArchiveFault(`${this.#address.href} answers ${answer.status}`);
    const version = answer.headers.get('etag') ?? answer.headers.get('last-modified') ?? '';
    this.#version ??= version;
    if (version !== this.#version)
      throw new ArchiveFault(`${this.#address.href} has been replaced meanwhile: begin again`);
    const body = await answer.arrayBuffer();
    const [, whole = ''] = /\/(\d+)$/.exec(answer.headers.get('content-range') ?? '') ?? [];
    const expected = Math.min(length, Number(whole || Number.POSITIVE_INFINITY) - offset);
    if (body.byteLength !== expected) throw new Error(`${body.byteLength} bytes came of ${expected}`);
    return body;
  }

  async close(): Promise<void> {}
}

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

const reasonOf = (error: unknown): string => {
  const { message, cause } = error as Error;
  return cause instanceof Error ? cause.message : message;
};
