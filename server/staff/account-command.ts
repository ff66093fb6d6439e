import { randomBytes, randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { lastDayOfGiven } from '#core/access/given-password.ts';
import { fitsOrganisation, MUNICIPALITY_ITSELF, type Organisation, rolesOf } from '#core/access/organisations.ts';
import { isRole, ROLES, type Role } from '#core/access/roles.ts';
import type { SignInProvider } from '#core/access/sign-in-provider.ts';
import type { Act } from '#core/audit/acts.ts';
import { type Day, dayOf } from '#core/base/time.ts';
import { type Account, AccountStore } from '#db/work/accounts.ts';
import { OPERATOR } from '#db/work/audit-log.ts';
import { KnownDevices } from '#db/work/known-devices.ts';
import { OrganisationStore } from '#db/work/organisations.ts';
import type { WorkDb } from '#db/work/schema.ts';
import { SecondFactors } from '#db/work/second-factors.ts';
import { SessionStore } from '#db/work/sessions.ts';
import { CommandFault } from '../command-fault.ts';
import { hashPassword } from './password.ts';
import { atWorkDesk, type WorkDesk } from './work-desk.ts';

/**
 * npm run account -- add --name anna --role analyst --title "Anna Ek": makes an account, or changes the role and title of one
 * that there is and gives it a new password. The password is shown once. With --organisation ljusbo it is an account of theirs
 * (organisation-command.ts), else of the municipality itself.
 * npm run account -- list | disable --name anna | enable --name anna | reset --name anna
 * npm run account -- link --name anna --subject 5f0c…: the organisation's provider says from now on who anna is.
 * `reset` gives a new password and takes every second step away. Every act is an entry in the audit log.
 */
const usage = `npm run account -- add --name NAME --role ${ROLES.join('|')} [--title TITLE] [--organisation ID]
       npm run account -- list
       npm run account -- disable|enable|reset --name NAME
       npm run account -- link --name NAME --subject SUBJECT`;

interface Desk {
  readonly accounts: AccountStore;
  readonly organisations: OrganisationStore;
  readonly municipality: string;
  readonly townName: string;
  readonly provider: SignInProvider | null;
  /** Changes an account with the entry of it in the log, both or neither. */
  readonly doLogged: (act: Act, account: string, change: (work: WorkDb) => Promise<void>) => Promise<void>;
}

await atWorkDesk(() => {
  const { act, values } = readArguments();
  return {
    onlyLooks: act === 'list',
    run: (work) => {
      const desk = deskOf(work);
      if (act === 'list') return list(desk);
      if (act === 'add') return add(desk, values);
      return act === 'link' ? link(desk, values) : change(desk, act, values.name);
    },
  };
});

function deskOf({ db, log, settings }: WorkDesk): Desk {
  return {
    accounts: new AccountStore(db),
    organisations: new OrganisationStore(db),
    municipality: settings.id,
    townName: settings.name,
    provider: settings.signInProvider ?? null,
    doLogged: (act, object, change) => log.addWith({ account: OPERATOR, act, thing: 'account', object }, change),
  };
}

async function add(desk: Desk, values: Values): Promise<void> {
  const { accounts, municipality, townName, doLogged } = desk;
  const name = values.name?.trim() ?? '';
  const { role, title } = values;
  if (name === '') throw new CommandFault(`give a name: ${usage}`);
  if (!isRole(role)) throw new CommandFault(`give a role: ${usage}`);
  const before = await accounts.byName(municipality, name);
  if (before?.byProvider === true)
    throw new CommandFault(`${name} signs in by the organisation's provider, which says their role`);
  const organisation = await organisationFor(desk, role, values.organisation ?? before?.organisation.id);
  const password = newPassword();
  const passwordHash = await hashPassword(password);
  const today = dayOf(Date.now());
  const passwordUntil = lastDayOfGiven(today);
  const id = before?.id ?? randomUUID();
  await doLogged(before === null ? 'add' : 'change', id, (work) =>
    new AccountStore(work).put(
      { id, municipality, name, title: title ?? role, role, organisation, passwordHash, passwordUntil },
      today,
    ),
  );
  const ofWhom = organisation.id === MUNICIPALITY_ITSELF.id ? '' : ` of ${organisation.name}`;
  console.log(`${name} can sign in to ${townName} as ${role}${ofWhom}. ${shown(password, passwordUntil)}`);
}

/** The organisation that somebody asks for. Throws where there is none such, or where it cannot have the role. */
async function organisationFor(
  { organisations, municipality }: Desk,
  role: Role,
  id: string = MUNICIPALITY_ITSELF.id,
): Promise<Organisation> {
  const organisation = await organisations.byId(municipality, id);
  if (organisation === null)
    throw new CommandFault(`there is no organisation ${id}: see npm run organisation -- list, and add it there first`);
  if (!fitsOrganisation(role, organisation)) {
    const whose =
      id === MUNICIPALITY_ITSELF.id ? 'the municipality itself' : `${organisation.name} (${organisation.kind})`;
    const roles = rolesOf(organisation.kind).join(', ');
    throw new CommandFault(
      `an account of ${whose} can be ${roles}, but not ${role}: give another --role or --organisation`,
    );
  }
  return organisation;
}

async function list({ accounts, municipality, townName }: Desk): Promise<void> {
  const all = await accounts.all(municipality);
  if (all.length === 0) console.log(`Nobody can sign in to ${townName} yet: ${usage}`);
  for (const { name, title, role, organisation, disabledOn, secondSteps, byProvider } of all)
    console.log(
      [
        name.padEnd(20),
        role.padEnd(14),
        organisation.id.padEnd(16),
        title.padEnd(28),
        signsInBy({ byProvider, secondSteps }),
        disabledOn === null ? '' : `closed ${disabledOn}`,
      ]
        .join('  ')
        .trimEnd(),
    );
}

/** "password only", "provider + app + passkey". */
function signsInBy({ byProvider, secondSteps }: Pick<Account, 'byProvider' | 'secondSteps'>): string {
  const first = byProvider ? 'provider' : 'password';
  return secondSteps.length === 0 ? `${first} only` : [first, ...secondSteps].join(' + ');
}

/** An account that was here before the organisation's own sign-in: from now on it is that which says who its owner is. */
async function link({ accounts, municipality, provider, doLogged }: Desk, values: Values): Promise<void> {
  const { name = '', subject = '' } = values;
  if (provider === null) throw new CommandFault('there is no signInProvider in settings.json');
  if (subject.trim() === '') throw new CommandFault(`give the provider's subject (sub) of the person: ${usage}`);
  const account = await accounts.byName(municipality, name.trim());
  if (account === null) throw new CommandFault(`nobody signs in as ${name}`);
  const identity = { issuer: provider.issuer, subject: subject.trim() };
  const other = await accounts.byIdentity(municipality, identity);
  if (other !== null && other.id !== account.id)
    throw new CommandFault(`the provider's ${identity.subject} is ${other.name} here: disable that account first`);
  await doLogged('change', account.id, (work) => new AccountStore(work).link(account, identity));
  console.log(`${account.name} now signs in by ${provider.name}, and by nothing else. The password is gone.`);
}

async function change(
  { accounts, municipality, townName, doLogged }: Desk,
  act: 'disable' | 'enable' | 'reset',
  name = '',
): Promise<void> {
  const account = await accounts.byName(municipality, name.trim());
  if (account === null)
    throw new CommandFault(name.trim() === '' ? `give a name: ${usage}` : `nobody signs in as ${name}`);
  if (act === 'reset' && account.byProvider) {
    await doLogged('reset', account.id, (work) => beginAnew(work, account));
    console.log(`${account.name} has no second step here, and signs in by the organisation.`);
    return;
  }
  if (act === 'reset') {
    const password = newPassword();
    const until = lastDayOfGiven(dayOf(Date.now()));
    const passwordHash = await hashPassword(password);
    await doLogged('reset', account.id, async (work) => {
      await new AccountStore(work).setPassword(account.id, passwordHash, until);
      await beginAnew(work, account);
    });
    console.log(`${account.name} has a new password and no second factor. ${shown(password, until)}`);
    return;
  }
  const disabledOn = act === 'disable' ? dayOf(Date.now()) : null;
  await doLogged(act, account.id, (work) => new AccountStore(work).setDisabled(account.id, disabledOn));
  console.log(
    act === 'disable'
      ? `${account.name} can no longer sign in to ${townName}, and is signed out everywhere.`
      : `${account.name} can sign in to ${townName} again.`,
  );
}

/** No second step, no session and no device that is known. */
async function beginAnew(work: WorkDb, { id }: Account): Promise<void> {
  await new SecondFactors(work).removeAll(id);
  await new SessionStore(work).endOf(id);
  await new KnownDevices(work).forget(id);
}

function newPassword(): string {
  return randomBytes(15).toString('base64url');
}

function shown(password: string, until: Day): string {
  return `The password is shown now and never again, is good until ${until}, and is changed at the first sign-in:\n\n  ${password}\n`;
}

type Values = ReturnType<typeof readArguments>['values'];

/** Without an act it is `add`, as it was before there were others. */
function readArguments() {
  const text = { type: 'string' } as const;
  try {
    const { values, positionals } = parseArgs({
      options: { name: text, role: text, title: text, organisation: text, subject: text },
      allowPositionals: true,
    });
    const [act = 'add'] = positionals;
    if (positionals.length > 1 || !isAct(act)) throw new CommandFault(usage);
    return { act, values };
  } catch (error) {
    throw error instanceof CommandFault ? error : new CommandFault(`${(error as Error).message}. ${usage}`);
  }
}

function isAct(act: string): act is 'add' | 'list' | 'link' | 'disable' | 'enable' | 'reset' {
  return ['add', 'list', 'link', 'disable', 'enable', 'reset'].includes(act);
}
