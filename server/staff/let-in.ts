import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Clock } from '#core/base/time.ts';
import { addDays, dayOf } from '#core/base/time.ts';
import type { Account, AccountStore } from '#db/work/accounts.ts';
import type { AuditLog } from '#db/work/audit-log.ts';
import type { KnownDevices } from '#db/work/known-devices.ts';
import type { OrganisationStore } from '#db/work/organisations.ts';
import type { Passkeys } from '#db/work/passkeys.ts';
import type { SecondFactors } from '#db/work/second-factors.ts';
import type { Begun } from '#db/work/sessions.ts';
import { DEVICE_DAYS, deviceHashOf, rememberDevice } from '../plugins/device-cookie.ts';
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

/** The hash of the device's cookie where it is known as a device of whoever has this name; null for any other. */
export async function knownDeviceOf(
  { devices, municipality, clock }: Pick<SignInStores, 'devices' | 'municipality' | 'clock'>,
  request: FastifyRequest,
  name: string,
): Promise<string | null> {
  const device = deviceHashOf(request);
  const since = addDays(dayOf(clock()), -DEVICE_DAYS);
  return device !== null && (await devices.isKnown(municipality, name, device, since)) ? device : null;
}

/** Whoever has shown who they are is in: the same session, device and line in the log, whichever way they came. */
export async function letIn(
  stores: Pick<SignInStores, 'sessions' | 'devices' | 'municipality' | 'clock'>,
  account: Account,
  begun: Omit<Begun, 'device'>,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const { sessions, devices, clock } = stores;
  await sessions.start(account, { ...begun, device: deviceInWords(request.headers['user-agent']) }, request, reply);
  const isKnown = (await knownDeviceOf(stores, request, account.name)) !== null;
  await devices.remember(account.id, rememberDevice(request, reply, isKnown), dayOf(clock()));
  reply.header('cache-control', 'no-store');
}
