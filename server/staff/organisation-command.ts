import { parseArgs } from 'node:util';
import {
  isOrganisationKind,
  MUNICIPALITY_ITSELF,
  ORGANISATION_ID,
  ORGANISATION_KINDS,
  type Organisation,
  rolesOf,
} from '#core/access/organisations.ts';
import { dayOf } from '#core/base/time.ts';
import { OPERATOR } from '#db/work/audit-log.ts';
import { OrganisationStore } from '#db/work/organisations.ts';
import { CommandFault } from '../command-fault.ts';
import { atWorkDesk, type WorkDesk } from './work-desk.ts';

/**
 * npm run organisation -- add --id ljusbo --kind property-owner --name "Ljusbo AB": whom the municipality works with, so that
 * their accounts can be made; or another name for one that there is.
 * npm run organisation -- list: all of them, with the roles that their accounts can have.
 * None is removed, since what it has reported carries its id: its accounts are closed. Every act is an entry in the audit log.
 */
const KINDS = ORGANISATION_KINDS.filter((kind) => kind !== MUNICIPALITY_ITSELF.kind);
const usage = `npm run organisation -- add --id ID --kind ${KINDS.join('|')} --name NAME
       npm run organisation -- list`;

await atWorkDesk(() => {
  const { act, values } = readArguments();
  return { onlyLooks: act === 'list', run: (desk) => (act === 'list' ? list(desk) : add(desk, values)) };
});

async function add({ db, log, settings }: WorkDesk, values: Values): Promise<void> {
  const organisations = new OrganisationStore(db);
  const organisation = organisationIn(values);
  const before = await organisations.byId(settings.id, organisation.id);
  if (before !== null && before.kind !== organisation.kind)
    throw new CommandFault(
      `${before.id} is ${before.name}, a ${before.kind}: add another id, since its accounts' roles hang on its kind`,
    );
  const act = before === null ? 'add' : 'change';
  await log.addWith({ account: OPERATOR, act, thing: 'organisation', object: organisation.id }, (work) =>
    new OrganisationStore(work).put(settings.id, organisation, dayOf(Date.now())),
  );
  const roles = rolesOf(organisation.kind).join(', ');
  console.log(`${organisation.name} is ${organisation.id}, and its accounts can be: ${roles}.
Make one with: npm run account -- add --organisation ${organisation.id} --role ROLE --name NAME`);
}

async function list({ db, settings }: WorkDesk): Promise<void> {
  for (const { id, kind, name } of await new OrganisationStore(db).all(settings.id))
    console.log(
      [
        id.padEnd(20),
        kind.padEnd(16),
        (id === MUNICIPALITY_ITSELF.id ? settings.formalName.sv : name).padEnd(28),
        rolesOf(kind).join(', '),
      ].join('  '),
    );
}

function organisationIn({ id = '', kind, name = '' }: Values): Organisation {
  if (!new RegExp(ORGANISATION_ID).test(id))
    throw new CommandFault(`give an id of small letters, digits and hyphens: ${usage}`);
  if (!isOrganisationKind(kind) || !KINDS.includes(kind)) throw new CommandFault(`give a kind: ${usage}`);
  if (name.trim() === '') throw new CommandFault(`give a name: ${usage}`);
  return { id, kind, name: name.trim() };
}

type Values = ReturnType<typeof readArguments>['values'];

function readArguments() {
  const text = { type: 'string' } as const;
  try {
    const { values, positionals } = parseArgs({
      options: { id: text, kind: text, name: text },
      allowPositionals: true,
    });
    const [act] = positionals;
    if (positionals.length !== 1 || (act !== 'add' && act !== 'list')) throw new CommandFault(usage);
    return { act, values } as const;
  } catch (error) {
    throw error instanceof CommandFault ? error : new CommandFault(`${(error as Error).message}. ${usage}`);
  }
}
