import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { failed, ok, type Result } from '#core/base/result.ts';

/** All settings of a running Lykta. The only place in the program that reads the environment. */
export interface Config {
  readonly host: string;
  readonly port: number;
  /** Absolute path of the data folder. */
  readonly dataFolder: string;
  /** Absolute path of the folder of the ledger's second copy, or null for one in the data folder. */
  readonly ledgerCopyFolder: string | null;
  /** The municipality served: a folder under municipalities/. */
  readonly municipality: string;
  /** Addresses and ranges of the reverse proxies in front, whose X-Forwarded-For is believed. */
  readonly trustProxy: readonly string[];
  /** Where Prometheus may ask, apart from everything else; null where nothing is measured. */
  readonly metrics: { readonly host: string; readonly port: number } | null;
  /** Where people reach it: "https://lykta.kommun.se". Null where nobody has said; then no passkeys and no provider. */
  readonly address: string | null;
  /** The secret that the organisation's provider knows us by, or null. Never logged. */
  readonly providerSecret: string | null;
  /** The secret that hCaptcha knows us by, or null. Never logged. */
  readonly hcaptchaSecret: string | null;
  /** Which parts this process runs. `insight` alone has no path to the raw store. */
  readonly parts: readonly Part[];
}

export const PARTS = ['intake', 'staff', 'insight'] as const;
export type Part = (typeof PARTS)[number];

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads every setting and lists every fault, in plain words, before anything is opened. */
export function readConfig(environment: Environment = process.env): Result<Config, readonly string[]> {
  const faults: string[] = [];

  const portText = environment.PORT ?? '3000';
  const port = Number(portText);
  if (!/^\d+$/.test(portText) || port > 65_535) faults.push(`PORT is "${portText}": give a number from 0 to 65535`);

  const host = environment.HOST ?? '127.0.0.1';
  if (host.trim() === '' || /\s/.test(host)) faults.push(`HOST is "${host}": give an address such as 127.0.0.1`);

  const municipality = environment.LYKTA_MUNICIPALITY ?? 'ljuskoping';
  if (!/^[a-z0-9-]+$/.test(municipality))
    faults.push(`LYKTA_MUNICIPALITY is "${municipality}": give the name of a folder under municipalities/`);

  const dataText = environment.LYKTA_DATA ?? './data';
  if (dataText.trim() === '') faults.push('LYKTA_DATA is empty: give a folder');

  const copyText = environment.LYKTA_LEDGER_COPY ?? null;
  if (copyText?.trim() === '') faults.push('LYKTA_LEDGER_COPY is empty: give a folder outside LYKTA_DATA');

  const partNames = (environment.LYKTA_PARTS ?? PARTS.join(',')).split(',').map((name) => name.trim());
  const parts = PARTS.filter((part) => partNames.includes(part));
  for (const name of partNames)
    if (!PARTS.some((part) => part === name))
      faults.push(`LYKTA_PARTS names "${name}": choose among ${PARTS.join(', ')}`);

  const trustProxy = (environment.LYKTA_TRUST_PROXY ?? '').split(',').flatMap((name) => name.trim() || []);
  for (const proxy of trustProxy)
    if (!isAddressOrRange(proxy))
      faults.push(`LYKTA_TRUST_PROXY names "${proxy}": give addresses or ranges such as 127.0.0.1,10.0.0.0/24`);

  const metricsText = environment.LYKTA_METRICS_PORT ?? '';
  const metricsPort = Number(metricsText);
  if (metricsText !== '' && (!/^\d+$/.test(metricsText) || metricsPort > 65_535))
    faults.push(`LYKTA_METRICS_PORT is "${metricsText}": give a number from 0 to 65535, or nothing for no metrics`);
  if (metricsText !== '' && metricsPort === port && port !== 0)
    faults.push(`LYKTA_METRICS_PORT is ${metricsPort}, as PORT: metrics have a port of their own`);
  const metricsHost = environment.LYKTA_METRICS_HOST ?? '127.0.0.1';
  if (isIP(metricsHost) === 0) faults.push(`LYKTA_METRICS_HOST is "${metricsHost}": give an address such as 127.0.0.1`);
  const metrics = metricsText === '' ? null : { host: metricsHost, port: metricsPort };

  const address = environment.LYKTA_ADDRESS?.trim() || null;
  if (address !== null && !isOwnAddress(address))
    faults.push(`LYKTA_ADDRESS is "${address}": give where people reach Lykta, such as https://lykta.kommun.se`);
  const providerSecret = environment.LYKTA_PROVIDER_SECRET?.trim() || null;
  const hcaptchaSecret = environment.LYKTA_HCAPTCHA_SECRET?.trim() || null;

  if (faults.length > 0) return failed(faults);
  const ledgerCopyFolder = copyText === null ? null : resolve(copyText);
  return ok({
    host,
    port,
    municipality,
    dataFolder: resolve(dataText),
    ledgerCopyFolder,
    trustProxy,
    metrics,
    address,
    providerSecret,
    hcaptchaSecret,
    parts,
  });
}

/** An origin with nothing behind it; without TLS on one's own machine alone. */
function isOwnAddress(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || url.origin !== text) return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && isOwnMachine(url.hostname));
}

/** Whether a host is this machine: no net carries what is sent there. */
export const isOwnMachine = (host: string): boolean => ['localhost', '127.0.0.1', '[::1]', '::1'].includes(host);

function isAddressOrRange(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/');
  const version = isIP(address);
  const isRange =
    bits === undefined || (/^\d+$/.test(bits) && Number(bits) > 0 && Number(bits) <= (version === 4 ? 32 : 128));
  return version !== 0 && isRange && rest.length === 0;
}

/** What a program that we start is given: our own environment and a few settings more. */
export const inheritedEnvironment = (settings: Readonly<Record<string, string>>): NodeJS.ProcessEnv => ({
  ...process.env,
  ...settings,
});
