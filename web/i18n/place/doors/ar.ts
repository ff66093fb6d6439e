import { ar as both } from '#core/survey/words/question/ar.ts';
import type { DoorTexts } from '../texts.ts';

export const ar: DoorTexts = {
  ...both.place,
  help: 'اختر مكانًا عامًا، لا بيت أحد.',
  searchLabel: 'ابحث عن شارع أو موقف أو مكان',
  searchEmpty: 'اكتب اسم شارع أو موقف أو مكان.',
  searchList: 'النتائج',
  hits: (shown, total) => {
    if (total === 1) return 'نتيجة واحدة.';
    return shown < total ? `عدد النتائج ${total}، تُعرض أول ${shown} منها.` : `عدد النتائج ${total}.`;
  },
  noHits: (query) => `لا نتائج عن ${query}. جرّب اسمًا آخر أو اختر من القائمة.`,
  searchComing: 'جارٍ جلب الأسماء.',
  searchFailed: 'تعذّر تحميل البحث. اختر من القائمة أو حاول بعد قليل.',
  kinds: { street: 'شارع', place: 'مكان', locality: 'بلدة', stop: 'موقف', park: 'حديقة', water: 'ماء' },
  listLabel: 'أو اختر من القائمة',
  listEmpty: 'أماكن معروفة',
  mapLabel: 'أو حدّد على الخريطة',
  mapLabelOpen: 'أو حرّك الخريطة تحت الصليب',
  showMap: 'أظهر الخريطة',
  mapLoading: 'جارٍ تحميل الخريطة',
  mapFailed: 'تعذّر تحميل الخريطة. ابحث أو اختر من القائمة.',
  simpleMap: 'تعذّر تحميل الخريطة. هذه خريطة أبسط فيها الشوارع والأماكن المعروفة.',
  tryAgain: 'حاول مرة أخرى',
  chosen: 'اخترت',
  wholeStreet: (length) => `الشارع كله، نحو ${length}.`,
  partOfStreet: 'هل يخص الأمر جزءًا من الشارع؟ حدّده على الخريطة.',
  exactly: 'حدّد بدقة على الخريطة',
  choose: 'اختر هذا المكان',
  nothingChosen: 'ابحث عن مكان أو اختر من القائمة أو أظهر الخريطة.',
  myPosition: 'استخدم موقعي',
  positionAsked: 'نسأل جهازك أين أنت. لا يُحفظ الموقع إلا إن اخترت المكان.',
  positionFailed: 'لم نعرف أين أنت. ابحث أو اختر من القائمة أو حرّك الخريطة.',
  positionFound: 'تُظهر الخريطة أين أنت.',
};
