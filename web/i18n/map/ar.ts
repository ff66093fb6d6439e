import type { Interval, MapTexts } from './texts.ts';

export const ar: MapTexts = {
  name: (what) =>
    `خريطة: ${what}. تنتقل مفاتيح الأسهم بين المربعات، ويختار Enter، ويلغي Escape الاختيار. الأرقام نفسها في الجدول.`,
  loading: 'جارٍ تحميل الخريطة',
  failed: 'تعذّر تحميل الخريطة. الأرقام في الجدول.',
  ctrlToZoom: 'اضغط Ctrl ومرّر للتقريب',
  commandToZoom: 'اضغط ⌘ ومرّر للتقريب',
  twoFingers: 'اسحب بإصبعين',
  zoomIn: 'تقريب',
  zoomOut: 'تبعيد',
  close: 'إغلاق',
  legend: 'مفتاح الخريطة',
  unit: {
    unsafe: 'أشخاص لكل كم² حددوا المربع غير آمن',
    safe: 'أشخاص لكل كم² حددوا المربع آمنًا',
  },
  unitFor: (unit, chosen) => `${unit}. ${chosen.join('. ')}`,
  filters: { category: 'السبب', time: 'الوقت', gender: 'الجنس', age: 'العمر' },
  allCauses: 'يشمل كل الإجابات، لا ما اختير فقط.',
  what: { unsafe: 'أماكن حُددت غير آمنة', safe: 'أماكن حُددت آمنة' },
  solid: 'حافة متصلة: مؤكد، المجال ضيق',
  dashed: 'حافة متقطعة: لون أقل تأكدًا',
  hatch: 'الإجابات قليلة جدًا بحيث لا تُعرض (لا شيء وقليل يبدوان متشابهين). ولا يدل ذلك على شيء بشأن المكان',
  rest: 'لون مع تخطيط: بقية مربع أكبر، وهو دائمًا أقل تأكدًا',
  sizes: (finest) => `أصغر مربع ${finest}. وحيث لا يمكن عرضه يُرسم مربع أكبر.`,
  noAreas: 'الإجابات قليلة جدًا لعرض أي مربع.',
  square: (size) => `مربع، ${size}`,
  squareNear: (near, size) => `مربع عند ${near}، ${size}`,
  restNear: (near, size) => `بقية مربع عند ${near}، ${size}`,
  persons: (value, interval) => `نحو ${value} شخصًا${inBrackets(interval)}.`,
  perKm2: (value, interval) => `نحو ${value} لكل كم²${inBrackets(interval)}.`,
  underOnePerKm2: (_, interval) => `أقل من 1 لكل كم²${inBrackets(interval)}.`,
  shareOf: (percent, low, high) => `${percent}\u00a0% (${low}–${high}) ممن أجابوا.`,
  underOnePerCent: (_, low, high) => `أقل من 1\u00a0% (${low}–${high}) ممن أجابوا.`,
  uncertain: 'أقل تأكدًا: المجال واسع.',
  model: 'تقدير نموذجي لاختيارين معًا، بلا مجال.',
  modelEdge: 'حافة من خطوط قصيرة: تقدير نموذجي لاختيارين معًا، بلا مجال',
  modelHelp: 'حُسب كل اختيار على حدة، ويُفترض أنهما غير مترابطين داخل المربع.',
  change: {
    heading: (dialogue) => `من كل مئة مجيب حدّد المربعَ عدد أكبر أو أقل مما في ${dialogue}`,
    what: (what, dialogue) => `${what}، مقارنة مع ${dialogue}`,
    than: (difference, dialogue) => `مقارنة مع ${dialogue}: ${difference}.`,
    more: 'زائد: أكثر من حينها',
    less: 'ناقص: أقل من حينها',
    chance: 'حافة متقطعة فقط: قد يكون الفرق مصادفة',
    respondents: (now, before) => `${now} الآن، ${before} حينها. الفرق لكل مئة مجيب.`,
    none: 'لا يمكن مقارنة أي مربع بهذا الاختيار. لم يُحسب الشيء نفسه في الحوارين، أو أجاب عدد قليل جدًا.',
  },
  difference: {
    more: (value, interval) => `أكثر بمقدار ${value} لكل 100 مجيب${inBrackets(interval)}`,
    less: (value, interval) => `أقل بمقدار ${value} لكل 100 مجيب${inBrackets(interval)}`,
    chance: (fewer, more) => `قد يكون مصادفة (من ${fewer} أقل إلى ${more} أكثر لكل 100 مجيب)`,
  },
  tooFew: 'الإجابات قليلة جدًا بحيث لا تُعرض.',
  fewerThan: (count) => `أقل من نحو ${count} شخصًا.`,
  saysNothing: 'لا يدل ذلك على شيء بشأن المكان.',
  chosen: 'مختار.',
};

function inBrackets(interval: Interval | null): string {
  return interval === null ? '' : ` (${interval[0]}–${interval[1]})`;
}
