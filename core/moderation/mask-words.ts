import type { Language } from '../base/language.ts';
import type { FindingKind, MaskedKind } from '../words/finding.ts';
import { kindWords } from '../words/kind-words.ts';

/** What may be hidden: what the detectors find, and what a moderator chooses. */
export type MaskKind = FindingKind | 'chosen';

/** "[namn]", or of several that lie over one another "[hot, namn]". */
export const blockOf = (kinds: readonly MaskKind[], language: Language): string =>
  `[${kinds.map((kind) => maskWord(kind, language)).join(language === 'ar' ? '، ' : ', ')}]`;

/** What a mask of a kind is called. */
export const maskWord = (kind: MaskKind, language: Language): string =>
  ({ ...kindWords(language), ...words[language] })[kind];

type OtherWords = Readonly<Record<Exclude<MaskKind, MaskedKind>, string>>;

const words: Readonly<Record<Language, OtherWords>> = {
  sv: {
    neighbour: 'granne',
    name: 'namn',
    accusation: 'anklagelse',
    sensitive: 'känslig uppgift',
    threat: 'hot',
    crisis: 'någon i nöd',
    abuse: 'kränkande ord',
    chosen: 'dolt',
  },
  lattlast: {
    neighbour: 'granne',
    name: 'namn',
    accusation: 'säger att någon gjort ett brott',
    sensitive: 'något privat',
    threat: 'hot',
    crisis: 'någon mår dåligt',
    abuse: 'elakt ord',
    chosen: 'dolt',
  },
  en: {
    neighbour: 'neighbour',
    name: 'name',
    accusation: 'accusation',
    sensitive: 'sensitive detail',
    threat: 'threat',
    crisis: 'somebody in need',
    abuse: 'abusive word',
    chosen: 'hidden',
  },
  fi: {
    neighbour: 'naapuri',
    name: 'nimi',
    accusation: 'syytös',
    sensitive: 'arkaluonteinen tieto',
    threat: 'uhkaus',
    crisis: 'joku hädässä',
    abuse: 'loukkaava sana',
    chosen: 'peitetty',
  },
  ar: {
    neighbour: 'جار',
    name: 'اسم',
    accusation: 'اتهام',
    sensitive: 'معلومة حساسة',
    threat: 'تهديد',
    crisis: 'شخص في محنة',
    abuse: 'كلمة مسيئة',
    chosen: 'مخفي',
  },
};
