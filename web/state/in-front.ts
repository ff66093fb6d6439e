import { announce } from './queue.ts';

/**
 * The answer that this tab's own page tells about: it is being sent, or its code stands there to be read. The bar counts the
 * others. Null when the page tells about none.
 */
let key: string | null = null;

export function putInFront(chosen: string | null): void {
  key = chosen;
  announce();
}

export const isInFront = (other: string): boolean => other === key;
