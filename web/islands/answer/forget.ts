import type { Session } from './session.svelte.ts';

/** Takes what somebody has answered out of the page. What lies on the device is taken away by web/state/own-here.ts. */
export function forget(session: Session): void {
  session.handedOver();
  session.answers = {};
  session.placeNames = {};
  session.receipt = null;
  session.needsSupport = false;
}
