/** Whether a key that was pressed there is meant as a letter: single keys must then do nothing else (WCAG 2.1.4). */
export function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.matches('textarea, select')) return true;
  return target.matches('input') && !target.matches('[type=checkbox], [type=radio], [type=button]');
}
