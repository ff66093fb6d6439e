import { ifInField, inField } from './device.ts';

/** Keeps what somebody has been given to do, under a name, so that it is there without a net. */
export const keepList = async (name: string, value: unknown): Promise<void> => {
  await inField((device) => device.put('list', value, name));
};

/** What is kept under a name; null where nothing is. */
export const listOf = <Value>(name: string): Promise<Value | null> =>
  ifInField<Value | null>(null, async (device) => ((await device.get('list', name)) ?? null) as Value | null);

/** Takes it away. */
export const forgetList = (name: string): Promise<void> =>
  ifInField(undefined, (device) => device.delete('list', name));

/** Takes all of it away, and what has not been sent with it: whoever signs out has been asked first. */
export const forgetField = (): Promise<void> =>
  ifInField(undefined, async (device) => {
    await device.clear('list');
    await device.clear('item');
  });
