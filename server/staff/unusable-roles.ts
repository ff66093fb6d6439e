import type { Organisation } from '#core/access/organisations.ts';
import { faultsOfRoles, type SignInProvider } from '#core/access/sign-in-provider.ts';

/**
 * What of the provider's map lets nobody in, for whoever runs Lykta: where it stands, what is wrong, and what that does meanwhile. The
 * start goes on: whoever it names is refused at sign-in as one whom nobody has mapped (provided-accounts.ts), so nobody gets more
 * than they may, and residents' answers do not hang on how staff sign in. `file` and `text` are the settings as they were written.
 */
export const unusableRoles = (
  provider: Pick<SignInProvider, 'roles'>,
  organisations: readonly Organisation[],
  { file, text }: { readonly file: string; readonly text: string },
): readonly string[] =>
  faultsOfRoles(provider, organisations).map(({ value, sentence }) => {
    const line = lineOfRole(text, value);
    const where = line === null ? file : `${file}, line ${line}`;
    return `${where}: signInProvider.roles: ${sentence}. Nobody signs in as that until it is mended; all else goes on`;
  });

/** The line, from 1, where a value of the map stands, in whichever way its signs are written; null where it does not. */
function lineOfRole(text: string, value: string): number | null {
  const map = Math.max(text.indexOf('"signInProvider"'), 0);
  const [found] = [...text.slice(map).matchAll(/"value"\s*:\s*("(?:[^"\\]|\\.)*")/g)].filter(
    ([, written = '""']) => JSON.parse(written) === value,
  );
  return found === undefined ? null : text.slice(0, map + found.index).split('\n').length;
}
