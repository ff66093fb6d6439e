import type { FileWords } from './sv.ts';

export const ar: FileWords = {
  name: 'lykta-answer',
  heading: 'إجابة إلى Lykta لم تصل',
  explain:
    'يمكن لموظفي البلدية إدخال الملف ما دام الحوار مفتوحاً. لا تعطه إلا للبلدية: فمن لديه الملف يستطيع قراءة الإجابة.',
  readable: 'من لديه الملف يستطيع قراءة الإجابة.',
  dialogue: 'الحوار',
  given: 'قُدّمت',
  answers: 'الإجابة',
  machine: 'للحاسوب. لا تغيّر شيئاً تحت هذا السطر.',
};
