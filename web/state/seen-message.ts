/** What a page that is left tells the service worker: the code of this answer has been seen. */
export interface SeenMessage {
  readonly seen: string;
}

export const isSeenMessage = (data: unknown): data is SeenMessage =>
  typeof data === 'object' && data !== null && 'seen' in data && typeof data.seen === 'string';
