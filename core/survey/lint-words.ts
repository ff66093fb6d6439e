import { fill } from '../base/fill.ts';
import { ASKS_WHO } from './asks-who.ts';
import type { Finding } from './lint/finding.ts';

/** Findings in words, for staff: what is wrong and how to mend it. */
export type LintLanguage = 'sv' | 'en';

/**
 * "Frågan saknar text på lättläst svenska. Skriv den." `nameOf` is what another question is called in the sentence; without it
 * its id.
 */
export function findingInWords(
  { code, with: about, question }: Finding,
  language: LintLanguage,
  nameOf: (question: string) => string = (id) => id,
): string {
  const sentence = LINT_WORDS[code];
  if (sentence === undefined) throw new Error(`no sentence for ${code}`);
  const names = NAMES[language];
  const words = Object.fromEntries(
    Object.entries({ question: question ?? '', ...about }).map(([key, value]) => [
      key,
      key === 'language' || key === 'route'
        ? (names[String(value)] ?? value)
        : QUESTIONS.has(key)
          ? nameOf(String(value))
          : value,
    ]),
  );
  return fill(sentence[language], words);
}

/** What in a finding is a question's id. `id` itself is not: those sentences are about how the id is written. */
const QUESTIONS: ReadonlySet<string> = new Set(['question', 'asked', 'other', 'first', 'place']);

const NAMES: Readonly<Record<LintLanguage, Readonly<Record<string, string>>>> = {
  sv: {
    sv: 'svenska',
    lattlast: 'lättläst svenska',
    en: 'engelska',
    fi: 'finska',
    ar: 'arabiska',
    fragor: 'alla frågor',
    platser: 'platserna först',
    gata: 'gatuläge',
    skola: 'skolklass',
  },
  en: {
    sv: 'Swedish',
    lattlast: 'easy Swedish',
    en: 'English',
    fi: 'Finnish',
    ar: 'Arabic',
    fragor: 'all questions',
    platser: 'places first',
    gata: 'in the street',
    skola: 'school class',
  },
};

type Sentence = Readonly<Record<LintLanguage, string>>;
const s = (sv: string, en: string): Sentence => ({ sv, en });

export const LINT_WORDS: Readonly<Record<string, Sentence>> = {
  'no-languages': s(
    'Enkäten är inte på något språk. Välj minst ett.',
    'The survey is in no language. Choose at least one.',
  ),
  'text-empty': s('Texten är tom på alla språk. Skriv den.', 'The text is empty in every language. Write it.'),
  'text-missing': s('Texten saknas på {language}. Skriv den.', 'The text is missing in {language}. Write it.'),
  'id-long': s('Namnet {id} är för långt: högst {max} tecken.', 'The id {id} is too long: {max} characters at most.'),
  'id-form': s(
    'Namnet {id} får bara ha bokstäverna a–z, siffror, _ och -, och ska börja med en bokstav eller siffra.',
    'The id {id} may only have the letters a–z, digits, _ and -, and must begin with a letter or a digit.',
  ),
  'id-reserved': s(
    'Namnet {id} är upptaget av programmet. Välj ett annat.',
    'The id {id} is reserved. Choose another.',
  ),
  'id-twice': s('Två frågor heter {id}. Ge den ena ett annat namn.', 'Two questions have the id {id}. Rename one.'),
  'route-twice': s('Vägen {route} finns två gånger. Ta bort den ena.', 'The way {route} is there twice. Remove one.'),
  'code-twice': s('Två svar har koden {code}. Ge det ena en annan.', 'Two options have the code {code}. Change one.'),
  'too-few-options': s('Frågan behöver minst två svar att välja på.', 'The question needs at least two options.'),
  'answer-too-large': s(
    'Den som svarar så långt som enkäten tillåter skickar {size} kB, och Lykta tar emot högst {max} kB. Sänk gränserna för egna ord, antalet platser eller antalet frågor.',
    'Somebody who answers at the length that the survey allows sends {size} kB, and Lykta takes {max} kB at most. Lower the limits on own words, the number of places or the number of questions.',
  ),
  'too-many-offered': s(
    'Frågan har {count} alternativ, kommunens medräknade. Högst {max} får plats. Ta bort några, eller dela frågan i flera.',
    'The question has {count} options, those of the municipality counted. There is room for {max} at most. Remove some, or divide the question.',
  ),
  'many-options': s(
    'Frågan har {count} egna svar. Med fler än {max} blir de flesta för få för att visas.',
    'The question has {count} options of its own. With more than {max} most get too few answers to be shown.',
  ),
  'many-choices': s(
    'Upp till {max} svar var gör alla tabeller osäkrare. Högst {most} räcker oftast.',
    'Up to {max} choices each make every table more uncertain. At most {most} is usually enough.',
  ),
  'scale-order': s(
    'Skalan ska gå mellan två heltal, det lägsta först.',
    'The scale goes between two whole numbers, the lowest first.',
  ),
  'scale-wide': s(
    'Skalan har {steps} steg. Den får ha högst {max}.',
    'The scale has {steps} steps. It may have {max} at most.',
  ),
  'number-order': s('Det minsta talet är större än det största.', 'The smallest number is larger than the largest.'),
  'escape-is-number': s(
    'Svaret ”{code}” står som ett tal och skulle räknas som det. Ge det en annan kod.',
    'The answer “{code}” reads as a number and would be counted as one. Give it another code.',
  ),
  'no-bands': s(
    'Talet räknas inte i något uttag, eftersom det saknar band. Dela in det i band om det ska redovisas.',
    'The number is in no release, since it has no bands. Divide it into bands if it is to be reported.',
  ),
  'bands-order': s(
    'Banden ska stå i stigande ordning, och det första ska sakna nedre gräns.',
    'The bands must be in ascending order, and the first has no lower end.',
  ),
  'max-range': s('Högsta antalet svar ska vara mellan 1 och {most}.', 'The most choices must be between 1 and {most}.'),
  'no-rows': s('Frågan har inga delfrågor. Lägg till minst en.', 'The question has no rows. Add at least one.'),
  'text-without-notice': s(
    'Frågan saknar rådet att skriva om platsen och inte om personer (N3).',
    'The question lacks the advice to write about the place, not about people (N3).',
  ),
  'text-of-children': s(
    'Barn under 13 år får fritextfrågan. Lägg till att den inte gäller dem.',
    'Children under 13 are asked for own words. Say that it does not apply to them.',
  ),
  'no-kinds': s(
    'Platsfrågan tar varken punkt, sträcka eller yta. Välj minst en.',
    'The question takes no point, line or area. Choose one.',
  ),
  'places-max': s(
    'Antalet platser ska vara mellan 1 och {most}.',
    'The number of places must be between 1 and {most}.',
  ),
  'nearest-range': s(
    'Kartan kan inte behöva visa mindre än {least} meter.',
    'The map cannot have to show less than {least} metres.',
  ),
  'area-unknown': s('Området {code} finns inte i kommunen.', 'The area {code} is not in the municipality.'),
  'places-without-feeling': s(
    'Frågan säger inte om platserna är trygga eller otrygga. Då syns de inte på någon karta.',
    'The question does not say whether places feel safe or unsafe. Then no map shows them.',
  ),
  'role-no-follow-up': s('{question} är ingen följdfråga till platsen.', '{question} is not a follow-up of the place.'),
  'role-feeling': s(
    'Följdfrågan om hur platsen känns ska vara ett val mellan unsafe (otrygg) och safe (trygg).',
    'The follow-up on how the place feels must be a choice between unsafe and safe.',
  ),
  'role-causes': s('Följdfrågan om orsaker ska ta flera svar.', 'The follow-up on causes must take several answers.'),
  'role-times': s('Följdfrågan om tider ska ta flera svar.', 'The follow-up on times must take several answers.'),
  'grouping-unknown': s('Frågan {question} finns inte.', 'There is no question {question}.'),
  'grouping-type': s(
    'Frågan {question} ska vara ett val av ett svar.',
    'The question {question} must be a single choice.',
  ),
  'grouping-area': s(
    'Frågan {question} ska välja bland kommunens områden.',
    "The question {question} must choose among the municipality's areas.",
  ),
  'grouping-codes': s(
    'Svaren på {question} har andra koder än de som tabeller delas upp på. Alla räknas då som ”inte angivet”.',
    'The options of {question} have other codes than tables are broken down by. All then count as "not stated".',
  ),
  'background-unknown': s('Bakgrundsfrågan {question} finns inte.', 'There is no background question {question}.'),
  'background-type': s(
    'En fråga om personen får inte vara en plats, fritext eller en sida utan fråga.',
    'A question about the person may not be a place, own words or a page that asks nothing.',
  ),
  'asked-twice': s(
    'Frågar samma sak om personen som {first}. Fråga en gång.',
    'Asks the same of the person as {first}. Ask once.',
  ),
  'asks-who': ASKS_WHO,
  'no-questions-way': s('Enkäten saknar vägen alla frågor.', 'The survey lacks the way with all questions.'),
  'way-empty': s('Vägen {route} har inga frågor.', 'The way {route} has no questions.'),
  'step-unknown': s('Frågan {question} finns inte.', 'There is no question {question}.'),
  'follow-up-outside': s(
    'Frågan hör till en plats och kan inte ställas för sig.',
    'The question is about a place and cannot be asked by itself.',
  ),
  'follow-up-place': s(
    'En följdfråga kan inte själv fråga efter platser.',
    'A follow-up cannot itself ask for places.',
  ),
  'words-shared': s(
    'Frågan om egna ord ställs redan om platserna i {first}. Då går det inte att veta vilken plats orden gäller. Gör en egen fråga för platserna i {place}.',
    'These own words are asked for about the places of {first} already. Nobody could tell which place they are about. Make a question of its own for the places of {place}.',
  ),
  'person-about-place': s(
    '{question} ställs om en plats och kan inte samtidigt gälla personen. Ställ frågan för sig, eller ta bort den härifrån.',
    '{question} is asked about a place and cannot be about the person too. Ask it by itself, or take it away here.',
  ),
  'background-not-last': s(
    'Frågan kommer efter en fråga om personen. De ska komma sist.',
    'The question comes after one about the person. Those come last.',
  ),
  'words-in-school': s(
    'En skolklass får inte frågas om egna ord. Ta bort frågan från vägen skolklass.',
    'A school class is not asked for own words. Remove the question from that way.',
  ),
  'way-places-max': s('Vägen {route} måste tillåta minst en plats.', 'The way {route} must allow at least one place.'),
  'way-follow-up-unknown': s(
    '{question} är ingen följdfråga på vägen {route}.',
    '{question} is no follow-up on the way {route}.',
  ),
  'question-nowhere': s(
    'Frågan står inte på någon väg, så ingen får den.',
    'The question is on no way, so nobody is asked it.',
  ),
  'question-unreachable': s(
    'Ingen kan komma till frågan: villkoren går inte att uppfylla.',
    'Nobody can reach the question: its conditions cannot be met.',
  ),
  'street-long': s(
    'Gatuläget tar ungefär {seconds} sekunder. Försök hålla det under {most}.',
    'The way in the street takes about {seconds} seconds. Try to keep it under {most}.',
  ),
  'condition-deep': s(
    'Villkoret har fler än {max} nivåer. Gör det enklare.',
    'The condition has more than {max} levels. Make it simpler.',
  ),
  'condition-question-unknown': s(
    'Villkoret gäller frågan {asked}, som inte finns.',
    'The condition is on {asked}, which is not there.',
  ),
  'condition-asks-nothing': s(
    'Villkoret gäller {asked}, som inte frågar något.',
    'The condition is on {asked}, which asks nothing.',
  ),
  'condition-on-words': s(
    'Villkoret gäller {asked}, som barn inte får. Inget annat får hänga på den.',
    'The condition is on {asked}, which children are not asked. Nothing else may depend on it.',
  ),
  'condition-on-follow-up': s(
    'Villkoret gäller {asked}, som hör till en annan plats.',
    'The condition is on {asked}, which belongs to another place.',
  ),
  'condition-no-number': s(
    'Villkoret jämför {asked} med tal, men svaret är inget tal.',
    'The condition compares {asked} with numbers, but it is no number.',
  ),
  'condition-between-order': s(
    'Villkoret om {asked} har gränserna i fel ordning.',
    'The bounds on {asked} are in the wrong order.',
  ),
  'condition-no-options': s(
    'Villkoret väljer bland svar på {asked}, som inte har några.',
    'The condition chooses among options of {asked}, which has none.',
  ),
  'condition-no-codes': s(
    'Villkoret om {asked} nämner inget svar. Välj minst ett.',
    'The condition on {asked} names no option. Choose one.',
  ),
  'condition-no-rows': s(
    'Villkoret gäller en delfråga i {asked}, som inte har några.',
    'The condition is on a row of {asked}, which has none.',
  ),
  'condition-row-unknown': s(
    'Villkoret gäller delfrågan {row} i {asked}, som inte finns.',
    'The condition is on the row {row} of {asked}, which is not there.',
  ),
  'condition-option-unknown': s(
    'Villkoret gäller svaret {code} på {asked}, som inte finns.',
    'The condition is on the option {code} of {asked}, which is not there.',
  ),
  'condition-itself': s(
    'Villkoret gäller frågan själv. Det blir en rundgång.',
    'The condition is on the question itself, which is a loop.',
  ),
  'condition-later': s(
    'Villkoret gäller {asked}, som kommer senare. Flytta frågan eller ändra villkoret.',
    'The condition is on {asked}, which comes later. Move the question or change the condition.',
  ),
  'condition-off-way': s(
    'Villkoret gäller {asked}, som inte ställs på den här vägen.',
    'The condition is on {asked}, which this way does not ask.',
  ),
  'condition-never': s(
    'Villkoret kan aldrig uppfyllas, så frågan visas aldrig här.',
    'The condition can never be met, so the question is never shown here.',
  ),
  'short-twice': s(
    'Frågan {other} har samma kortnamn. På sidan där man kontrollerar sina svar går de inte att skilja åt. Skriv olika kortnamn.',
    'The question {other} has the same short name. On the page for checking answers they cannot be told apart. Write different short names.',
  ),
  'condition-always': s(
    'Villkoret är alltid uppfyllt. Det kan tas bort.',
    'The condition is always met. It can be removed.',
  ),
  'step-never': s(
    'Frågan har alltid redan ställts när vägen kommer hit.',
    'The question has always been asked already when the way comes here.',
  ),
};
