import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Clock } from '#core/base/time.ts';
import { dayOf } from '#core/base/time.ts';
import type { Account, AccountStore } from '#db/work/accounts.ts';
import type { AuditLog } from '#db/work/audit-log.ts';
import type { KnownDevices } from '#db/work/known-devices.ts';
import type { OrganisationStore } from '#db/work/organisations.ts';
import type { Passkeys } from '#db/work/passkeys.ts';
import type { SecondFactors } from '#db/work/second-factors.ts';
import type { Begun } from '#db/work/sessions.ts';
import { rememberDevice } from '../plugins/device-cookie.ts';
import type { Sessions } from '../plugins/session.ts';
import { deviceInWords } from './device-words.ts';
import type { PasskeyCheck } from './passkey-check.ts';
import type { Provider } from './provider.ts';
import type { Seals } from './seals.ts';

/** What every way to sign in is given. */
export interface SignInStores {
  readonly accounts: AccountStore;
  readonly organisations: OrganisationStore;
  readonly factors: SecondFactors;
  readonly passkeys: Passkeys;
  readonly devices: KnownDevices;
  readonly sessions: Sessions;
  readonly log: AuditLog;
  readonly municipality: string;
  readonly clock: Clock;
  readonly seals: Seals;
  /** Null where Lykta's own address is not known, which passkeys belong to. */
  readonly passkeyCheck: PasskeyCheck | null;
  /** The organisation's own sign-in, or null where there is none. */
  readonly provider: Provider | null;
}

/** Whoever has shown who they are is in: the same session, device and line in the log, whichever way they came. */
export async function letIn(
  { sessions, devices, clock }: Pick<SignInStores, 'sessions' | 'devices' | 'clock'>,
  account: Account,
  begun: Omit<Begun, 'device'>,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  await sessions.start(account, { ...begun, device: deviceInWords(request.headers['user-agent']) }, request, reply);
  await devices.remember(account.id, rememberDevice(request, reply), dayOf(clock()));
  reply.header('cache-control', 'no-store');
}
