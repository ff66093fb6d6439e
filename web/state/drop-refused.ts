import { isOnDevice } from './on-device.ts';

/** Takes an answer off the device that the server would not have; where it is being sent, when that has ended. */
export const dropRefused = async (key: string): Promise<void> => {
  if (await isOnDevice()) await (await import('./send-waiting.ts')).removeRefused(key);
};
