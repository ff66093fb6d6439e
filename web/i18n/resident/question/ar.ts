import { ar as both } from '#core/survey/words/question/ar.ts';
import type { QuestionTexts } from './sv.ts';

export const ar: QuestionTexts = {
  name: 'Lykta',
  answering: {
    loading: 'جارٍ جلب الأسئلة …',
    failedHeading: 'تعذّر جلب الأسئلة',
    failed: 'تحقق من اتصالك بالشبكة. يمكنك أيضًا الإجابة [في النموذج البسيط]({plain}).',
    tryAgain: 'حاول مرة أخرى',
    noScriptHeading: 'أجب في النموذج البسيط',
    noScript: 'لا يشغّل هذا المتصفح برامجنا. يمكنك الإجابة رغم ذلك في نموذج بسيط.',
    noScriptDoor: 'إلى النموذج البسيط',
    charactersLeft: 'بقي {count} حرفًا',
    charactersOver: 'زيادة بمقدار {count} حرفًا',
    leaveHelp:
      'يمسح الإجابات، وكذلك المسودات والإجابات المنتظرة على هذا الجهاز، وينتقل إلى صفحة أخرى. يمكنك أيضًا الضغط على Esc ثلاث مرات.',
    language: 'اللغة',
    draft: 'احفظ مسودة على جهازي',
    draftSaved: 'تُحفظ المسودة على هذا الجهاز فقط، إلى أن ترسلها أو تزيلها.',
    draftRemove: 'أزل المسودة',
    draftRemoved: 'أُزيلت المسودة.',
    draftFailed: 'تعذّر حفظ المسودة. لا يسمح المتصفح بذلك هنا.',
    ...both.answering,
  },
  causes: { oneChosen: 'اختيار واحد', groupChosen: '{count} اختيارات' },
  ranking: {
    order: 'ترتيبك',
    ranked: '{option}: رقم {number}.',
    unranked: '{option}: لم يعد ضمن الترتيب.',
    up: 'حرّك إلى أعلى',
    down: 'حرّك إلى أسفل',
  },
  place: both.place,
  notices: both.notices,
};
