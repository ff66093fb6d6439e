import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Ended, runCommand } from '../../support/runbook.ts';

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'lykta-organisation-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const run = (path: string, parts: readonly string[]): Promise<Ended> =>
  runCommand(path, parts, { LYKTA_DATA: home, LYKTA_MUNICIPALITY: 'varnamo' });
const organisation = (...parts: readonly string[]) => run('server/staff/organisation-command.ts', parts);
const account = (...parts: readonly string[]) => run('server/staff/account-command.ts', parts);
const add = (id: string, kind: string, name: string) => organisation('add', '--id', id, '--kind', kind, '--name', name);

describe('somebody at the command line', () => {
  it('adds whom the municipality works with, gives one another name, and lists them with the roles they can have', async () => {
    const added = await add('ljusbo', 'property-owner', 'Ljusbo AB');
    expect([added.code, added.errors]).toEqual([0, '']);
    expect(added.out).toContain('its accounts can be: property-owner, council-member');
    expect((await add('ljusbo', 'property-owner', 'Ljusbo Fastigheter AB')).code).toBe(0);
    expect((await add('polisen', 'police', 'Polisen')).code).toBe(0);
    expect((await organisation('list')).out).toMatch(
      /^municipality +municipality +Värnamo kommun +analyst, .*\nljusbo +property-owner +Ljusbo Fastigheter AB +property-owner, council-member\npolisen +police +Polisen +police-analyst, patrol, council-member\n$/,
    );
    expect((await run('server/jobs/audit-command.ts', ['list'])).out.split('\n').map((line) => line.slice(24))).toEqual(
      [
        'Någon vid serverns kommandorad lade upp organisationen Polisen.',
        'Någon vid serverns kommandorad bytte namn på organisationen Ljusbo Fastigheter AB.',
        'Någon vid serverns kommandorad lade upp organisationen Ljusbo Fastigheter AB.',
        '',
      ],
    );
  });

  it('gives an account of one the roles that fit its kind and no other, and the log says whose account it is', async () => {
    await add('ljusbo', 'property-owner', 'Ljusbo AB');
    for (const role of ['moderator', 'patrol']) {
      const refused = await account('add', '--name', 'bo', '--role', role, '--organisation', 'ljusbo');
      expect([role, refused.code, refused.errors]).toEqual([
        role,
        1,
        expect.stringContaining(`of Ljusbo AB (property-owner) can be property-owner, council-member, but not ${role}`),
      ]);
    }
    const theirs = ['--name', 'bo', '--title', 'Bo Ek', '--organisation', 'ljusbo'];
    const made = await account('add', ...theirs, '--role', 'property-owner');
    expect(made.out).toContain('bo can sign in to Värnamo as property-owner of Ljusbo AB');
    expect((await account('list')).out).toMatch(/^bo +property-owner +ljusbo +Bo Ek +password only\n$/);
    // Whoever has an organisation keeps it where nothing else is said.
    expect((await account('add', '--name', 'bo', '--role', 'moderator')).code).toBe(1);
    expect((await account('add', '--name', 'bo', '--role', 'council-member', '--title', 'Bo Ek')).code).toBe(0);
    expect((await account('list')).out).toMatch(/^bo +council-member +ljusbo +Bo Ek/);
    expect((await run('server/jobs/audit-command.ts', ['list'])).out).toContain('ändrade kontot för Bo Ek, Ljusbo AB.');
  });

  it('is told in one line what is wrong, and nothing is made', async () => {
    await add('ljusbo', 'property-owner', 'Ljusbo AB');
    for (const [parts, said] of [
      [['add', '--id', 'ljusbo', '--kind', 'police', '--name', 'Ljusbo'], 'ljusbo is Ljusbo AB, a property-owner'],
      [['add', '--id', 'municipality', '--kind', 'police', '--name', 'Polisen'], 'municipality is Kommunen'],
      [['add', '--id', 'kommun-2', '--kind', 'municipality', '--name', 'Kommunen'], 'give a kind'],
      [['add', '--id', 'polisen', '--kind', 'police'], 'give a name'],
      [['remove', '--id', 'ljusbo'], 'npm run organisation -- add'],
    ] as const) {
      const { code, errors } = await organisation(...parts);
      expect([code, errors]).toEqual([1, expect.stringContaining(said)]);
    }
    expect((await organisation('list')).out.trim().split('\n')).toHaveLength(2);
  });

  it('who looks where there is nothing leaves nothing behind', async () => {
    home = join(home, 'empty');
    const { code, errors } = await organisation('list');
    expect([code, errors]).toEqual([1, expect.stringContaining('is not there')]);
    expect(existsSync(home)).toBe(false);
  });
});
