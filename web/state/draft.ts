import type { Draft } from './kept.ts';
import { isOnDevice } from './on-device.ts';

/** Keeps the draft. False when the browser does not allow it (private windows, full disk). */
export async function keepDraft(draft: Draft): Promise<boolean> {
  try {
    const { onDevice } = await import('./device.ts');
    await onDevice((device) => device.put('draft', draft, RECORD));
    return true;
  } catch {
    return false;
  }
}

/** The draft, or null when there is none or the browser has no store. Opens nothing that is not there already. */
export async function readDraft(): Promise<Draft | null> {
  if (!(await isOnDevice())) return null;
  const { ifOnDevice } = await import('./device.ts');
  return ifOnDevice(null, async (device) => (await device.get('draft', RECORD)) ?? null);
}

export async function removeDraft(): Promise<void> {
  if (!(await isOnDevice())) return;
  const { ifOnDevice } = await import('./device.ts');
  await ifOnDevice(undefined, (device) => device.delete('draft', RECORD));
}

const RECORD = 'draft';
