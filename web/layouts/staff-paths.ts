import type { StaffLanguage } from '../i18n/insight/index.ts';

/** For `pages/[...language]/personal/…`: staff pages are in Swedish and English. */
export const staffPaths = (): { params: { language: string | undefined }; props: { language: StaffLanguage } }[] => [
  { params: { language: undefined }, props: { language: 'sv' } },
  { params: { language: 'en' }, props: { language: 'en' } },
];
