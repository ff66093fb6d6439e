import { ifInField, inField } from './device.ts';
import { WHO_LIST } from './names.ts';

/** Keeps what somebody has been given to do, under a name, so that it is there without a net. */
export const keepList = async (name: string, value: unknown): Promise<void> => {
  await inField((device) => device.put('list', value, name));
};

/** What is kept under a name; null where nothing is. */
export const listOf = <Value>(name: string): Promise<Value | null> =>
  ifInField<Value | null>(null, async (device) => ((await device.get('list', name)) ?? null) as Value | null);

/** Takes it away; and who it was with the last of them. */
export const forgetList = (name: string): Promise<void> =>
  ifInField(undefined, async (device) => {
    await device.delete('list', name);
    const isLast = (await device.count('list')) === 1 && (await device.get('list', WHO_LIST)) !== undefined;
    if (isLast) await device.delete('list', WHO_LIST);
  });

/** Takes all of it away, and what has not been sent with it: whoever signs out has been asked first. */
export const forgetField = (): Promise<void> =>
  ifInField(undefined, async (device) => {
    await device.clear('list');
    await device.clear('item');
  });
