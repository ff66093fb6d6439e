import { type ChildProcess, fork } from 'node:child_process';
import { existsSync, statfsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { inheritedEnvironment } from '#server/config.ts';
import { ADDRESS, type FuzzAsked, type FuzzedTown, type Order } from './fuzz-process.ts';
import { type OwnHcaptcha, startHcaptcha } from './own-hcaptcha.ts';
import { type OwnProvider, startProvider } from './own-provider.ts';

/** The services of others that the server asks, in this process: what they hold is not the server's. */
interface FuzzOthers {
  readonly provider: OwnProvider;
  readonly hcaptcha: OwnHcaptcha;
}

/** The process of the server: what it is ordered, what it logs, and that it lives. */
export class FuzzedServer {
  readonly town: FuzzedTown;
  readonly #others: FuzzOthers;
  readonly #process: ChildProcess;
  readonly #waiting = new Map<
    number,
    { readonly resolve: (value: unknown) => void; readonly reject: (error: Error) => void }
  >();
  #orders = 0;

  private constructor(process: ChildProcess, town: FuzzedTown, others: FuzzOthers) {
    this.#process = process;
    this.town = town;
    this.#others = others;
    process.on(
      'message',
      ({ id, value, error }: { readonly id: number; readonly value: unknown; readonly error?: string }) => {
        const waiting = this.#waiting.get(id);
        this.#waiting.delete(id);
        if (error === undefined) waiting?.resolve(value);
        else waiting?.reject(new Error(error));
      },
    );
    process.once('exit', (code, signal) => {
      for (const { reject } of this.#waiting.values()) reject(new Error(`the server is gone (${code ?? signal})`));
    });
  }

  static async start(webFolder: string | null, onLine: (line: string) => void): Promise<FuzzedServer> {
    const others = { provider: await startProvider(ADDRESS), hcaptcha: await startHcaptcha() };
    const { setting, secret } = others.hcaptcha;
    const asked = { webFolder, provider: others.provider.settings, hcaptcha: { setting, secret } } satisfies FuzzAsked;
    const child = fork(fileURLToPath(new URL('fuzz-process.ts', import.meta.url)), [JSON.stringify(asked)], {
      execArgv: ['--expose-gc', '--no-deprecation'],
      env: inheritedEnvironment(inMemory()),
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      let begun = '';
      stream?.on('data', (chunk: Buffer) => {
        const lines = (begun + chunk).split('\n');
        begun = lines.pop() ?? '';
        said = `${said}${chunk}`.slice(-4_000);
        for (const line of lines) onLine(line);
      });
    }
    return new Promise((resolve, reject) => {
      child.once('message', (town: FuzzedTown) => resolve(new FuzzedServer(child, town, others)));
      child.once('exit', (code) => reject(new Error(`the server ended with ${code} before it began: ${said}`)));
    });
  }

  get isGone(): boolean {
    return this.#process.exitCode !== null || this.#process.signalCode !== null;
  }

  get port(): number {
    return Number(new URL(this.town.address).port);
  }

  ask(order: Order): Promise<unknown> {
    this.#orders += 1;
    const id = this.#orders;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#process.send({ id, order });
    });
  }

  /** What hCaptcha gives a browser that has done its check. */
  hcaptchaToken(): string {
    return this.#others.hcaptcha.token();
  }

  async stop(): Promise<void> {
    if (!this.isGone)
      await new Promise<void>((resolve) => {
        this.#process.once('exit', () => resolve());
        this.#process.disconnect();
      });
    await this.#others.provider.close();
    await this.#others.hcaptcha.close();
  }
}

/** The stores lie in memory where there is room for them (Linux): it is not the disk that is tried here, and each act waits for it. */
function inMemory(): Readonly<Record<string, string>> {
  const place = '/dev/shm';
  if (!existsSync(place)) return {};
  const { bavail, bsize } = statfsSync(place);
  return bavail * bsize > 4 * 1024 ** 3 ? { TMPDIR: place } : {};
}
