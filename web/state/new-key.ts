/**
 * A key that nobody can guess (128 bits). Not crypto.randomUUID: browsers have that only in pages that are served over https, and
 * people answer at a trial on a local network too.
 */
export const newKey = (): string => crypto.getRandomValues(new Uint32Array(4)).join('-');
