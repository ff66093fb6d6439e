/**
 * Calls `begin` when the browser shows a page again that it had kept as it was left: on a device that several people use, such a
 * page is the former person's. Returns what ends the listening.
 */
export function whenBroughtBack(begin: () => void): () => void {
  const shown = (event: PageTransitionEvent): void => {
    if (event.persisted) begin();
  };
  addEventListener('pageshow', shown);
  return () => removeEventListener('pageshow', shown);
}
