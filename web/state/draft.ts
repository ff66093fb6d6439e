import { ifOnDevice, onDevice } from './device.ts';
import type { Draft } from './kept.ts';

/*
 * One draft a dialogue: what somebody does in another dialogue leaves it alone, and so does another answering of the same. Fetched
 * when there is one to read or to keep: few ask for it.
 */

/**
 * Keeps the draft, `anew` in place of whichever there is. Else only where nobody else has kept one since, or taken it away: that
 * stands, and the answer is false. Rejects when the browser does not allow it (private windows, full disk).
 */
export const keepDraft = (draft: Draft, anew: boolean): Promise<boolean> =>
  onDevice(async (device) => {
    const isOwn = anew || (await device.get('draft', draft.campaign))?.by === draft.by;
    if (isOwn) await device.put('draft', draft, draft.campaign);
    return isOwn;
  });

/** The draft of a dialogue, or null when there is none or the browser has no store. Opens nothing that is not there already. */
export const readDraft = (campaign: string): Promise<Draft | null> =>
  ifOnDevice<Draft | null>(null, async (device) => {
    const old = await device.get('draft', OLD_RECORD);
    if (old !== undefined && old.campaign !== OLD_RECORD) {
      await device.put('draft', old, old.campaign);
      await device.delete('draft', OLD_RECORD);
    }
    return (await device.get('draft', campaign)) ?? null;
  });

/** Takes the draft away; only if it is `by` that answering, where one is named. */
export const removeDraft = (campaign: string, by?: string): Promise<void> =>
  ifOnDevice(undefined, async (device) => {
    if (by === undefined || (await device.get('draft', campaign))?.by === by) await device.delete('draft', campaign);
  });

/** The drafts of all dialogues. */
export const draftList = (): Promise<readonly Draft[]> =>
  ifOnDevice<readonly Draft[]>([], (device) => device.getAll('draft'));

export const removeAllDrafts = (): Promise<void> => ifOnDevice(undefined, (device) => device.clear('draft'));

/** Where an older page kept the one draft that it had. */
const OLD_RECORD = 'draft';
