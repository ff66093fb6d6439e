import type { HcaptchaSetting } from '#core/places/bot-check-setting.ts';

/**
 * Why Lykta cannot start with these keys of hCaptcha's, for whoever starts it; null where it can. With one of the two alone somebody
 * believes in a check that nobody makes. A process that takes no answers in needs no secret.
 */
export function hcaptchaKeysFault(
  set: HcaptchaSetting | null,
  secret: string | null,
  takesAnswersIn: boolean,
): string | null {
  if (set !== null && secret === null && takesAnswersIn)
    return 'botCheck in settings.json has a site key of hCaptcha: give its secret as LYKTA_HCAPTCHA_SECRET, or leave botCheck out';
  if (set === null && secret !== null)
    return 'LYKTA_HCAPTCHA_SECRET is given, but settings.json has no site key: write "botCheck": { "hcaptcha": { "siteKey": "…" } }, or leave the secret out';
  return null;
}
