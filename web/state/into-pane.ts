/**
 * Scrolls a pane until a row of it is in view, a third of the way down. By hand: scrollIntoView would move the page under the person
 * as well. Nothing where the pane does not scroll by itself.
 */
export function scrollIntoPane(row: Element | null | undefined, pane: Element | null | undefined): void {
  if (!row || !pane || pane.scrollHeight <= pane.clientHeight) return;
  const [seen, of] = [row.getBoundingClientRect(), pane.getBoundingClientRect()];
  if (seen.top < of.top || seen.bottom > of.bottom) pane.scrollTop += seen.top - of.top - of.height / 3;
}
