import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Newest } from '#core/base/newest.ts';
import type { Release, ReleaseHeader, ReleaseTier } from '#core/release/contract.ts';
import { checksumFileName } from './format.ts';
import { ReleaseFault, type ReleaseSummary, readRelease, readReleaseSummary } from './read.ts';

/** How many releases are kept in memory at once; the one that was used longest ago leaves first. */
const KEPT = 8;

/**
 * The published releases of a municipality, in a folder that need not exist yet. Notices new ones by itself and keeps
 * the ones that were asked for in memory. Files are only ever read.
 */
export class ReleaseShelf {
  readonly #folder: string;
  readonly #summaries = new Map<string, { readonly stamp: number; readonly summary: ReleaseSummary }>();
  readonly #kept = new Newest<{ readonly stamp: number; readonly release: Release }>(KEPT);
  /** When each was published, as far as that has been looked at in this turn of the event loop: one turn answers many requests. */
  readonly #stamps = new Map<string, number>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /**
   * Headers of every published release of a tier, the newest batch first. One whose file was changed or is gone is left
   * out, so that the others can still be read; to open it throws.
   */
  list(tier: ReleaseTier): readonly ReleaseHeader[] {
    return this.summaries(tier).map(({ header }) => header);
  }

  /** The same with their survey tables. */
  summaries(tier: ReleaseTier): readonly ReleaseSummary[] {
    return this.#published(tier)
      .map((id) => this.summary(id, tier))
      .filter((summary) => summary !== null)
      .sort(
        ({ header: a }, { header: b }) =>
          b.campaign.closes.localeCompare(a.campaign.closes) || a.id.localeCompare(b.id),
      );
  }

  /** The header and the survey tables of one; null where none of that id is published, or its file was changed or is gone. */
  summary(id: string, tier: ReleaseTier): ReleaseSummary | null {
    const stamp = this.#publishedAt(id, tier);
    if (stamp === null) return null;
    const key = `${id}.${tier}`;
    const known = this.#summaries.get(key);
    if (known?.stamp === stamp) return known.summary;
    try {
      const summary = readReleaseSummary(this.#folder, id, tier);
      this.#summaries.set(key, { stamp, summary });
      return summary;
    } catch (error) {
      if (error instanceof ReleaseFault) return null;
      throw error;
    }
  }

  /** A release, or null when none of that id is published. Throws ReleaseFault when its file was changed. */
  open(id: string, tier: ReleaseTier): Release | null {
    const stamp = this.#publishedAt(id, tier);
    if (stamp === null) return null;
    const key = `${id}.${tier}`;
    const before = this.#kept.get(key);
    const entry = before?.stamp === stamp ? before : { stamp, release: readRelease(this.#folder, id, tier) };
    this.#kept.set(key, entry);
    const { header, tables } = entry.release;
    if (this.#summaries.get(key)?.stamp !== stamp) this.#summaries.set(key, { stamp, summary: { header, tables } });
    return entry.release;
  }

  /** Forgets what is kept in memory; no file is held open. */
  close(): void {
    this.#kept.clear();
    this.#summaries.clear();
  }

  #published(tier: ReleaseTier): readonly string[] {
    const ending = checksumFileName('', tier);
    try {
      return readdirSync(this.#folder)
        .filter((name) => name.endsWith(ending))
        .map((name) => name.slice(0, -ending.length));
    } catch {
      // No release has been made yet.
      return [];
    }
  }

  /** When a release was published, or null; the id comes from an address, so it never leads out of the folder. */
  #publishedAt(id: string, tier: ReleaseTier): number | null {
    const name = checksumFileName(id, tier);
    const seen = this.#stamps.get(name);
    if (seen !== undefined) return seen;
    if (!/^[a-z0-9-]+$/.test(id)) return null;
    const stamp = statSync(join(this.#folder, name), { throwIfNoEntry: false })?.mtimeMs ?? null;
    if (stamp === null) return null;
    if (this.#stamps.size === 0) setImmediate(() => this.#stamps.clear());
    this.#stamps.set(name, stamp);
    return stamp;
  }
}
