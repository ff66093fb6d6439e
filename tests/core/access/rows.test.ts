import { describe, expect, it } from 'vitest';
import { type Action, can, type ThingOfStaff } from '#core/access/can.ts';
import { fitsOrganisation, ORGANISATION_KINDS, rolesOf } from '#core/access/organisations.ts';
import { ROLES } from '#core/access/roles.ts';
import { rowsFor } from '#core/access/rows.ts';

const organisation = { id: 'ljusbo' };

describe('the rows that somebody has to do with', () => {
  it('are those of their own organisation, where their role reports for it', () => {
    for (const role of ['patrol', 'property-owner'] as const)
      for (const action of ['read', 'write'] as const)
        expect(rowsFor({ role, organisation }, [action, 'event'])).toEqual({ organisation: 'ljusbo' });
  });

  it('are all, where their role weighs what everybody reports', () => {
    for (const role of ['analyst', 'police-analyst', 'coordinator', 'admin'] as const)
      expect(rowsFor({ role, organisation }, ['read', 'event'])).toBe('all');
    for (const role of ROLES)
      expect([role, rowsFor({ role, organisation }, ['review', 'event'])]).toEqual([
        role,
        role === 'coordinator' || role === 'admin' ? 'all' : null,
      ]);
  });

  it('are none without the right, and none of what no organisation owns', () => {
    for (const role of ['host', 'moderator', 'council-member', 'dpo'] as const)
      expect(rowsFor({ role, organisation }, ['read', 'event'])).toBeNull();
    expect(rowsFor({ role: 'analyst', organisation }, ['write', 'event'])).toBeNull();
    expect(rowsFor({ role: 'analyst', organisation }, ['read', 'release'])).toBeNull();
  });
});

describe('the roles of an organisation', () => {
  it('are each the role of some kind of organisation', () => {
    const given = new Set(ORGANISATION_KINDS.flatMap(rolesOf));
    expect([...given].sort()).toEqual([...ROLES].sort());
  });

  it('let nobody outside the municipality read what residents have said, answer by answer or in their own words', () => {
    const ofResidents: readonly ThingOfStaff[] = ['moderation', 'entry', 'dialogue', 'log', 'retention'];
    const actions: readonly Action[] = ['read', 'write', 'review', 'export'];
    for (const kind of ORGANISATION_KINDS.filter((one) => one !== 'municipality'))
      for (const role of rolesOf(kind))
        for (const thing of ofResidents)
          for (const action of actions)
            expect([kind, role, action, thing, can(role, action, thing)]).toEqual([kind, role, action, thing, false]);
  });

  it('let private organisations report and see their own rows, and no release of what residents have answered', () => {
    for (const kind of ['property-owner', 'guard-company'] as const) {
      const [reports] = rolesOf(kind);
      expect(reports !== undefined && can(reports, 'read', 'release')).toBe(false);
      expect(fitsOrganisation('moderator', { kind })).toBe(false);
    }
    expect(fitsOrganisation('property-owner', { kind: 'municipality' })).toBe(false);
    expect(fitsOrganisation('analyst', { kind: 'police' })).toBe(false);
  });
});
