import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

/** The house rules of docs/ARCHITECTURE.md as tests. Widening one is a visible diff in this file. */

const root = join(import.meta.dirname, '..');
const layers = ['core', 'db', 'server', 'web'] as const;
type Layer = (typeof layers)[number];

interface SourceFile {
  readonly path: string;
  readonly text: string;
  /** Imports inside the repository, as paths from the root; and packages by name. */
  readonly imports: readonly string[];
  readonly packages: readonly string[];
}

const files: readonly SourceFile[] = layers.flatMap((layer) =>
  readdirSync(join(root, layer), { recursive: true, encoding: 'utf8' })
    .map((file) => join(layer, file))
    .filter((file) => /\.(ts|svelte|astro)$/.test(file))
    .map(read),
);

function read(path: string): SourceFile {
  const text = readFileSync(join(root, path), 'utf8');
  const specifiers = [
    ...text.matchAll(/(?:^|\n)\s*(?:import|export)\s[^;'"]*?from\s*['"]([^'"]+)['"]/g),
    ...text.matchAll(/(?:^|\n)\s*import\s*['"]([^'"]+)['"]/g),
    ...text.matchAll(/import\(\s*['"]([^'"]+)['"]\s*\)/g),
  ].map((match) => match[1] ?? '');
  const imports: string[] = [];
  const packages: string[] = [];
  for (const specifier of specifiers) {
    const bare = specifier.replace(/\?.*$/, '');
    if (bare.startsWith('#')) imports.push(bare.slice(1));
    else if (bare.startsWith('.')) imports.push(normalize(relative(root, join(root, dirname(path), bare))));
    else packages.push(bare.startsWith('@') ? bare.split('/').slice(0, 2).join('/') : (bare.split('/')[0] ?? ''));
  }
  return { path, text, imports, packages };
}

const layerOf = (path: string): Layer | null => layers.find((layer) => path.startsWith(`${layer}/`)) ?? null;
const folder = (path: string, depth: number): string => path.split('/').slice(0, depth).join('/');
const inside = (prefix: string): readonly SourceFile[] => files.filter((file) => file.path.startsWith(prefix));
const broken = (rule: (file: SourceFile) => readonly string[]): readonly string[] =>
  files.flatMap((file) => rule(file).map((target) => `${file.path} → ${target}`));

describe('layers', () => {
  const allowed: Readonly<Record<Layer, readonly Layer[]>> = {
    core: ['core'],
    db: ['core', 'db'],
    server: ['core', 'db', 'server'],
    web: ['core', 'web'],
  };

  it('import only downwards: core ← db ← server, core ← web', () => {
    expect(
      broken((file) =>
        file.imports.filter((target) => {
          const from = layerOf(file.path);
          const to = layerOf(target);
          return from !== null && to !== null && !allowed[from].includes(to);
        }),
      ),
    ).toEqual([]);
  });

  it('keep core pure: typebox alone, no clock, chance, network or page', () => {
    const packages = inside('core/').flatMap((file) => file.packages.map((name) => `${file.path} → ${name}`));
    expect(packages.filter((line) => !line.endsWith('→ typebox'))).toEqual([]);
    const impure = /\b(Date\.now|Math\.random|fetch\(|process\.|document\.|window\.|localStorage|crypto\.)/;
    expect(
      inside('core/')
        .filter((file) => impure.test(withoutComments(file.text)))
        .map((file) => file.path),
    ).toEqual([]);
  });

  it('keep the three stores apart: raw, work and release do not import one another', () => {
    const stores = ['db/raw', 'db/work', 'db/release'];
    expect(
      broken((file) => {
        const own = stores.find((store) => file.path.startsWith(`${store}/`));
        return own === undefined
          ? []
          : file.imports.filter((target) => stores.some((store) => store !== own && target.startsWith(`${store}/`)));
      }),
    ).toEqual([]);
  });

  it('let no server area import another', () => {
    const areas = ['intake', 'moderation', 'staff', 'insight', 'field', 'decisions', 'map'].map(
      (area) => `server/${area}`,
    );
    expect(
      broken((file) => {
        const own = areas.find((area) => file.path.startsWith(`${area}/`));
        return own === undefined
          ? []
          : file.imports.filter(
              (target) =>
                areas.some((area) => area !== own && target.startsWith(`${area}/`)) ||
                target.startsWith('server/jobs/'),
            );
      }),
    ).toEqual([]);
  });

  it('let no island import another', () => {
    expect(
      broken((file) =>
        file.path.startsWith('web/islands/')
          ? file.imports.filter(
              (target) => target.startsWith('web/islands/') && folder(target, 3) !== folder(file.path, 3),
            )
          : [],
      ),
    ).toEqual([]);
  });

  it('import the map engine in web/map alone', () => {
    expect(
      files
        .filter((file) => file.packages.includes('maplibre-gl') && !file.path.startsWith('web/map/'))
        .map((file) => file.path),
    ).toEqual([]);
  });

  it('import database drivers where files are opened and nowhere else', () => {
    const homes = ['db/dialects/', 'db/release/', 'db/map/', 'db/gis/'];
    expect(
      files
        .filter((file) => file.packages.includes('better-sqlite3') && !homes.some((home) => file.path.startsWith(home)))
        .map((file) => file.path),
    ).toEqual([]);
  });
});

describe('the raw store', () => {
  it('can be opened by these files and no others', () => {
    const openers = files
      .filter((file) => !file.path.startsWith('db/raw/') && file.imports.some((target) => target.startsWith('db/raw/')))
      .map((file) => file.path)
      .sort();
    expect(openers).toEqual(RAW_STORE_OPENERS);
  });

  it('is out of reach of everything that insight imports, however far', () => {
    const reached = reachable('server/insight/part.ts');
    expect(reached.filter((path) => path.startsWith('db/raw/') || path.startsWith('db/dialects/'))).toEqual([]);
    expect(reached.length).toBeGreaterThan(5);
  });
});

/** The golden list: who may open what people said. */
const RAW_STORE_OPENERS = [
  'server/intake/answer-command.ts',
  'server/intake/receipt-desk.ts',
  'server/intake/receive.ts',
  'server/jobs/backup/backup.ts',
  'server/jobs/backup/restore.ts',
  'server/jobs/count-batch.ts',
  'server/jobs/demo-review.ts',
  'server/jobs/demo.ts',
  'server/jobs/release-command.ts',
  'server/jobs/release.ts',
  'server/jobs/retention-command.ts',
  'server/jobs/retention.ts',
  'server/jobs/staff-count.ts',
  'server/moderation/desk.ts',
  'server/moderation/disclosed-by.ts',
  'server/moderation/disclosures.ts',
  'server/moderation/texts.ts',
  'server/moderation/wave-watch.ts',
  'server/moderation/waves.ts',
  'server/moderation/weighing-thread.ts',
  'server/moderation/weighing.ts',
  'server/stores.ts',
  'server/taken-back.ts',
];

describe('the house', () => {
  it('has no import circles', () => {
    expect(circles()).toEqual([]);
  });

  it('reads the environment in server/config.ts alone', () => {
    expect(
      files
        .filter((file) => /process\.env|import\.meta\.env/.test(withoutComments(file.text)))
        .map((file) => file.path),
    ).toEqual(['server/config.ts']);
  });

  it('draws no chance but from the operating system outside the demo', () => {
    const dice = files.filter((file) => /Math\.random/.test(withoutComments(file.text))).map((file) => file.path);
    expect(dice).toEqual([]);
  });

  it('has no drawer for everything', () => {
    const drawers = files.filter((file) =>
      /\/(utils?|helpers?|common|shared|types|lib|misc)(\/|\.ts$)/.test(file.path),
    );
    expect(drawers.map((file) => file.path)).toEqual([]);
  });

  it('asks no other origin for anything', () => {
    const foreign = /https?:\/\/(?!127\.0\.0\.1|localhost|www\.w3\.org)[a-z0-9.-]+/g;
    const loads = inside('web/').filter((file) => {
      const hits =
        withoutComments(file.text).match(/(?:src|fetch\(|import\(|url\()\s*=?\s*['"`]?https?:\/\/[^'"`)\s]+/g) ?? [];
      return hits.some((hit) => foreign.test(hit));
    });
    expect(loads.map((file) => file.path)).toEqual([]);
  });
});

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/[^\n]*/g, '$1');
}

function reachable(start: string): readonly string[] {
  const seen = new Set<string>([start]);
  const queue = [start];
  for (let path = queue.pop(); path !== undefined; path = queue.pop())
    for (const target of files.find((file) => file.path === path)?.imports ?? [])
      if (!seen.has(target)) {
        seen.add(target);
        queue.push(target);
      }
  return [...seen];
}

/** Every circle once, by depth-first search; an import of types alone is an import too. */
function circles(): readonly string[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    if (done.has(path)) return;
    const at = trail.indexOf(path);
    if (at !== -1) {
      found.push([...trail.slice(at), path].join(' → '));
      return;
    }
    for (const target of byPath.get(path)?.imports ?? []) if (byPath.has(target)) visit(target, [...trail, path]);
    done.add(path);
  };
  for (const file of files) visit(file.path, []);
  return found;
}
