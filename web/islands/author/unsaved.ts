import type { Survey } from '#core/survey/contract.ts';

/** Work that the server has not got yet: what it began from, and what it has become. */
export interface Unsaved {
  readonly base: Survey;
  readonly mine: Survey;
  /**
   * The first save that got no answer; null where there is none. Either it has arrived, and those after it were refused, or
   * it is lost: what the server has tells which.
   */
  readonly sent: Survey | null;
}

/** A survey as a file that is taken in again: as the server writes one. */
export const fileOf = (survey: Survey): string => `${JSON.stringify(survey, null, 2)}\n`;

const prefixOf = (id: string): string => `lykta-enkat-${id}.`;

/**
 * One tab's unsaved work on a draft, on this device until the server has it: no other tab removes it while this one is open.
 * A survey says nothing of anybody; a full store loses nothing that was saved.
 */
export class UnsavedCopy {
  readonly #key: string;
  /** The tab is done with the draft: what is kept may be taken up by the next one. */
  readonly close: () => void;

  constructor(id: string) {
    let close = (): void => {};
    const closed = new Promise<void>((resolve) => {
      close = resolve;
    });
    this.close = close;
    this.#key = prefixOf(id) + crypto.getRandomValues(new Uint32Array(2)).join('-');
    // Held for as long as the tab lives, however it ends. Browsers have locks where the address is https.
    void navigator.locks?.request(this.#key, () => closed);
  }

  /** False where the browser keeps nothing, being full or forbidden: the page still holds it, and warns before it is left. */
  keep(unsaved: Unsaved): boolean {
    try {
      localStorage.setItem(this.#key, JSON.stringify(unsaved));
      return true;
    } catch {
      return false;
    }
  }

  /** The server has it. */
  forget(): void {
    forgetUnsaved(this.#key);
  }
}

/** The keys of unsaved work on a draft that no open tab holds any more. */
export async function leftBehind(id: string): Promise<readonly string[]> {
  try {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(prefixOf(id)));
    const { held = [] } = (await navigator.locks?.query()) ?? {};
    return keys.filter((key) => !held.some(({ name }) => name === key)).sort();
  } catch {
    return [];
  }
}

/** The same, with what each has become. */
export const unsavedOf = async (id: string): Promise<readonly { readonly key: string; readonly mine: Survey }[]> =>
  (await leftBehind(id)).flatMap((key) => {
    const unsaved = readUnsaved(key);
    return unsaved === null ? [] : [{ key, mine: unsaved.mine }];
  });

export function readUnsaved(key: string): Unsaved | null {
  try {
    const kept = localStorage.getItem(key);
    return kept === null ? null : (JSON.parse(kept) as Unsaved);
  } catch {
    return null;
  }
}

export function forgetUnsaved(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing was kept.
  }
}
