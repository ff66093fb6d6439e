import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Release, ReleaseHeader, ReleaseTier } from '#core/release/contract.ts';
import { checksumFileName } from './format.ts';
import { readRelease } from './read.ts';

/** The published releases of a municipality. Notices new ones by itself; keeps the ones that were asked for in memory. */
export interface ReleaseShelf {
  /** Headers of every published release of a tier, the newest batch first. */
  list(tier: ReleaseTier): readonly ReleaseHeader[];
  /** A release, or null when none of that id is published. Throws ReleaseFault when its file was changed. */
  open(id: string, tier: ReleaseTier): Release | null;
}

/** How many releases are kept in memory at once; the one that was used longest ago leaves first. */
const KEPT = 8;

/** Opens the shelf on a folder, which need not exist yet. */
export function openReleaseShelf(folder: string): ReleaseShelf {
  const headers = new Map<string, { stamp: number; header: ReleaseHeader }>();
  const kept = new Map<string, { stamp: number; release: Release }>();

  function open(id: string, tier: ReleaseTier): Release | null {
    const stamp = publishedAt(folder, id, tier);
    if (stamp === null) return null;
    const key = `${id}.${tier}`;
    const before = kept.get(key);
    const entry = before?.stamp === stamp ? before : { stamp, release: readRelease(folder, id, tier) };
    kept.delete(key);
    kept.set(key, entry);
    const [oldest] = kept.keys();
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
    headers.set(key, { stamp, header: entry.release.header });
    return entry.release;
  }

  function headerOf(id: string, tier: ReleaseTier): ReleaseHeader | null {
    const known = headers.get(`${id}.${tier}`);
    if (known !== undefined && known.stamp === publishedAt(folder, id, tier)) return known.header;
    return open(id, tier)?.header ?? null;
  }

  return {
    open,
    list: (tier) =>
      published(folder, tier)
        .map((id) => headerOf(id, tier))
        .filter((header) => header !== null)
        .sort((a, b) => b.campaign.closes.localeCompare(a.campaign.closes) || a.id.localeCompare(b.id)),
  };
}

function published(folder: string, tier: ReleaseTier): readonly string[] {
  const ending = checksumFileName('', tier);
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith(ending))
      .map((name) => name.slice(0, -ending.length));
  } catch {
    // No release has been made yet.
    return [];
  }
}

/** When a release was published, or null; the id comes from an address, so it never leads out of the folder. */
function publishedAt(folder: string, id: string, tier: ReleaseTier): number | null {
  if (!/^[a-z0-9-]+$/.test(id)) return null;
  return statSync(join(folder, checksumFileName(id, tier)), { throwIfNoEntry: false })?.mtimeMs ?? null;
}
