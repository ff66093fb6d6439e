import type { Survey } from '#core/survey/contract.ts';

/** Work that the server has not got yet: what it began from, and what it has become. */
export interface Unsaved {
  readonly base: Survey;
  readonly mine: Survey;
}

const keyOf = (id: string): string => `lykta-enkat-${id}`;

/** Keeps work on this device until the server has it. A survey says nothing of anybody; a full store loses nothing that was saved. */
export function keepUnsaved(id: string, unsaved: Unsaved): void {
  try {
    localStorage.setItem(keyOf(id), JSON.stringify(unsaved));
  } catch {
    // Full or forbidden: the page still holds it, and warns before it is left.
  }
}

export function readUnsaved(id: string): Unsaved | null {
  try {
    const kept = localStorage.getItem(keyOf(id));
    return kept === null ? null : (JSON.parse(kept) as Unsaved);
  } catch {
    return null;
  }
}

export function forgetUnsaved(id: string): void {
  try {
    localStorage.removeItem(keyOf(id));
  } catch {
    // Nothing was kept.
  }
}
