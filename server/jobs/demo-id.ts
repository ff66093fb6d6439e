import { createHash } from 'node:crypto';

/** An id of something that the demo has: the same at each start, as ids are written. */
export function demoId(what: string): string {
  const hex = createHash('sha256').update(`demo ${what}`).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-');
}
