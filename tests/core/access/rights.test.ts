import { describe, expect, it } from 'vitest';
import { type Action, can, type ThingOfStaff, whoseRows } from '#core/access/can.ts';
import { ROLES } from '#core/access/roles.ts';
import { EVERYBODY, ROLE_RIGHTS } from '../../support/role-rights.ts';

const ACTIONS = ['read', 'write', 'review', 'export'] as const satisfies readonly Action[];
const THINGS = Object.keys({
  release: true,
  dialogue: true,
  entry: true,
  event: true,
  'event-counts': true,
  place: true,
  'hot-spot': true,
  'hot-spot-evidence': true,
  action: true,
  'action-comment': true,
  'focus-area': true,
  promise: true,
  'promise-part': true,
  walk: true,
  picture: true,
  'walk-point': true,
  shift: true,
  presence: true,
  moderation: true,
  log: true,
  retention: true,
  token: true,
  self: true,
} satisfies Record<ThingOfStaff, true>) as ThingOfStaff[];

describe('the table of rights', () => {
  it.each(ROLES)('lets %s do what is written down, to the rows that it says, and nothing else', (role) => {
    const found = ACTIONS.flatMap((action) =>
      THINGS.filter((thing) => can(role, action, thing)).map((thing) =>
        [action, thing, whoseRows(role, [action, thing])].filter((part) => part !== null).join(' '),
      ),
    );
    expect(found.sort()).toEqual([...EVERYBODY, ...ROLE_RIGHTS[role]].sort());
  });
});
