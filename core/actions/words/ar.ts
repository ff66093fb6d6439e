import type { ActionWords } from './sv.ts';

export const ar: ActionWords = {
  title: 'ما نقوم به من أجل الأمان',
  lead: (municipality) =>
    `هذا ما تقوم به ${municipality} والشرطة ليشعر الناس بأمان أكبر في الخارج، وهذا ما لا نقوم به.`,
  about: 'يستند ذلك إلى إجابات السكان وجولات الأمان وما يلاحظه الموظفون. وجود مكان هنا لا يعني وقوع جرائم فيه.',
  none: 'لا يوجد شيء هنا بعد.',
  jump: 'انتقل إلى',
  open: 'ما نعمل عليه',
  declined: 'ما لن نقوم به، ولماذا',
  done: 'ما تم إنجازه',
  nothingHere: 'لا شيء في الوقت الحالي.',
  noPlace: 'البلدية بأكملها',
  owners: { police: 'الشرطة', municipality: 'البلدية', together: 'البلدية والشرطة' },
  by: (owner, unit) => `${owner}: ${unit}`,
  because: 'السبب:',
  due: (day) => `يُنجز في موعد أقصاه ${day}`,
  nextAnswer: (day) => `الرد التالي في موعد أقصاه ${day}`,
  late: 'لقد تأخرنا',
  doneOn: (day) => `أُنجز في ${day}`,
  doneTag: 'منجز',
  helped: {
    yes: 'هل ساعد ذلك؟ نعم.',
    partly: 'هل ساعد ذلك؟ جزئياً.',
    no: 'هل ساعد ذلك؟ لا، ليس بما يكفي.',
    unknown: 'هل ساعد ذلك؟ لا يمكن الجزم.',
    none: 'هل ساعد ذلك؟ لم نسأل بعد.',
  },
  data: 'بيانات مفتوحة (JSON)',
  table: 'جدول (CSV)',
};
