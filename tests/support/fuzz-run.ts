import { DEMO_ACCOUNTS } from '#server/staff/demo-accounts.ts';
import { faultOf, inOneLine, logFaultOf } from './fuzz-checks.ts';
import { hostileValues } from './fuzz-hostile.ts';
import { Known } from './fuzz-known.ts';
import { type Operation, operationsOf } from './fuzz-operations.ts';
import { type Memory, OPENS, type OwnAccount } from './fuzz-process.ts';
import { rawTalk, SlowTalkers, talk } from './fuzz-raw.ts';
import { type Asker, type RequestMaking, requestFor } from './fuzz-requests.ts';
import { FuzzedServer } from './fuzz-server.ts';
import { type NoAnswer, Wire, type WireAnswer } from './fuzz-wire.ts';
import { type Chance, seeded } from './random-survey.ts';
import { sheet, xlsxOf } from './xlsform-files.ts';

export interface FuzzOrder {
  readonly seed: number;
  /** How many requests with something wrong in them; those that are right come on top. */
  readonly malformed: number;
  /** When it ends, however far it has come then, in milliseconds since 1970. */
  readonly endsAt?: number;
  /** The built pages, or null for the API and the plain forms alone. */
  readonly webFolder: string | null;
  readonly onProgress?: (done: number) => void;
}

/** How often an operation was answered how. */
export interface Tally {
  readonly operation: string;
  sent: number;
  /** By status. */
  readonly statuses: Map<number, number>;
  /** By the code of the refusal. */
  readonly refusals: Map<string, number>;
  milliseconds: number;
}

export interface FuzzReport {
  readonly seed: number;
  readonly malformed: number;
  /** Those with nothing wrong in them, by which the others get deep. */
  readonly right: number;
  readonly rawConnections: number;
  readonly tallies: readonly Tally[];
  /** What must not be, a sentence each with what was sent; the first of each kind. */
  readonly faults: readonly string[];
  /** How often each was seen, by kind. */
  readonly faultCounts: ReadonlyMap<string, number>;
  /** As often as it was looked at, evenly. */
  readonly memory: readonly Memory[];
  /** Operations that never got beyond 400 and 401: nothing behind their first checks has been tried. */
  readonly stuck: readonly string[];
  /** Operations that never did what they are for, though they could have (UNREACHABLE). */
  readonly unreached: readonly string[];
}

/** What can do here what it is for in no run, and why. */
export const UNREACHABLE: Readonly<Record<string, string>> = {
  'POST /api/staff/me/passkeys': 'no device here makes passkeys: tests/server/staff/passkeys.test.ts has one',
};

/** So many requests are under way at once. */
const AT_ONCE = 12;
/** Of so many requests one connection is said nonsense to. */
const RAW_EVERY = 40;
/** Each operation is first asked so many times by somebody who may and with nothing wrong, so that each is known to be tried. */
const ROUNDS = 4;
/** Of so many requests one is as sure, for an operation that has never done yet what it is for. */
const AGAIN_EVERY = 25;
/** The server's clock goes on by so much at each request, so that what is waited for comes. */
const STEP = 10;
/** The memory is looked at so often at least, and after so many requests at most. */
const LOOKS = 8;
const LOOK_EVERY = 10_000;

/**
 * How much more may be held at the end than after a quarter, in bytes, when everything that can go has gone. What a
 * release has answered is remembered up to a bound, and compiled code stays: together some 6 MB from a cold start. Of a million
 * requests, three quarters of which lie between, this shows a leak of 22 bytes a request; of four thousand, one of 6 kB.
 */
const MOST_GROWN = 16 * 1024 * 1024;

/** Sends requests of all kinds to the whole server in a process of its own, and looks at everything that comes of it. */
export async function fuzzRun({
  seed,
  malformed,
  endsAt = Number.POSITIVE_INFINITY,
  webFolder,
  onProgress = () => undefined,
}: FuzzOrder): Promise<FuzzReport> {
  const faults = new Faults();
  const server = await FuzzedServer.start(webFolder, (line) => {
    const fault = logFaultOf(line);
    if (fault !== null) faults.add(fault, line.slice(0, 2_000));
  });
  const slow = new SlowTalkers(server.port, 20);
  try {
    const run = new Run(seed, server, faults);
    await run.begin();
    const memory: Memory[] = [];
    const parts = Math.max(LOOKS, Math.ceil(malformed / LOOK_EVERY));
    for (let part = 1; part <= parts && Date.now() < endsAt; part += 1) {
      await run.until(Math.round((malformed * part) / parts), endsAt, () => {
        slow.say();
        onProgress(run.malformed);
      });
      memory.push((await server.ask({ order: 'memory' })) as Memory);
    }
    const warm = memory[Math.ceil(memory.length / 4) - 1];
    const grown = (memory.at(-1)?.heap ?? 0) - (warm?.heap ?? 0);
    if (grown > MOST_GROWN)
      faults.add('the memory is not flat', `${grown} bytes more are held at the end than after a quarter`);
    for (const fault of (await server.ask({ order: 'sound' })) as readonly string[])
      faults.add('a store is not sound', fault);
    return {
      seed,
      malformed: run.malformed,
      right: run.right,
      rawConnections: run.rawConnections,
      tallies: run.tallies,
      faults: faults.told,
      faultCounts: faults.counts,
      memory,
      stuck: run.stuck,
      unreached: run.unreached,
    };
  } finally {
    slow.close();
    await server.stop();
  }
}

/** The first of each kind, and how many there were. */
class Faults {
  readonly counts = new Map<string, number>();
  readonly told: string[] = [];

  add(kind: string, what: string): void {
    const before = this.counts.get(kind) ?? 0;
    this.counts.set(kind, before + 1);
    if (before < 2) this.told.push(`${kind}: ${what}`);
  }
}

class Run {
  malformed = 0;
  right = 0;
  rawConnections = 0;
  readonly #tallies = new Map<string, Tally>();
  readonly #seed: number;
  readonly #server: FuzzedServer;
  readonly #faults: Faults;
  readonly #known: Known;
  readonly #cookies = new Map<Asker, string>();
  #operations: readonly Operation[] = [];
  #making: RequestMaking | null = null;
  #number = 0;
  #now = Date.parse(OPENS);

  constructor(seed: number, server: FuzzedServer, faults: Faults) {
    this.#seed = seed;
    this.#server = server;
    this.#faults = faults;
    const { survey, campaign, classCode } = server.town;
    this.#known = new Known(survey, campaign, classCode);
  }

  /** Reads the description of the server, and signs everybody in. */
  async begin(): Promise<void> {
    const described = await (await fetch(`${this.#server.town.address}/api/openapi.json`)).json();
    this.#operations = operationsOf(described as Parameters<typeof operationsOf>[0], this.#server.town.routes);
    for (const { name } of this.#operations)
      if (!this.#tallies.has(name))
        this.#tallies.set(name, {
          operation: name,
          sent: 0,
          statuses: new Map(),
          refusals: new Map(),
          milliseconds: 0,
        });
    const spreadsheet = await xlsxOf([
      sheet('survey', 'type | name | label\nselect_one ja | q1 | Är du trygg?\ntext | q2 | Varför?'),
      sheet('choices', 'list_name | name | label\nja | ja | Ja\nja | nej | Nej'),
    ]);
    this.#making = {
      known: this.#known,
      now: () => this.#now,
      spreadsheet,
      hcaptchaToken: () => this.#server.hcaptchaToken(),
      hostile: hostileValues(this.#seed),
      cookieOf: (asker) =>
        asker === 'stranger'
          ? 'lykta_session=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'
          : (this.#cookies.get(asker) ?? null),
    };
    for (const { role, name } of DEMO_ACCOUNTS) await this.#signIn(name === 'granskare' ? name : role);
    await this.#newOwn();
  }

  /** Goes on until so many malformed requests have been sent in all. */
  async until(malformed: number, endsAt: number, each: () => void): Promise<void> {
    const one = async (): Promise<void> => {
      const wire = new Wire(this.#server.port, 60_000);
      while (this.malformed < malformed && Date.now() < endsAt) {
        const number = this.#number;
        this.#number += 1;
        if (number % 1_000 === 0) {
          this.#now = Date.parse(OPENS) + number * STEP;
          await this.#server.ask({ order: 'clock', now: this.#now });
          each();
        }
        if (number % RAW_EVERY === 0) await this.#raw(number);
        await this.#one(wire, number);
      }
      wire.close();
    };
    await Promise.all(Array.from({ length: AT_ONCE }, one));
  }

  get tallies(): readonly Tally[] {
    return [...this.#tallies.values()];
  }

  get stuck(): readonly string[] {
    return this.#without((status) => status > 0 && status !== 400 && status !== 401);
  }

  get unreached(): readonly string[] {
    return this.#without((status) => status >= 200 && status < 400).filter((name) => UNREACHABLE[name] === undefined);
  }

  /** Operations that were never answered so. */
  #without(isSo: (status: number) => boolean): readonly string[] {
    return this.tallies.filter(({ statuses }) => ![...statuses.keys()].some(isSo)).map(({ operation }) => operation);
  }

  async #one(wire: Wire, number: number): Promise<void> {
    if (this.#making === null) throw new Error('begin first');
    const chance = seeded(this.#seed * 7_919 + number);
    const sure = this.#sureOperation(number, chance);
    const isSure = sure !== undefined;
    const operation = sure ?? this.#pick(chance.below(1e6) / 1e6);
    const made = requestFor(operation, this.#making, chance, isSure);
    const began = performance.now();
    const answer = await wire.send(made.wire);
    if (this.#server.isGone) throw new Error(`the server is gone, after request ${number}: ${inOneLine(made.wire)}`);
    this.#count(operation, answer, performance.now() - began);
    if (made.way === 'good') this.right += 1;
    else this.malformed += 1;
    const fault = faultOf(made.wire, answer);
    if (fault !== null)
      this.#faults.add(
        `${fault} (${operation.name})`,
        `request ${number}, as ${made.asker}: ${inOneLine(made.wire)} → ${typeof answer === 'string' ? answer : answer.body.toString('utf8').slice(0, 600)}`,
      );
    if (typeof answer === 'string') return;
    if (made.wire.method === operation.method) this.#known.learn(operation.name, made.wire.target, made.sent, answer);
    await this.#keepSession(made.asker, made.sent, operation, answer);
  }

  async #raw(number: number): Promise<void> {
    if (this.#making === null) throw new Error('begin first');
    const said = rawTalk(seeded(this.#seed * 104_729 + number), this.#making.hostile);
    this.rawConnections += 1;
    for (const answer of await talk(this.#server.port, said)) {
      const fault = faultOf({ method: 'RAW', target: '', headers: [], body: null }, answer);
      if (fault !== null)
        this.#faults.add(
          `${fault} (${said.name})`,
          `connection ${number}: ${JSON.stringify(Buffer.concat(said.pieces).toString('latin1').slice(0, 300))} → ${answer.body.toString('utf8').slice(0, 300)}`,
        );
    }
  }

  /** What is asked rightly whatever comes, or undefined where this request may be any. */
  #sureOperation(number: number, chance: Chance): Operation | undefined {
    const { length } = this.#operations;
    if (number < ROUNDS * length) return this.#operations[number % length];
    const { unreached } = this;
    if (number % AGAIN_EVERY > 0 || unreached.length === 0) return undefined;
    const name = chance.of(unreached);
    return this.#operations.find((operation) => operation.name === name);
  }

  #pick(part: number): Operation {
    let left = part * this.#operations.reduce((sum, { weight }) => sum + weight, 0);
    const found = this.#operations.find(({ weight }) => {
      left -= weight;
      return left < 0;
    });
    const picked = found ?? this.#operations[0];
    if (picked === undefined) throw new Error('the server describes nothing');
    return picked;
  }

  #count({ name }: Operation, answer: WireAnswer | NoAnswer, milliseconds: number): void {
    const tally = this.#tallies.get(name);
    if (tally === undefined) return;
    const status = typeof answer === 'string' ? 0 : answer.status;
    tally.sent += 1;
    tally.milliseconds += milliseconds;
    tally.statuses.set(status, (tally.statuses.get(status) ?? 0) + 1);
    if (typeof answer === 'string' || status < 400) return;
    const code = /^\{"code":"([\w-]+)"/.exec(answer.body.toString('latin1', 0, 80))?.[1] ?? 'page';
    tally.refusals.set(code, (tally.refusals.get(code) ?? 0) + 1);
  }

  /** Whoever has been signed out signs in again; whoever has lost their sign-in gets another. */
  async #keepSession(asker: Asker, sent: unknown, operation: Operation, answer: WireAnswer): Promise<void> {
    const isOwn = asker === 'own';
    if (!isOwn && !this.#cookies.has(asker)) return;
    const given = answer.cookies
      .map((cookie) => /^lykta_session=([^;]*)/.exec(cookie)?.[1])
      .find((value) => value !== undefined);
    if (given !== undefined && given !== '') this.#cookies.set(asker, `lykta_session=${given}`);
    if (isOwn && answer.status === 204 && operation.name.endsWith('/me/password')) {
      const next = (sent as { readonly next?: unknown } | undefined)?.next;
      // Bytes that were spoilt on the way and did for a password all the same: nobody knows which.
      if (typeof next !== 'string') return this.#newOwn();
      if (this.#known.own !== null) this.#known.own = { ...this.#known.own, password: next };
    }
    const isOut = given === '' || (answer.status === 401 && answer.body.includes('sign_in_first'));
    if (!isOut) return;
    if (isOwn) await this.#ownAgain();
    else await this.#signIn(asker);
  }

  /** Whoever has signed out signs in again, as long as no second step keeps them out. */
  async #ownAgain(): Promise<void> {
    const { own } = this.#known;
    const cookie = own === null ? null : await this.#cookieFor(own).catch(() => null);
    if (cookie === null) await this.#newOwn();
    else this.#cookies.set('own', cookie);
  }

  async #signIn(asker: Asker): Promise<void> {
    const account = DEMO_ACCOUNTS.find(({ name, role }) => name === asker || role === asker);
    if (account !== undefined) this.#cookies.set(asker, await this.#cookieFor(account));
  }

  async #newOwn(): Promise<void> {
    const account = (await this.#server.ask({ order: 'account' })) as OwnAccount;
    this.#known.own = account;
    this.#cookies.set('own', await this.#cookieFor(account));
  }

  async #cookieFor({ name, password }: Pick<OwnAccount, 'name' | 'password'>): Promise<string> {
    const answer = await fetch(`${this.#server.town.address}/api/staff/sessions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name, password }),
    });
    if (answer.status !== 200) throw new Error(`${name} cannot sign in: ${answer.status} ${await answer.text()}`);
    return (answer.headers.getSetCookie()[0] ?? '').split(';')[0] ?? '';
  }
}
