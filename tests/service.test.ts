import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readConfig } from '#server/config.ts';

/** deploy/lykta.service and the settings of docs/runbook.md, held against what the server really reads. */

const textOf = (path: string): string => readFileSync(join(import.meta.dirname, '..', path), 'utf8');
const unit = textOf('deploy/lykta.service');
const lineOf = (name: string): string => new RegExp(`^${name}=(.*)$`, 'm').exec(unit)?.[1] ?? '';
const block = /\n## Settings\n[\s\S]*?```sh\n([\s\S]*?)```/.exec(textOf('docs/runbook.md'))?.[1] ?? '';
const settings = Object.fromEntries(
  block
    .trim()
    .split('\n')
    .map((line) => line.split('=') as [string, string]),
);

describe('whoever runs Lykta as a service by the runbook', () => {
  test('gives it settings that it reads, as values alone, which a service and a shell take alike', () => {
    const known = [...textOf('server/config.ts').matchAll(/environment\.([A-Z_]+)/g)].map(([, name]) => name);
    expect(Object.keys(settings)).toEqual(expect.arrayContaining(['LYKTA_DATA', 'LYKTA_LEDGER_COPY', 'HOST', 'PORT']));
    expect(Object.keys(settings).filter((name) => !known.includes(name))).toEqual([]);
    expect(readConfig(settings)).toMatchObject({ ok: true });
    for (const value of Object.values(settings)) expect(value).toMatch(/^[\w./:-]+$/);
  });

  test('starts what npm start starts, in the folder and with the file that the runbook names', () => {
    const scripts = (JSON.parse(textOf('package.json')) as { readonly scripts: Readonly<Record<string, string>> })
      .scripts;
    expect(lineOf('ExecStart')).toBe(`/usr/bin/env ${scripts.start}`);
    expect(textOf('docs/runbook.md')).toContain(`\`${lineOf('EnvironmentFile')}\``);
    expect(textOf('docs/runbook.md')).toContain(`\`${lineOf('WorkingDirectory')}\``);
  });

  test('lets it write where its settings say, and is told when a disk is not mounted', () => {
    const within = (folders: string, path = ''): boolean =>
      folders.split(' ').some((folder) => path === folder || path.startsWith(`${folder}/`));
    for (const path of [settings.LYKTA_DATA, settings.LYKTA_LEDGER_COPY, lineOf('WorkingDirectory')])
      expect(within(lineOf('ReadWritePaths'), path), path).toBe(true);
    for (const path of [settings.LYKTA_DATA, settings.LYKTA_LEDGER_COPY])
      expect(within(lineOf('RequiresMountsFor'), path), path).toBe(true);
  });
});
