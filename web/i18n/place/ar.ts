import { ar as both } from '#core/survey/words/ar.ts';
import type { PlaceTexts } from './texts.ts';

export const ar: PlaceTexts = {
  back: both.answering.back,
  count: (number, max) => `المكان ${number} من ${max} على الأكثر`,
  heading: both.place.heading,
  help: 'اختر مكانًا عامًا، لا بيت أحد.',

  searchLabel: 'ابحث عن شارع أو موقف أو مكان',
  searchExample: both.place.searchExample,
  searchButton: both.place.searchButton,
  searchEmpty: 'اكتب اسم شارع أو موقف أو مكان.',
  searchList: 'النتائج',
  hits: (shown, total) => {
    if (total === 1) return 'نتيجة واحدة.';
    return shown < total ? `عدد النتائج ${total}، تُعرض أول ${shown} منها.` : `عدد النتائج ${total}.`;
  },
  noHits: (query) => `لا نتائج عن ${query}. جرّب اسمًا آخر أو اختر من القائمة.`,
  kinds: { street: 'شارع', place: 'مكان', locality: 'بلدة', stop: 'موقف', park: 'حديقة', water: 'ماء' },

  listLabel: 'أو اختر من القائمة',
  listEmpty: 'أماكن معروفة',

  mapLabel: 'أو حدّد على الخريطة',
  mapLabelOpen: 'أو حرّك الخريطة تحت الصليب',
  showMap: 'أظهر الخريطة',
  mapLoading: 'جارٍ تحميل الخريطة',
  mapFailed: 'تعذّر تحميل الخريطة. ابحث أو اختر من القائمة.',
  tryAgain: 'حاول مرة أخرى',
  mapName: 'خريطة. يشير الصليب في الوسط إلى المكان. حرّك الخريطة بمفاتيح الأسهم، وقرّب وبعّد بعلامتي الزائد والناقص.',
  mapNameShape:
    'خريطة. يشير الصليب في الوسط إلى موضع النقطة التالية. حرّك الخريطة بمفاتيح الأسهم، وقرّب وبعّد بعلامتي الزائد والناقص. يضع Enter نقطة، ويتراجع Backspace عن آخر نقطة.',
  simpleMap: 'تعذّر تحميل الخريطة. هذه خريطة أبسط فيها الشوارع والأماكن المعروفة.',
  clickHint: 'انقر حيث يجب أن يكون الصليب',
  twoFingers: 'اسحب بإصبعين',
  mouseHint: 'اسحب أو انقر',
  ctrlToZoom: 'اضغط Ctrl ومرّر للتقريب',
  commandToZoom: 'اضغط ⌘ ومرّر للتقريب',
  up: 'حرّك الصليب إلى أعلى',
  down: 'حرّك الصليب إلى أسفل',
  left: 'حرّك الصليب إلى اليسار',
  right: 'حرّك الصليب إلى اليمين',
  zoomIn: 'تقريب',
  zoomOut: 'تبعيد',

  pointsAt: 'يشير الصليب إلى',
  chosen: 'اخترت',
  wholeStreet: (length) => `الشارع كله، نحو ${length}.`,
  partOfStreet: 'هل يخص الأمر جزءًا من الشارع؟ حدّده على الخريطة.',
  exactly: 'حدّد بدقة على الخريطة',
  outside: 'خارج البلدية',
  outsideHelp: 'يشمل الحوار أماكن في البلدية. أعد الخريطة إليها.',
  onlyIn: (areas) => `يخص السؤال أماكن في ${areas}.`,
  outsideMask: (areas) => `خارج ${areas}`,
  outsideMaskHelp: (areas) => `يخص السؤال أماكن في ${areas}. حرّك الخريطة إلى هناك.`,
  tooFar: 'تُظهر الخريطة منطقة كبيرة جدًا',
  tooFarHelp: 'قرّب إلى أن ترى الشوارع.',
  zoomHere: 'قرّب إلى هنا',
  choose: 'اختر هذا المكان',
  moveFirst: 'حرّك الخريطة حتى يقع الصليب على المكان. هل هو في موضعه؟ اضغط مرة أخرى.',
  nothingChosen: 'ابحث عن مكان أو اختر من القائمة أو أظهر الخريطة.',

  myPosition: 'استخدم موقعي',
  positionAsked: 'نسأل جهازك أين أنت. لا يُحفظ الموقع إلا إن اخترت المكان.',
  positionFailed: 'لم نعرف أين أنت. ابحث أو اختر من القائمة أو حرّك الخريطة.',
  positionFound: 'تُظهر الخريطة أين أنت.',

  mark: 'حدّد',
  kindNames: { point: 'نقطة', line: 'مسافة', area: 'منطقة' },
  setCorner: 'ضع نقطة هنا',
  undo: 'تراجع عن آخر نقطة',
  clear: 'امسح كل النقاط',
  cornerUndone: (count) => (count === 0 ? 'أُزيلت النقطة. لم تبقَ نقاط.' : `أُزيلت النقطة. عدد النقاط الباقية: ${count}.`),
  cleared: 'أُزيلت كل النقاط.',
  limits: {
    'line-too-long': 'بهذه النقطة تصبح المسافة أطول من 5 كيلومترات. ضع النقطة أقرب أو اضغط «تم».',
    'area-too-large': 'المنطقة أكبر من 4 كيلومترات مربعة. تراجع عن نقطة وحدّد الجزء الأهم.',
    'area-crosses-itself': 'تتقاطع حدود المنطقة مع نفسها. حرّك الصليب أو تراجع عن نقطة، ودُر حول المنطقة بالترتيب.',
  },
  shapes: {
    line: {
      begin: 'أين تبدأ المسافة؟',
      beginHelp: 'حرّك الخريطة حتى يشير الصليب إلى البداية.',
      more: 'حرّك الصليب على طول الطريق وضع نقاطًا أخرى. اضغط «تم» عندما تكتمل المسافة.',
      done: 'تم، اختر المسافة',
      begun: (at) => `تبدأ المسافة عند ${at}.`,
      added: (count, size) => `وُضعت النقطة ${count}. طول المسافة نحو ${size}.`,
      of: (count, size) => (size === null ? 'في المسافة نقطة واحدة' : `نقاط المسافة: ${count}، نحو ${size}`),
      faults: {
        'same-corner': 'ما زال الصليب على النقطة نفسها. حرّك الخريطة أولًا.',
        'too-many-corners': 'بلغت المسافة أقصى عدد من النقاط. اضغط «تم».',
        'too-few-corners': 'تحتاج المسافة إلى نقطتين على الأقل. حرّك الصليب وضع نقطة أخرى.',
      },
    },
    area: {
      begin: 'أين الزاوية الأولى للمنطقة؟',
      beginHelp: 'حرّك الخريطة حتى يشير الصليب إلى حافة المنطقة.',
      more: 'حرّك الصليب حول المنطقة وضع نقطة عند كل زاوية. اضغط «تم» عندما تكمل الدوران.',
      done: 'تم، اختر المنطقة',
      begun: (at) => `الزاوية الأولى عند ${at}.`,
      added: (count, size) =>
        size === null ? `وُضعت النقطة ${count}.` : `وُضعت النقطة ${count}. مساحة المنطقة نحو ${size}.`,
      of: (count, size) => (size === null ? `نقاط المنطقة: ${count}` : `نقاط المنطقة: ${count}، نحو ${size}`),
      faults: {
        'same-corner': 'ما زال الصليب على النقطة نفسها. حرّك الخريطة أولًا.',
        'too-many-corners': 'بلغت المنطقة أقصى عدد من النقاط. اضغط «تم».',
        'too-few-corners': 'تحتاج المنطقة إلى ثلاث نقاط على الأقل. حرّك الصليب وضع نقطة أخرى.',
      },
    },
  },

  sketch: (feeling, heading, near) =>
    `صورة خريطة: ${heading}، ${feeling === null ? 'مكان مختار' : feeling === 'safe' ? 'مكان آمن' : 'مكان غير آمن'}.${near.length > 0 ? ` بالقرب: ${near.join('، ')}.` : ''}`,
};
