import { staffTexts } from '../../i18n/insight/index.ts';

/** Says on a field page that it could not begin: no net, and nothing kept on the device. */
export function fieldFailed(): void {
  const place = document.querySelector('[data-island] p');
  const language = document.documentElement.dataset.language === 'en' ? 'en' : 'sv';
  if (place !== null) place.textContent = staffTexts(language).reading.unreachable;
}
