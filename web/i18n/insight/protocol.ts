import type { StaffLanguage } from './index.ts';

/** Figures as sentences that can stand alone in a protocol. Numbers come in as words. */
export interface ProtocolTexts {
  readonly heading: string;
  /** An option as it was read by those who answered. */
  readonly quoted: (option: string) => string;
  /** Of an answer that must not be ranked. */
  readonly uncertain: (about: string) => string;
  /** One question, one row of it or one group, with about how many answered. */
  readonly part: (name: string, answered: string, answers: readonly string[]) => string;
  readonly tooFew: (name: string) => string;
  /** Whom the per cents are of. */
  readonly caution: string;
  readonly source: (dialogue: string, respondents: string, release: string) => string;
}

const sv: ProtocolTexts = {
  heading: 'Mening till protokollet',
  quoted: (option) => `”${option}”`,
  uncertain: (about) => `${about} (osäkert)`,
  part: (name, answered, answers) => `${name} (${answered}): ${answers.join(', ')}.`,
  tooFew: (name) => `${name}: för få svar för att visas, och det säger inget om frågan.`,
  caution: 'Andel av dem som svarade på frågan, inte av alla invånare.',
  source: (dialogue, respondents, release) => `${dialogue}, ${respondents}, uttag ${release}.`,
};

const en: ProtocolTexts = {
  heading: 'Sentence for the minutes',
  quoted: (option) => `“${option}”`,
  uncertain: (about) => `${about} (uncertain)`,
  part: (name, answered, answers) => `${name} (${answered}): ${answers.join(', ')}.`,
  tooFew: (name) => `${name}: too few answers to show, which says nothing about the question.`,
  caution: 'Share of those who answered the question, not of all residents.',
  source: (dialogue, respondents, release) => `${dialogue}, ${respondents}, release ${release}.`,
};

export const protocolTexts = (language: StaffLanguage): ProtocolTexts => (language === 'en' ? en : sv);
