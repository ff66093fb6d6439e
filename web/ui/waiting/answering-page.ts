import { isLanguage, type Language } from '#core/base/language.ts';
import { isAnyWaiting } from '../../state/is-any-waiting.ts';
import { keepSending } from '../../state/keep-sending.ts';
import { workOffline } from '../../state/offline-app.ts';
import { QUEUE_CHANNEL } from '../../state/on-device.ts';

/** The language of the page as it was built. */
export function languageOfPage(): Language {
  const { language } = document.documentElement.dataset;
  return isLanguage(language) ? language : 'sv';
}

interface Bar {
  /** It is a count alone, and leads nowhere: who stands here now is not who gave the answers. */
  readonly closed?: boolean;
}

/** What every page where somebody answers starts with: it works without a net from now on, and tells what waits. */
export function startAnsweringPage(bar: Bar = {}): void {
  workOffline();
  showWhatWaits(bar);
}

/**
 * What waits is sent, and counted in the bar in `#waiting-bar`. The bar itself, and what
 * draws it, is fetched first when there is something to count.
 */
export function showWhatWaits(bar: Bar = {}): void {
  keepSending();
  const target = document.getElementById('waiting-bar');
  let isThere = false;
  const show = async (): Promise<void> => {
    if (target === null || isThere || !(await isAnyWaiting()) || isThere) return;
    isThere = true;
    try {
      const { showBar } = await import('./show-bar.ts');
      showBar(target, { language: languageOfPage(), ...bar });
    } catch {
      // Asked for again at the next change.
      isThere = false;
    }
  };
  new BroadcastChannel(QUEUE_CHANNEL).onmessage = () => void show();
  void show();
}
