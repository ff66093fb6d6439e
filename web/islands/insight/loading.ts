import type { Reply } from '../../api/insight.ts';

/** Waits for all that a view needs: their values by name, or the first that is no value. */
export async function together<Values extends object>(
  replies: {
    readonly [Name in keyof Values]: Promise<Reply<Values[Name]>>;
  },
): Promise<Reply<Values>> {
  const values: Partial<Values> = {};
  for (const name of Object.keys(replies) as (keyof Values)[]) {
    const reply = await replies[name];
    if (reply.kind !== 'value') return reply;
    values[name] = reply.value;
  }
  return { kind: 'value', value: values as Values };
}

/** For what a view can do without: null where it could not be had. */
export async function orNothing<Value>(asked: Promise<Reply<Value>> | null): Promise<Reply<Value | null>> {
  const reply = await asked;
  return { kind: 'value', value: reply?.kind === 'value' ? reply.value : null };
}
