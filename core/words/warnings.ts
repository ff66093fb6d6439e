import { fill } from '../base/fill.ts';
import type { Language } from '../base/language.ts';
import type { WholeText } from '../base/text.ts';
import { listInWords } from '../base/words.ts';
import { classOf, type Finding, type FindingClass, isIdentifier, type MaskedKind } from './finding.ts';
import { kindWords } from './kind-words.ts';

/** Hard identifiers, each kind once, in words: "telefonnummer och e-postadress". Null where there are none. */
function identifiersIn(findings: readonly Finding[], language: Language): string | null {
  const kinds = new Set(findings.flatMap((one) => (isIdentifier(one) ? [one.kind as MaskedKind] : [])));
  return kinds.size === 0
    ? null
    : listInWords(
        [...kinds].map((kind) => kindWords(language)[kind]),
        language,
      );
}

/** What has to be mended in a text with hard identifiers; null where it has none. */
export function identifierSentence(findings: readonly Finding[], language: Language): string | null {
  const what = identifiersIn(findings, language);
  return what === null ? null : fill(identifiers[language], { what });
}

const identifiers: WholeText = {
  sv: 'Texten ser ut att innehålla: {what}. Ta bort det. Går du vidare ändå tar vi bort det innan svaret sparas.',
  lattlast: 'Det står nog {what} i texten. Ta bort det. Annars tar vi bort det.',
  en: 'The text seems to hold: {what}. Please remove it. If you go on anyway we remove it before the answer is kept.',
  fi: 'Tekstissä näyttää olevan: {what}. Poista se. Jos jatkat silti, poistamme sen ennen kuin vastaus tallennetaan.',
  ar: 'يبدو أن النص يحتوي على: {what}. احذف ذلك. إذا تابعت على أي حال فسنحذفه قبل حفظ الإجابة.',
};

export interface Warnings {
  /** Sentences to think of, none of which keeps anybody from going on. */
  readonly sentences: readonly string[];
  /** Whether the notice on reporting a crime (N2) should stand here. */
  readonly aboutCrime: boolean;
  /** Whether the support lines (N4) should stand here. */
  readonly needsSupport: boolean;
}

/** What is said while somebody writes about more than places. Rude words are answered with nothing. */
export function warningsOf(findings: readonly Finding[], language: Language): Warnings {
  const classes = new Set<FindingClass>(findings.map(({ kind }) => classOf(kind)));
  const due = (
    [
      ['person', classes.has('B') || classes.has('C')],
      ['accusation', classes.has('D')],
      ['sensitive', classes.has('E')],
    ] as const
  ).filter(([, is]) => is);
  return {
    sentences: due.map(([sentence]) => sentences[sentence][language]),
    aboutCrime: classes.has('D'),
    needsSupport: classes.has('F'),
  };
}

/** The button that takes them away. */
export const removeForMe: WholeText = {
  sv: 'Ta bort åt mig',
  lattlast: 'Ta bort det åt mig',
  en: 'Remove it for me',
  fi: 'Poista puolestani',
  ar: 'احذفه نيابةً عني',
};

const sentences: Readonly<Record<'person' | 'accusation' | 'sensitive', WholeText>> = {
  person: {
    sv: 'Det ser ut som att du skriver om en viss person eller någons hem. Skriv om platsen i stället.',
    lattlast: 'Skriver du om en människa, eller om var någon bor? Skriv om platsen i stället.',
    en: 'This looks as if it is about a certain person or somebody’s home. Please write about the place instead.',
    fi: 'Näyttää siltä, että kirjoitat tietystä ihmisestä tai jonkun kodista. Kirjoita sen sijaan paikasta.',
    ar: 'يبدو أنك تكتب عن شخص معيّن أو عن منزل أحد. اكتب عن المكان بدلًا من ذلك.',
  },
  accusation: {
    sv: 'Det ser ut som att du skriver att en viss person har begått ett brott. Det kan vi inte ta emot här. Skriv vad som känns otryggt på platsen.',
    lattlast:
      'Skriver du att en människa har gjort ett brott? Det kan vi inte ta emot här. Skriv vad som känns otryggt på platsen.',
    en: 'This looks as if it says that a certain person has committed a crime. We cannot take that in here. Please write what feels unsafe about the place.',
    fi: 'Näyttää siltä, että kirjoitat tietyn ihmisen tehneen rikoksen. Sitä emme voi ottaa vastaan täällä. Kirjoita, mikä paikassa tuntuu turvattomalta.',
    ar: 'يبدو أنك تكتب أن شخصًا معيّنًا ارتكب جريمة. لا يمكننا استقبال ذلك هنا. اكتب ما الذي يُشعر بعدم الأمان في المكان.',
  },
  sensitive: {
    sv: 'Skriv helst inte om människors ursprung, religion, hälsa, sexualitet eller politiska åsikter. Skriv vad som händer på platsen.',
    lattlast:
      'Skriv inte om varifrån människor kommer, vad de tror på eller om de är sjuka. Skriv vad som händer på platsen.',
    en: 'Please do not write about people’s origin, religion, health, sexuality or political views. Write what happens at the place.',
    fi: 'Älä mielellään kirjoita ihmisten alkuperästä, uskonnosta, terveydestä, seksuaalisuudesta tai poliittisista mielipiteistä. Kirjoita, mitä paikassa tapahtuu.',
    ar: 'يُفضَّل ألا تكتب عن أصل الناس أو دينهم أو صحتهم أو ميولهم الجنسية أو آرائهم السياسية. اكتب ما يحدث في المكان.',
  },
};
