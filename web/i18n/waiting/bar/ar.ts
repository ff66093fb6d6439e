import type { BarTexts } from './sv.ts';

export const ar: BarTexts = {
  oneWaits: 'إجابة واحدة تنتظر الاتصال بالشبكة.',
  manyWait: 'إجابات تنتظر الاتصال بالشبكة: {count}.',
  oneSignIn: 'إجابة واحدة تنتظر تسجيل دخولك.',
  manySignIn: 'إجابات تنتظر تسجيل دخولك: {count}.',
  oneStuck: 'إجابة واحدة تعذّر استلامها.',
  manyStuck: 'إجابات تعذّر استلامها: {count}.',
  oneSent: 'وصلت إجابة واحدة. الرمز هنا.',
  manySent: 'إجابات وصلت: {count}. الرموز هنا.',
  show: 'عرض',
  label: 'الإجابات على هذا الجهاز',
};
