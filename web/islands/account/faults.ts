import type { Reply } from '../../api/request.ts';

/** What is wrong, by field; `whole` is what belongs to none. */
export function faultsOf(reply: Reply<unknown>, unreachable: string): Readonly<Record<string, string>> {
  if (reply.kind !== 'refused') return { whole: unreachable };
  const faults = reply.faults ?? [];
  return faults.length === 0
    ? { whole: reply.message }
    : Object.fromEntries(faults.map(({ field, message }) => [field, message]));
}
