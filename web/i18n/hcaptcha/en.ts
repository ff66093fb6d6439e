import type { HcaptchaTexts } from './sv.ts';

export const en: HcaptchaTexts = {
  heading: 'A check before you send',
  why: 'The check shows that no machine sends thousands of answers. Choose who does it.',
  whoLearns:
    'If you choose hCaptcha, the company learns your IP address, which browser you have and how you point in its box. It may keep cookies on your device. Your answers are not sent there. If you choose your device, nobody else learns anything.',
  byCompany: 'Do the check at hCaptcha',
  byDevice: 'Do the check on your device',
  instead: 'Do the check on your device instead',
  frame: 'Check at hCaptcha',
  fetching: 'Fetching the check …',
  box: 'Do the check in the box. Then send your answers.',
  asking: 'Asking hCaptcha …',
  passed: 'The check is done. You can send your answers.',
  onDevice: 'Your device does the check while you read. You can send your answers.',
  away: 'hCaptcha cannot be reached just now. Your device does the check instead. You can send your answers.',
  refused:
    'hCaptcha did not pass the check. Your answers are still here. Do the check again, or let your device do it.',
  choose: 'Choose how the check is done.',
  finish: 'Finish the check, or let your device do it.',
};
