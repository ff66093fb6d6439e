import { LANGUAGES } from '#core/base/language.ts';
import { laterInWords } from '#core/base/later.ts';
import { textIn } from '#core/base/text-in.ts';
import { RefusalError, type Sentence } from './errors.ts';

/** Why something cannot be taken right now, though nothing is wrong with it. */
export type Why = 'store-away' | 'too_many' | 'too_busy';

const SENTENCES: Readonly<Record<Why, Sentence>> = {
  'store-away': {
    sv: 'Vi kan inte spara något just nu. Felet är vårt. Försök igen {later}.',
    lattlast: 'Vi kan inte spara just nu. Det är vårt fel. Försök igen {later}.',
    en: 'We cannot save anything right now. The fault is ours. Try again {later}.',
    fi: 'Emme voi tallentaa mitään juuri nyt. Vika on meillä. Yritä uudelleen {later}.',
    ar: 'لا يمكننا حفظ أي شيء الآن. الخطأ منا. حاول مرة أخرى {later}.',
  },
  too_many: {
    sv: 'Det kom många försök på kort tid. Försök igen {later}.',
    lattlast: 'Det blev för många försök. Försök igen {later}.',
    en: 'There were many attempts in a short time. Try again {later}.',
    fi: 'Yrityksiä tuli monta lyhyessä ajassa. Yritä uudelleen {later}.',
    ar: 'جاءت محاولات كثيرة في وقت قصير. حاول مرة أخرى {later}.',
  },
  too_busy: {
    sv: 'Många är här samtidigt, och vi hinner inte med alla. Försök igen {later}.',
    lattlast: 'Många är här just nu. Vi hinner inte med. Försök igen {later}.',
    en: 'Many people are here at the same time, and we cannot keep up. Try again {later}.',
    fi: 'Täällä on nyt monta yhtä aikaa, emmekä ehdi palvella kaikkia. Yritä uudelleen {later}.',
    ar: 'يوجد هنا كثيرون في الوقت نفسه ولا يمكننا خدمة الجميع. حاول مرة أخرى {later}.',
  },
};

/** The sentence in every language; `seconds` until it is worth trying again. Put together once: under load it is said a lot. */
function laterSentence(why: Why, seconds: number): Sentence {
  const name = `${why} ${Math.ceil(seconds / 60)} ${seconds < 60}`;
  const known = said.get(name);
  if (known !== undefined) return known;
  const sentence = Object.fromEntries(
    LANGUAGES.map((language) => [
      language,
      textIn(SENTENCES[why], language).replace('{later}', laterInWords(seconds, language)),
    ]),
  ) as unknown as Sentence;
  said.set(name, sentence);
  return sentence;
}

const said = new Map<string, Sentence>();

/**
 * A refusal that says when to come again, in words and in Retry-After: 429 for too many from one place, 503 for what is our
 * own trouble. Devices that keep answers wait and send again by themselves.
 */
export const comeAgain = (why: Why, seconds: number): RefusalError =>
  new RefusalError(why === 'too_many' ? 429 : 503, why, laterSentence(why, seconds), [], Math.ceil(seconds));

/** Where the disk of a store takes or gives nothing right now: it is worth trying again in a minute. */
export const storeAway = (): RefusalError => comeAgain('store-away', 60);
