import { LANGUAGES, type Language, STANDARD_LANGUAGES } from '#core/base/language.ts';
import { addDays, type Clock, type Day, dayOf } from '#core/base/time.ts';
import { isTakenHere } from '#core/places/address-channels.ts';
import type { Channel } from '#core/places/channels.ts';
import type { Municipality } from '#core/places/municipality.ts';
import type { Survey } from '#core/survey/contract.ts';
import { campaignState, type Dialogue, resultsDay } from '#core/survey/dialogue.ts';
import { withEveryWay } from '#core/survey/every-way.ts';
import { inOneLanguage } from '#core/survey/in-one-language.ts';
import { nearestOffered, offeredLanguages } from '#core/survey/offered-languages.ts';
import type { ReleaseShelf } from '#db/release/shelf.ts';
import type { CampaignStore, KnownCampaign } from '#db/work/campaigns.ts';
import { type Packed, packed } from '../plugins/packed.ts';
import type { Surveys } from '../surveys.ts';

export interface DialogueStores {
  readonly campaigns: CampaignStore;
  readonly municipality: Municipality;
  readonly surveys: Surveys;
  readonly releases: Pick<ReleaseShelf, 'list'>;
  readonly clock: Clock;
}

/** What is asked for: a campaign's id, or null for the current one, and the language of the texts. */
export interface Wanted {
  readonly campaign: string | null;
  readonly language: Language;
  /** How its answers would be given, where an address says it. */
  readonly channel: Channel | null;
}

/** The dialogue as JSON, one text a campaign and language, written anew only when the day, a campaign or the results have changed. */
export function writtenDialogues(stores: DialogueStores): (wanted: Wanted) => Promise<Packed> {
  const { campaigns, municipality, clock } = stores;
  const written = new Map<string, { readonly of: string; readonly packed: Packed }>();
  return async ({ campaign: id, language, channel }) => {
    const today = dayOf(clock());
    const open = (await campaigns.public(municipality.settings.id)).filter(
      (campaign) => campaignState(campaign, today) === 'open' && isTakenHere(campaign.channels, channel),
    );
    const campaign = await wantedCampaign(stores, id, channel, today);
    const hasResults = stores.releases.list('public').length > 0;
    const others = open.filter((other) => other.id !== campaign?.id);
    const of = JSON.stringify([today, campaign, others, hasResults]);
    const name = `${campaign?.id ?? ''} ${language}`;
    const last = written.get(name);
    if (last?.of === of) return last.packed;
    const dialogue = await dialogueOf(stores, { campaign, others, today, hasResults, asked: language });
    const fresh = { of, packed: packed(JSON.stringify(dialogue)) };
    written.set(name, fresh);
    return fresh.packed;
  };
}

/** A draft or an archived campaign is none, whoever asks: its address is not an open secret. */
async function wantedCampaign(
  { campaigns, municipality }: DialogueStores,
  id: string | null,
  channel: Channel | null,
  today: Day,
): Promise<KnownCampaign | null> {
  if (id === null) return campaigns.current(municipality.settings.id, today, channel);
  const found = await campaigns.byId(municipality.settings.id, id);
  return found?.stage === 'ready' ? found : null;
}

interface Moment {
  readonly campaign: KnownCampaign | null;
  readonly others: readonly KnownCampaign[];
  readonly today: Day;
  readonly hasResults: boolean;
  readonly asked: Language;
}

async function dialogueOf({ municipality, surveys }: DialogueStores, moment: Moment): Promise<Dialogue> {
  const { settings, areas } = municipality;
  const { campaign, others, today, hasResults, asked } = moment;
  const survey = campaign === null ? null : withEveryWay(await surveys(campaign.survey.id, campaign.survey.version));
  const languages = survey === null ? switchedOn(settings.languages) : offeredLanguages(survey, settings);
  const language = nearestOffered(asked, languages);
  const whole: Dialogue = {
    municipality: {
      id: settings.id,
      name: settings.name,
      formalName: settings.formalName,
      fictional: settings.fictional,
      controller: settings.controller,
      dataProtectionContact: settings.dataProtectionContact,
      contact: settings.contact,
      faultReportUrl: settings.faultReportUrl,
      helplines: settings.helplines,
      map: settings.map,
    },
    areas: survey !== null && needsAreas(survey) ? areas : [],
    places: [],
    campaign: campaign === null ? null : publicCampaign(campaign, municipality, today),
    survey,
    language,
    languages,
    others: others.map(({ id, title }) => ({ id, title })),
    hasResults,
  };
  return inOneLanguage(whole, language);
}

const switchedOn = (extra: readonly Language[]): readonly Language[] =>
  LANGUAGES.filter((language) => STANDARD_LANGUAGES.includes(language) || extra.includes(language));

/** Areas are answers to choose among, and where the map opens. */
const needsAreas = ({ questions }: Survey): boolean =>
  questions.some(
    (question) => question.type === 'place' || ('optionsFrom' in question && question.optionsFrom === 'areas'),
  );

const publicCampaign = (
  campaign: KnownCampaign,
  { settings }: Municipality,
  today: Day,
): NonNullable<Dialogue['campaign']> => ({
  id: campaign.id,
  title: campaign.title,
  state: campaignState(campaign, today),
  opens: campaign.opens,
  closes: campaign.closes,
  resultsBy: resultsDay(campaign, settings),
  feedbackBy: addDays(campaign.closes, settings.feedbackDays),
  channels: campaign.channels,
});
