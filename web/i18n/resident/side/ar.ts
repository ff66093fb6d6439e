import type { SideTexts } from './sv.ts';

export const ar: SideTexts = {
  leavePage: { title: 'صفحة فارغة', text: 'هذه الصفحة فارغة. يمكنك إغلاقها.' },
  notFound: {
    title: 'الصفحة غير موجودة',
    text: 'قد يكون العنوان مكتوبًا خطأً، أو نُقلت الصفحة.',
    link: 'إلى الصفحة الأولى',
  },
  broken: {
    title: 'حدث خطأ لدينا',
    text: 'الخطأ منا وليس منك. حاول مرة أخرى بعد قليل.',
    link: 'إلى الصفحة الأولى',
  },
};
