import { type Language, languagesOn } from '#core/base/language.ts';
import type { WholeText } from '#core/base/text.ts';
import { textIn } from '#core/base/text-in.ts';
import { type Clock, dayOf } from '#core/base/time.ts';
import { dayInWords } from '#core/base/words.ts';
import { queryOf } from '#core/places/address-channels.ts';
import { hcaptchaIn } from '#core/places/bot-check-setting.ts';
import type { Municipality } from '#core/places/municipality.ts';
import { yearlyPromises } from '#core/privacy/expected-errors.ts';
import { inHundred, muOfGroup, successAtEvenOdds } from '#core/privacy/guarantee.ts';
import type { Policy } from '#core/privacy/policy.ts';
import { type CampaignState, campaignState, resultsDay } from '#core/survey/dialogue.ts';
import type { CampaignStore, KnownCampaign } from '#db/work/campaigns.ts';
import { dialoguesMet } from './dialogues-met.ts';
import type { FactsOfPages, PageFacts, PROMISE_TOKENS } from './plugins/pages.ts';
import { retentionFacts } from './retention-facts.ts';
import { startFacts } from './start-facts.ts';
import type { Surveys } from './surveys.ts';

interface Sources {
  readonly municipality: Municipality;
  readonly policy: Policy;
  readonly campaigns: CampaignStore;
  readonly surveys: Surveys;
  readonly clock: Clock;
  /** What the sign-in page offers beside the password. */
  readonly signIn?: { readonly passkeyOrigin: string; readonly provider: string };
}

/**
 * What the static pages say of the municipality and of a dialogue: the one that an address asks for, else the one a visitor
 * meets today.
 */
export function pageFacts(sources: Sources): FactsOfPages {
  const { municipality, policy, campaigns, clock } = sources;
  const signIn = sources.signIn ?? { passkeyOrigin: '', provider: '' };
  const promised = promiseFacts(policy);
  return async (language, asked) => {
    const { settings } = municipality;
    const today = dayOf(clock());
    const met = await dialoguesMet(campaigns, settings.id, today, asked);
    const { campaign } = met;
    return {
      name: settings.name,
      formalName: textIn(settings.formalName, language),
      fictional: String(settings.fictional),
      languages: languagesOn(settings.languages).join(' '),
      dialogueState: campaign === null ? 'none' : campaignState(campaign, today),
      closes: campaign === null ? '' : openUntil(campaign, today, language),
      resultsBy: campaign === null ? '' : dayInWords(resultsDay(campaign, settings), language, today),
      ...(await startFacts(sources, met, asked.channel, language, today)),
      pageQuery: queryOf(asked),
      controller: settings.controller,
      dataProtectionContact: settings.dataProtectionContact,
      contact: settings.contact,
      faultReportUrl: settings.faultReportUrl,
      policyVersion: policy.version,
      policyDecided: dayInWords(policy.decided.on, language, '0000-00-00'),
      batchesPerYear: String(policy.batchesPerYear),
      signInProvider: signIn.provider,
      passkeyOrigin: signIn.passkeyOrigin,
      mapAttribution: settings.map.attribution,
      hcaptcha: hcaptchaIn(settings.botCheck) === null ? '' : 'true',
      ...promised,
      ...retentionFacts(settings.retention ?? {}, language),
    };
  };
}

/** How many times in a hundred a guess is right at most, by the year's budget that the municipality has decided. */
function promiseFacts(policy: Policy): Pick<PageFacts, (typeof PROMISE_TOKENS)[number]> {
  const { staff, public: open } = yearlyPromises(policy);
  return {
    tookPart: String(inHundred(staff.tookPart)),
    tookPartPublic: String(inHundred(open.tookPart)),
    whichOfTwo: String(inHundred(staff.whichOfTwo)),
    whichOfTwoPublic: String(inHundred(open.whichOfTwo)),
    twoAlike: String(inHundred(successAtEvenOdds(muOfGroup(staff.mu, 2)))),
    fourAlike: String(inHundred(successAtEvenOdds(muOfGroup(staff.mu, 4)))),
  };
}

export function openUntil(campaign: KnownCampaign, today: string, language: Language): string {
  const closes = dayInWords(campaign.closes, language, null);
  const opens = dayInWords(campaign.opens, language, null);
  const state = campaignState(campaign, today);
  const words: Readonly<Record<CampaignState, WholeText>> = {
    open: {
      sv: `Öppet till ${closes}`,
      lattlast: `Du kan svara till ${closes}`,
      en: `Open until ${closes}`,
      fi: `Viimeinen vastauspäivä: ${closes}`,
      ar: `مفتوح حتى ${closes}`,
    },
    upcoming: {
      sv: `Öppnar ${opens}`,
      lattlast: `Du kan svara från ${opens}`,
      en: `Opens ${opens}`,
      fi: `Avautuu: ${opens}`,
      ar: `يُفتح ${opens}`,
    },
    closed: {
      sv: `Stängde ${closes}`,
      lattlast: `Det stängde ${closes}`,
      en: `Closed ${closes}`,
      fi: `Sulkeutui: ${closes}`,
      ar: `أُغلق ${closes}`,
    },
  };
  return words[state][language];
}
