import type { Language } from '#core/base/language.ts';
import { advantageOf, epsilonOf, epsilonOfZcdp, successAtEvenOdds, truePositivesAt } from '#core/privacy/guarantee.ts';

const MUS = [0.5, Math.SQRT1_2, 1, Math.SQRT2] as const;

/** The table of privacy.md section 14, computed: one row a mu, as written in a language. */
export const generalRows = (language: Language): readonly (readonly string[])[] =>
  MUS.map((mu) =>
    [
      mu.toFixed(2),
      advantageOf(mu).toFixed(3),
      String(Math.round(100 * successAtEvenOdds(mu))),
      truePositivesAt(mu, 0.01).toFixed(3),
      ...[5, 6, 8].map((power) => epsilonOf(mu, power).toFixed(2)),
      epsilonOfZcdp(mu, 6).toFixed(2),
    ].map((figure) => (language === 'en' ? figure : figure.replace('.', ','))),
  );
