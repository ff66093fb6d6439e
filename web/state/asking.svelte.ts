import type { Reply } from '../api/request.ts';
import { goToSignIn } from './go-to-sign-in.ts';

/** What one card or form asks the server for, and what is wrong or has been done then. */
export class Asking {
  /** By field; `whole` is what belongs to none. */
  faults = $state<Readonly<Record<string, string>>>({});
  said = $state('');
  readonly #language: () => 'sv' | 'en';
  readonly #unreachable: () => string;

  constructor(language: () => 'sv' | 'en', unreachable: () => string) {
    this.#language = language;
    this.#unreachable = unreachable;
  }

  /** Nothing is wrong, and nothing said, until the next reply. */
  beginAnew(): void {
    this.faults = {};
    this.said = '';
  }

  /** What came back, or null: then `faults` says what is wrong, or the sign-in page is on its way. */
  async answered<Value>(work: Promise<Reply<Value>>): Promise<{ readonly value: Value } | null> {
    this.beginAnew();
    const reply = await work;
    if (reply.kind === 'value') return reply;
    if (reply.kind === 'signed-out') goToSignIn(this.#language());
    else this.faults = faultsOf(reply, this.#unreachable());
    return null;
  }
}

/** What is wrong, by field; `whole` is what belongs to none. */
function faultsOf(reply: Reply<unknown>, unreachable: string): Readonly<Record<string, string>> {
  if (reply.kind !== 'refused') return { whole: unreachable };
  const faults = reply.faults ?? [];
  return faults.length === 0
    ? { whole: reply.message }
    : Object.fromEntries(faults.map(({ field, message }) => [field, message]));
}
