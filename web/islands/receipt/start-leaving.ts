import { leaveOnThreeEscapes, leaveQuickly } from '../../state/leave.ts';

/**
 * "Lämna sidan snabbt" on the page of an answer, and of those that wait, is a link to the empty page; with script it leaves as the app
 * does, and the page says what that takes away. Returns what ends the listening for Escape.
 */
export function startLeaving(): () => void {
  const link = document.querySelector<HTMLAnchorElement>('[data-leave]');
  const help = link?.parentElement?.nextElementSibling;
  if (link === null || !(help instanceof HTMLElement)) return () => undefined;
  const leave = (): void => leaveQuickly(0, link.pathname);
  link.addEventListener('click', (event) => {
    event.preventDefault();
    leave();
  });
  help.hidden = false;
  return leaveOnThreeEscapes(leave);
}
