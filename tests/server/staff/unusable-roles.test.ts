import { describe, expect, it } from 'vitest';
import { MUNICIPALITY_ITSELF } from '#core/access/organisations.ts';
import type { SignInProvider } from '#core/access/sign-in-provider.ts';
import { unusableRoles } from '#server/staff/unusable-roles.ts';

const roles: SignInProvider['roles'] = [
  { value: 'Lykta.Analytiker', role: 'analyst' },
  { value: 'Lykta "Öst"', role: 'patrol', organisation: 'polisen' },
  { value: 'Lykta.Hyresvard', role: 'property-owner' },
];
const settings = (text: string) => ({ file: 'municipalities/ljuskoping/settings.json', text });
/** A value of the same words stands before the map, as it may in any setting. */
const text = JSON.stringify({ helplines: [{ value: 'Lykta.Hyresvard' }], signInProvider: { roles } }, null, 2);
const lineOf = (role: string): number => text.split('\n').findIndex((line) => line.includes(`"role": "${role}"`));

describe('whoever starts Lykta with a map that lets somebody in nowhere', () => {
  it('is told in which line of which file, what is wrong, and that the rest goes on', () => {
    expect(unusableRoles({ roles }, [MUNICIPALITY_ITSELF], settings(text))).toEqual([
      `municipalities/ljuskoping/settings.json, line ${lineOf('patrol')}: signInProvider.roles: Lykta "Öst" is of polisen, ` +
        'which is no organisation here: npm run organisation -- add --id polisen …. Nobody signs in as that until it is mended; all else goes on',
      `municipalities/ljuskoping/settings.json, line ${lineOf('property-owner')}: signInProvider.roles: Lykta.Hyresvard is ` +
        'property-owner, which no account of municipality (municipality) can be. Nobody signs in as that until it is mended; all else goes on',
    ]);
  });

  it('finds it whichever way its signs are written, and is told nothing where all is well', () => {
    const escaped = text.replace('Öst', '\\u00d6st');
    expect(unusableRoles({ roles }, [MUNICIPALITY_ITSELF], settings(escaped))[0]).toContain(`line ${lineOf('patrol')}`);
    expect(unusableRoles({ roles: roles.slice(0, 1) }, [MUNICIPALITY_ITSELF], settings(text))).toEqual([]);
  });
});
