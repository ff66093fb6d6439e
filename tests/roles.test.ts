import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ORGANISATION_KINDS, rolesOf } from '#core/access/organisations.ts';
import { ROLES } from '#core/access/roles.ts';
import { staffTexts } from '../web/i18n/insight/index.ts';

/** The runbook's table of roles and what pages call them, held against the roles that there are. */

const runbook = readFileSync(join(import.meta.dirname, '../docs/runbook.md'), 'utf8');
const table = runbook.split('\n### Roles and organisations\n')[1]?.split('\n### ')[0] ?? '';
const rows = [...table.matchAll(/^\| `([a-z-]+)` \| [^|]+ \| ([^|]+) \|/gm)];

describe('the roles', () => {
  test('each has a row in the runbook, with the kinds of organisation that can have it', () => {
    const inTable = Object.fromEntries(rows.map(([, role, kinds = '']) => [role, kinds]));
    const fitting = (role: (typeof ROLES)[number]) => ORGANISATION_KINDS.filter((kind) => rolesOf(kind).includes(role));
    const inCode = ROLES.map((role) => {
      const kinds = fitting(role);
      return [role, kinds.length === ORGANISATION_KINDS.length ? 'any' : kinds.map((kind) => `\`${kind}\``).join(', ')];
    });
    expect(inTable).toEqual(Object.fromEntries(inCode));
  });

  test('each has a name in the languages of staff, and no two the same', () => {
    for (const language of ['sv', 'en'] as const) {
      const names = staffTexts(language).staff.roles;
      expect(Object.keys(names).sort()).toEqual([...ROLES].sort());
      expect(new Set(Object.values(names)).size).toBe(ROLES.length);
    }
  });
});
