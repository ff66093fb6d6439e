import type { Language } from '#core/base/language.ts';
import { addDays, type Clock, dayOf } from '#core/base/time.ts';
import { dayInWords } from '#core/base/words.ts';
import type { Municipality } from '#core/places/municipality.ts';
import { campaignState } from '#core/survey/dialogue.ts';
import type { CampaignStore, KnownCampaign } from '#db/work/campaigns.ts';
import type { PageFacts } from './plugins/pages.ts';

interface Sources {
  readonly municipality: Municipality;
  readonly campaigns: CampaignStore;
  readonly clock: Clock;
}

/** What the static pages say of the municipality and today's dialogue. */
export function pageFacts({ municipality, campaigns, clock }: Sources): (language: Language) => Promise<PageFacts> {
  return async (language) => {
    const { settings } = municipality;
    const today = dayOf(clock());
    const campaign = await campaigns.current(settings.id, today);
    return {
      name: settings.name,
      formalName: settings.formalName[language],
      fictional: String(settings.fictional),
      dialogueState: campaign === null ? 'none' : campaignState(campaign, today),
      closes: campaign === null ? '' : openUntil(campaign, today, language),
      resultsBy: campaign === null ? '' : dayInWords(addDays(campaign.closes, settings.resultsDays), language, today),
      controller: settings.controller,
      dataProtectionContact: settings.dataProtectionContact,
      contact: settings.contact,
      faultReportUrl: settings.faultReportUrl,
    };
  };
}

function openUntil(campaign: KnownCampaign, today: string, language: Language): string {
  const closes = dayInWords(campaign.closes, language, null);
  const opens = dayInWords(campaign.opens, language, null);
  const state = campaignState(campaign, today);
  if (state === 'open')
    return { sv: `Öppet till ${closes}`, lattlast: `Du kan svara till ${closes}`, en: `Open until ${closes}` }[
      language
    ];
  if (state === 'upcoming')
    return { sv: `Öppnar ${opens}`, lattlast: `Du kan svara från ${opens}`, en: `Opens ${opens}` }[language];
  return { sv: `Stängde ${closes}`, lattlast: `Det stängde ${closes}`, en: `Closed ${closes}` }[language];
}
