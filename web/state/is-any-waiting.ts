import { isOnDevice } from './on-device.ts';

/** Whether any answer is on its way from this device. What looks into the store comes where there is one: most devices have none. */
export const isAnyWaiting = async (): Promise<boolean> =>
  (await isOnDevice()) && (await import('./device.ts')).isAnyWaiting();
