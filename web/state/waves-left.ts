import { wavesClient } from '../api/waves.ts';

/** How often a page that is looked at asks anew: staff know of a wave within a minute, whatever they are at. */
const EVERY = 30_000;

/** Keeps the number of waves that wait for a decision beside their tab, for a moderator. */
export function watchWavesLeft(language: 'sv' | 'en'): void {
  const client = wavesClient(language);
  const ask = async (): Promise<void> => {
    if (document.visibilityState === 'hidden') return;
    const reply = await client.left();
    if (reply.kind === 'value') showWavesLeft(reply.value.left);
  };
  void ask();
  setInterval(() => void ask(), EVERY);
  document.addEventListener('visibilitychange', () => void ask());
}

/** Nothing beside the tab when there is none. */
export function showWavesLeft(left: number): void {
  const badge = document.querySelector<HTMLElement>('[data-waves-left]');
  if (badge === null) return;
  badge.hidden = left === 0;
  badge.textContent = left === 0 ? '' : String(left);
  const said = document.createElement('span');
  said.className = 'visually-hidden';
  said.textContent = ` ${badge.dataset.said}`;
  if (left > 0) badge.append(said);
}
