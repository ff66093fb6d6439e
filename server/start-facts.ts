import { directionOf, htmlLang, type Language } from '#core/base/language.ts';
import { languageOfText, textIn } from '#core/base/text-in.ts';
import type { Day } from '#core/base/time.ts';
import { isTakenHere, queryOf } from '#core/places/address-channels.ts';
import { answerElsewhere } from '#core/places/answer-elsewhere.ts';
import type { Channel } from '#core/places/channels.ts';
import type { Municipality } from '#core/places/municipality.ts';
import type { Survey } from '#core/survey/contract.ts';
import { campaignState } from '#core/survey/dialogue.ts';
import { minutesOf } from '#core/survey/minutes.ts';
import { nearestOffered, offeredLanguages } from '#core/survey/offered-languages.ts';
import { questionsIn } from '#core/survey/questions-in.ts';
import { dialogueWords } from '#core/survey/words/index.ts';
import type { DialoguesMet } from './dialogues-met.ts';
import type { PageFacts } from './plugins/pages.ts';
import type { Surveys } from './surveys.ts';

type StartToken =
  | 'dialogueTitle'
  | 'dialogueTitleLang'
  | 'dialogueTitleDir'
  | 'dialogueLead'
  | 'dialogueLeadLang'
  | 'dialogueLeadDir'
  | 'dialogueOwn'
  | 'dialogueQuery'
  | 'doors'
  | 'placeAbout'
  | 'questionsAbout';

interface Sources {
  readonly municipality: Municipality;
  readonly surveys: Surveys;
}

/**
 * What the start page says of a dialogue: its title and lead where it has its own, else Lykta's about safety; the doors that
 * its survey has, or how it is answered instead where it is not answered here; and behind each its minutes, and the language of
 * the questions where they are not in the reader's.
 */
export async function startFacts(
  { municipality, surveys }: Sources,
  { campaign, isAsked, others }: DialoguesMet,
  channel: Channel | null,
  language: Language,
  today: Day,
): Promise<Pick<PageFacts, StartToken>> {
  const { start } = dialogueWords[language];
  const survey = campaign === null ? null : await surveys(campaign.survey.id, campaign.survey.version);
  const isElsewhere =
    campaign !== null && campaignState(campaign, today) === 'open' && !isTakenHere(campaign.channels, channel);
  const isOwn = survey?.lead !== undefined || others.length > 0 || isElsewhere;
  const titleIn = languageOfText(campaign?.title, language);
  const leadIn = isElsewhere || survey?.lead === undefined ? language : languageOfText(survey.lead, language);
  return {
    dialogueTitle: textIn(campaign?.title, language),
    dialogueTitleLang: htmlLang(titleIn),
    dialogueTitleDir: directionOf(titleIn),
    dialogueLead: isElsewhere ? elsewhere(campaign.channels, language) : textIn(survey?.lead, language) || start.lead,
    dialogueLeadLang: htmlLang(leadIn),
    dialogueLeadDir: directionOf(leadIn),
    dialogueOwn: isOwn ? 'own' : '',
    // It follows on "?vag=…".
    dialogueQuery: queryOf({ dialogue: isAsked ? (campaign?.id ?? null) : null, channel }).replace('?', '&'),
    doors: (isElsewhere ? [] : (survey?.routes ?? [])).map(({ id }) => id).join(' '),
    placeAbout: aboutOf(survey, 'platser', start.place.about[0] ?? '', municipality, language),
    questionsAbout: aboutOf(survey, 'fragor', start.questions.about[0] ?? '', municipality, language),
  };
}

function elsewhere(offered: readonly Channel[], language: Language): string {
  const { heading, text } = answerElsewhere(offered, language);
  return `${heading}. ${text}`;
}

/** "5–10 minuter.", and "Frågorna är på engelska." where the reader's own language is none of the dialogue's. */
function aboutOf(
  survey: Survey | null,
  route: string,
  words: string,
  municipality: Municipality,
  language: Language,
): string {
  if (survey === null) return words;
  const asked = nearestOffered(language, offeredLanguages(survey, municipality.settings));
  const minutes = minutesIn(survey, route, words, municipality, language);
  return asked === language ? minutes : `${minutes} ${questionsIn(asked, language)}`;
}

/** The words with the minutes of the survey: from somebody quick without a place to somebody slow with one. */
function minutesIn(survey: Survey, route: string, words: string, { areas }: Municipality, language: Language): string {
  // The default dialogue's words are held against its minutes by a test (tests/core/survey/minutes.test.ts).
  if (survey.id === 'dialogue' || !survey.routes.some(({ id }) => id === route)) return words;
  const of = (reader: 'quick' | 'slow', places: number): number =>
    minutesOf(survey, route, { language, reader, places, ground: { areas } });
  const places = route === 'platser' ? 1 : 0;
  const least = Math.max(1, Math.floor(of('quick', places)));
  const most = Math.max(least + 1, Math.ceil(of('slow', 1)));
  return words.replace(/\d+([^\d]+)\d+/, (_, dash: string) => `${least}${dash}${most}`);
}
