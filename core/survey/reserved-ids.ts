/**
 * Whether an id or code is taken: every object of the program has something of this name of its own ("constructor"), and it would
 * be found where nobody has answered.
 */
export const isReserved = (id: string): boolean => id in {};

/** Whether a question may not have an id: it would stand at the address of another page (way.ts, addressOf). */
export const isReservedForPages = (id: string): boolean => PAGES.includes(id);

const PAGES: readonly string[] = ['kontroll', 'kvitto', 'plats'];
