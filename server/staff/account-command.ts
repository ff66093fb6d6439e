import { randomBytes, randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { isRole, ROLES } from '#core/access/roles.ts';
import { dayOf } from '#core/base/time.ts';
import { AccountStore } from '#db/work/accounts.ts';
import { openWorkDb } from '#db/work/open.ts';
import { readConfig } from '../config.ts';
import { foldersOf } from '../folders.ts';
import { loadMunicipality, MunicipalityFault } from '../municipality.ts';
import { hashPassword } from './password.ts';

/**
 * npm run account -- --name anna --role analyst --title "Analytiker"
 * Makes a staff account, or gives an existing one a new password, and shows the password once.
 */

const usage = `npm run account -- --name NAME --role ${ROLES.join('|')} [--title TITLE]`;

function stop(line: string): never {
  console.error(`lykta: ${line}`);
  process.exit(1);
}

const config = readConfig();
if (!config.ok) stop(config.failure.join('; '));
const { name, role, title } = readOptions();
if (name === undefined || name.trim() === '') stop(`give a name: ${usage}`);
if (!isRole(role)) stop(`give a role: ${usage}`);

try {
  const { settings } = loadMunicipality(config.value.municipality);
  const { workFile } = foldersOf(config.value.dataFolder, settings.id);
  mkdirSync(dirname(workFile), { recursive: true });
  const db = await openWorkDb(workFile);
  const password = randomBytes(15).toString('base64url');
  await new AccountStore(db).put(
    {
      id: randomUUID(),
      municipality: settings.id,
      name: name.trim(),
      title: title ?? role,
      role,
      passwordHash: await hashPassword(password),
    },
    dayOf(Date.now()),
  );
  await db.destroy();
  console.log(
    `${name.trim()} can sign in to ${settings.name} as ${role}. The password is shown now and never again:\n\n  ${password}\n`,
  );
} catch (error) {
  if (error instanceof MunicipalityFault) stop(error.message);
  throw error;
}

function readOptions(): { readonly name?: string; readonly role?: string; readonly title?: string } {
  try {
    const options = { name: { type: 'string' }, role: { type: 'string' }, title: { type: 'string' } } as const;
    return parseArgs({ options }).values;
  } catch (error) {
    stop(`${(error as Error).message}. ${usage}`);
  }
}
