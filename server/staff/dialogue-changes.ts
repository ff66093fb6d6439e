import type { FaultCode } from '#core/base/fault.ts';
import { inWords } from '#core/base/fault-words.ts';
import type { Language } from '#core/base/language.ts';
import { slugOf } from '#core/base/slug.ts';
import type { Campaign } from '#core/places/municipality.ts';
import { faultsOfChange, faultsOfDefinition, faultsOfWays, STAGE_FROM } from '#core/survey/campaign-faults.ts';
import { campaignSentences } from '#core/survey/campaign-sentences.ts';
import type { Survey } from '#core/survey/contract.ts';
import { type CampaignStage, campaignState, lifeOf } from '#core/survey/dialogue.ts';
import type { DialogueDefinition, StageChange } from '#core/survey/staff-dialogue.ts';
import { CampaignStore, type KnownCampaign } from '#db/work/campaigns.ts';
import { RefusalError } from '../errors.ts';
import type { DoLogged } from '../plugins/access.ts';
import { Turns } from '../turns.ts';
import { type DialogueReading, type DialogueSources, revisionOf } from './dialogue-reading.ts';

/**
 * What coordinators do with dialogues. One change at a time, so that two that are made ready at once are both counted. Each is
 * given what makes it with its line in the audit log.
 */
export class DialogueChanges {
  readonly #sources: DialogueSources;
  readonly #reading: DialogueReading;
  readonly #municipality: string;
  readonly #turns = new Turns();

  constructor(sources: DialogueSources, reading: DialogueReading) {
    this.#sources = sources;
    this.#reading = reading;
    this.#municipality = sources.municipality.settings.id;
  }

  /** A new draft. Throws RefusalError with faults. */
  create(definition: DialogueDefinition, language: Language, doLogged: DoLogged): Promise<KnownCampaign> {
    return this.#inTurn(async () => {
      await this.#survey(definition, language);
      const campaign = campaignOf(await this.#freeId(definition), definition);
      await doLogged((work) => new CampaignStore(work).put(this.#municipality, campaign, 'draft'), campaign.id);
      return this.known(campaign.id);
    });
  }

  /** Throws RefusalError: with faults, or 409 when somebody else has changed it since `revision` was read. */
  change(
    id: string,
    revision: string,
    definition: DialogueDefinition,
    language: Language,
    doLogged: DoLogged,
  ): Promise<KnownCampaign> {
    return this.#inTurn(async () => {
      const before = await this.known(id);
      if (revisionOf(before) !== revision) throw changedMeanwhile();
      const survey = await this.#survey(definition, language);
      const after = campaignOf(id, definition);
      const life = lifeOf(before, this.#reading.today);
      const ways = life === 'open' ? faultsOfWays(after, survey) : [];
      refuse([...faultsOfChange(before, after, life, this.#sources.municipality.settings), ...ways], language);
      // What is decided on stays whole: an upcoming dialogue is only changed into one that may open.
      if (life === 'upcoming') await this.#refuseUnready(after, survey, language);
      if (life === 'upcoming') await this.#planNow(after);
      await doLogged((work) => new CampaignStore(work).put(this.#municipality, after));
      return this.known(id);
    });
  }

  /**
   * Makes a draft ready, an upcoming one a draft again, archives what is over, or takes it back. Throws RefusalError, 409 also
   * when somebody else has changed it since `revision` was read.
   */
  setStage(
    id: string,
    { revision, stage }: StageChange,
    language: Language,
    doLogged: DoLogged,
  ): Promise<KnownCampaign> {
    return this.#inTurn(async () => {
      const campaign = await this.known(id);
      if (revisionOf(campaign) !== revision) throw changedBeforeDecision();
      const life = lifeOf(campaign, this.#reading.today);
      if (!STAGE_FROM[stage].includes(life)) throw notFromHere(stage);
      if (stage === 'ready' && life === 'draft')
        await this.#refuseUnready(campaign, await this.#survey(campaign, language), language);
      if (stage === 'ready') await this.#planNow(campaign);
      await doLogged((work) => new CampaignStore(work).setStage(this.#municipality, id, stage));
      return this.known(id);
    });
  }

  /** Throws RefusalError for anything but a draft, and 409 also when somebody else has changed it since `revision` was read. */
  remove(id: string, revision: string, doLogged: DoLogged): Promise<void> {
    return this.#inTurn(async () => {
      const campaign = await this.known(id);
      if (revisionOf(campaign) !== revision) throw changedBeforeDecision();
      if (campaign.stage !== 'draft') throw onlyDrafts();
      await doLogged(async (work) => {
        if (!(await new CampaignStore(work).removeDraft(this.#municipality, id))) throw onlyDrafts();
      });
    });
  }

  /** Throws RefusalError, 404, for one that there is not. */
  async known(id: string): Promise<KnownCampaign> {
    const campaign = await this.#sources.campaigns.byId(this.#municipality, id);
    if (campaign === null) throw unknownDialogue();
    return campaign;
  }

  async #refuseUnready(campaign: Campaign, survey: Survey, language: Language): Promise<void> {
    const { planning } = this.#sources;
    if (planning === null) throw noLedger();
    const year = await planning.year(campaign, this.#reading.today);
    const faults = this.#reading.missing(campaign, survey, year, language);
    if (faults.length > 0) throw unready(faults);
  }

  /**
   * What opens today is planned before anybody can answer, so that nothing in its plan can follow from the answers, and
   * before anything is changed: one that cannot be planned stays as it was, and the person is told.
   */
  async #planNow(campaign: Campaign): Promise<void> {
    if (campaignState(campaign, this.#reading.today) === 'open') await this.#sources.planning?.planNow?.(campaign);
  }

  async #survey(definition: DialogueDefinition | Campaign, language: Language): Promise<Survey> {
    const { survey } = definition;
    const faults = 'id' in definition ? [] : faultsOfDefinition(definition);
    const known = (await this.#reading.published()).find(
      ({ id, version }) => id === survey.id && version === survey.version,
    );
    refuse([...faults, ...(known === undefined ? [{ field: 'survey', code: 'survey-missing' }] : [])], language);
    if (known === undefined) throw new Error('refused above');
    return known;
  }

  async #freeId({ title }: DialogueDefinition): Promise<string> {
    const wanted = slugOf(title.sv || title.en || Object.values(title).find((words) => words !== '') || '', 'dialog');
    const known = await this.#sources.campaigns.all(this.#municipality);
    const taken = new Set([...RESERVED, ...known.map(({ id }) => id)]);
    for (let number = 1; ; number += 1) {
      const id = number === 1 ? wanted : `${wanted}-${number}`;
      if (!taken.has(id)) return id;
    }
  }

  #inTurn<Outcome>(work: () => Promise<Outcome>): Promise<Outcome> {
    return this.#turns.take('dialogues', work);
  }
}

/** Addresses below /api/staff/dialogues that are no dialogue's. */
const RESERVED = ['accuracy'];

function campaignOf(id: string, definition: DialogueDefinition): Campaign {
  const { resultsBy, title, diaryNumber, ...rest } = definition;
  const written = Object.entries(title)
    .map(([language, words]) => [language, words.trim()] as const)
    .filter(([, words]) => words !== '');
  return {
    id,
    title: Object.fromEntries(written),
    ...rest,
    ...(resultsBy === null ? {} : { resultsBy }),
    diaryNumber: diaryNumber?.trim() || null,
  };
}

function refuse(faults: readonly FaultCode[], language: Language): void {
  if (faults.length === 0) return;
  throw unready(faults.map((fault) => inWords(fault, language, campaignSentences)));
}

const unready = (faults: RefusalError['faults']): RefusalError =>
  new RefusalError(
    422,
    'dialogue_faults',
    {
      sv: 'Något behöver rättas. Se listan.',
      en: 'Something needs mending. See the list.',
    },
    faults,
  );

export const unknownDialogue = (): RefusalError =>
  new RefusalError(404, 'unknown_dialogue', {
    sv: 'Dialogen finns inte. Den kan ha tagits bort.',
    en: 'There is no such dialogue. It may have been removed.',
  });

const changedMeanwhile = (): RefusalError =>
  new RefusalError(409, 'changed_meanwhile', {
    sv: 'Någon annan har ändrat dialogen sedan du öppnade den. Det du har skrivit står kvar här. Öppna dialogen i ett nytt fönster, jämför och spara sedan igen.',
    en: 'Somebody else has changed the dialogue since you opened it. What you have written is still here. Open the dialogue in a new window, compare, and then save again.',
  });

const changedBeforeDecision = (): RefusalError =>
  new RefusalError(409, 'changed_meanwhile', {
    sv: 'Någon annan har ändrat dialogen sedan du öppnade den. Läs den på nytt innan du bestämmer.',
    en: 'Somebody else has changed the dialogue since you opened it. Read it again before you decide.',
  });

const onlyDrafts = (): RefusalError =>
  new RefusalError(409, 'only_drafts', {
    sv: 'Bara utkast kan tas bort.',
    en: 'Only drafts can be removed.',
  });

const noLedger = (): RefusalError =>
  new RefusalError(503, 'no_ledger', {
    sv: 'Den här servern når inte liggaren över årets integritetsbudget, och kan därför inte göra dialoger redo. Hör av dig till den som sköter driften.',
    en: 'This server does not reach the ledger of the year’s privacy budget, and can therefore make no dialogue ready. Contact whoever runs it.',
  });

const NOT_FROM_HERE: Readonly<Record<CampaignStage, { readonly sv: string; readonly en: string }>> = {
  ready: {
    sv: 'Bara ett utkast kan göras redo.',
    en: 'Only a draft can be made ready.',
  },
  draft: {
    sv: 'Dialogen har öppnat och kan inte bli ett utkast igen.',
    en: 'The dialogue has opened and cannot be a draft again.',
  },
  archived: {
    sv: 'Bara en dialog som har stängt kan arkiveras.',
    en: 'Only a dialogue that has closed can be archived.',
  },
};

const notFromHere = (stage: CampaignStage): RefusalError => new RefusalError(409, 'not_now', NOT_FROM_HERE[stage]);
