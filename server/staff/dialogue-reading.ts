import { createHash } from 'node:crypto';
import type { Fault } from '#core/base/fault.ts';
import { inWords } from '#core/base/fault-words.ts';
import { type Language, languagesOn } from '#core/base/language.ts';
import { addDays, type Clock, type Day, dayOf } from '#core/base/time.ts';
import type { Campaign, Municipality } from '#core/places/municipality.ts';
import type { YearOfBatch } from '#core/privacy/year.ts';
import { faultsBeforeReady } from '#core/survey/campaign-faults.ts';
import { campaignSentences } from '#core/survey/campaign-sentences.ts';
import type { Survey } from '#core/survey/contract.ts';
import { entriesUntil, lifeOf, resultsDay } from '#core/survey/dialogue.ts';
import type {
  DialogueDefinition,
  DialogueList,
  ListedDialogue,
  StaffDialogue,
  SurveyChoice,
  YearOfDialogue,
} from '#core/survey/staff-dialogue.ts';
import type { AnswerCounts } from '#db/work/answer-counts.ts';
import type { CampaignStore, KnownCampaign } from '#db/work/campaigns.ts';
import type { SchoolClasses } from '#db/work/school-classes.ts';
import type { SurveyStore } from '#db/work/surveys.ts';
import { RefusalError } from '../errors.ts';
import type { Planning } from '../planning.ts';
import type { Surveys } from '../surveys.ts';
import { versionsOf } from './survey-documents.ts';
import { findingsIn } from './survey-lint.ts';

export interface DialogueSources {
  readonly municipality: Municipality;
  readonly campaigns: CampaignStore;
  readonly surveys: Surveys;
  readonly surveyStore: SurveyStore;
  readonly counts: AnswerCounts;
  readonly classes: SchoolClasses;
  /** Null where the ledger cannot be reached. */
  readonly planning: Planning | null;
  readonly clock: Clock;
}

/** Dialogues as staff read them, drafts and archived ones too. */
export class DialogueReading {
  readonly #sources: DialogueSources;

  constructor(sources: DialogueSources) {
    this.#sources = sources;
  }

  async list(): Promise<DialogueList> {
    const { municipality, campaigns } = this.#sources;
    const { settings } = municipality;
    return {
      dialogues: await Promise.all((await campaigns.all(settings.id)).map((campaign) => this.#listed(campaign))),
      surveys: (await this.published()).map(choiceOf),
      languages: [...languagesOn(settings.languages)],
      resultsDays: settings.resultsDays,
      today: this.today,
    };
  }

  async one(campaign: KnownCampaign, language: Language): Promise<StaffDialogue> {
    const { municipality, surveys, classes, planning } = this.#sources;
    const survey = await surveys(campaign.survey.id, campaign.survey.version);
    const year = planning === null ? null : await planning.year(campaign, this.today).catch(inUse);
    return {
      ...(await this.#listed(campaign)),
      definition: definitionOf(campaign),
      revision: revisionOf(campaign),
      stage: campaign.stage,
      missing: campaign.stage === 'draft' ? [...this.missing(campaign, survey, year, language)] : [],
      year: year === null ? null : await this.#yearInTitles(year),
      classes: (await classes.of(municipality.settings.id, campaign.id)).map(({ code, name, createdOn }) => ({
        code,
        name,
        createdOn,
      })),
    };
  }

  /** What keeps it from being ready, in the reader's language. */
  missing(campaign: Campaign, survey: Survey, year: YearOfBatch | null, language: Language): readonly Fault[] {
    const { municipality, planning } = this.#sources;
    const isPlannedHere = planning?.planNow != null;
    return faultsBeforeReady({
      campaign,
      settings: municipality.settings,
      survey,
      languages: languagesOn(municipality.settings.languages),
      surveyFaults: errorsIn(survey, municipality),
      year: year ?? { fits: true, fitsFrom: null },
      firstDay: isPlannedHere ? this.today : addDays(this.today, 1),
    }).map((fault) => inWords(fault, language, campaignSentences));
  }

  /** Every survey that a dialogue may name, by id and the newest version first. */
  async published(): Promise<readonly Survey[]> {
    const { surveyStore, municipality } = this.#sources;
    return (await versionsOf(surveyStore, municipality.settings.id)).map(({ document }) => document);
  }

  get today(): Day {
    return dayOf(this.#sources.clock());
  }

  async #listed(campaign: KnownCampaign): Promise<ListedDialogue> {
    const { municipality, surveys, counts } = this.#sources;
    const { settings } = municipality;
    const life = lifeOf(campaign, this.today);
    // The last morning's count of a dialogue that has closed is nobody's business: its release says how many they were.
    const count = life === 'open' ? await counts.of(settings.id, campaign.id) : null;
    return {
      id: campaign.id,
      title: campaign.title,
      life,
      opens: campaign.opens,
      closes: campaign.closes,
      entriesUntil: entriesUntil(campaign, settings),
      resultsBy: resultsDay(campaign, settings),
      channels: [...campaign.channels],
      survey: choiceOf(await surveys(campaign.survey.id, campaign.survey.version)),
      answers: count === null ? null : { atLeast: count.answers, day: count.day },
    };
  }

  async #yearInTitles({ fits, fitsFrom, others }: YearOfBatch): Promise<YearOfDialogue> {
    const { campaigns, municipality, planning } = this.#sources;
    const known = await campaigns.all(municipality.settings.id);
    return {
      perYear: planning?.perYear ?? 1,
      fits,
      fitsFrom,
      others: others.map(({ batch, closes }) => ({
        id: batch,
        title: known.find(({ id }) => id === batch)?.title ?? { sv: batch },
        closes,
      })),
    };
  }
}

/** How many faults the linter finds that would meet a resident: a survey of before a rule may break it. */
const errorsIn = (survey: Survey, municipality: Municipality): number =>
  findingsIn(survey, municipality).filter(({ level }) => level === 'error').length;

/** While a release is being made the ledger cannot be read: then nothing is said of the year. */
function inUse(error: unknown): null {
  if (error instanceof RefusalError) return null;
  throw error;
}

const choiceOf = ({ id, version, title, languages, routes }: Survey): SurveyChoice => ({
  id,
  version,
  title,
  languages: [...languages],
  routes: routes.map((route) => route.id),
});

export const definitionOf = (campaign: Campaign): DialogueDefinition => ({
  title: campaign.title,
  survey: campaign.survey,
  opens: campaign.opens,
  closes: campaign.closes,
  resultsBy: campaign.resultsBy ?? null,
  channels: [...campaign.channels],
  expectedAnswers: campaign.expectedAnswers,
  diaryNumber: campaign.diaryNumber,
});

export const revisionOf = (campaign: Campaign): string =>
  createHash('sha256')
    .update(JSON.stringify(definitionOf(campaign)))
    .digest('base64url')
    .slice(0, 16);
