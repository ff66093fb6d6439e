import type { Channel } from '#core/places/channels.ts';
import type { Given } from './give.ts';
import type { Destination } from './kept.ts';

/** Where and for whom the app of answering runs. */
export interface Setting {
  readonly channel: Channel;
  readonly to: Destination;
  /**
   * Several people answer here, one after another: nothing goes into the browser's history, no draft is offered, and what
   * comes after the sending is the business of whoever runs the app. Null on a person's own device.
   */
  readonly shared: null | {
    /** The answer has been given: it has arrived, or waits on the device. */
    readonly ondone: (given: Given) => void;
    /** The person wants to begin anew, or has gone. */
    readonly onrestart: () => void;
  };
}

/** Somebody's own telephone or computer. */
export const OWN_DEVICE: Setting = { channel: 'web', to: '/api/responses', shared: null };
