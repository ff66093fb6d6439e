import { directionOf, homeOf, htmlLang, type Language } from '#core/base/language.ts';
import type { WholeText } from '#core/base/text.ts';
import { languageOfText, textIn } from '#core/base/text-in.ts';
import { type Clock, dayOf } from '#core/base/time.ts';
import { type Asked, queryOf } from '#core/places/address-channels.ts';
import type { Municipality } from '#core/places/municipality.ts';
import type { CampaignStore } from '#db/work/campaigns.ts';
import { dialoguesMet } from './dialogues-met.ts';
import { openUntil } from './page-facts.ts';
import { escapeHtml } from './plugins/pages.ts';

interface Sources {
  readonly municipality: Municipality;
  readonly campaigns: CampaignStore;
  readonly clock: Clock;
}

const HEADING: WholeText = {
  sv: 'Fler dialoger just nu',
  lattlast: 'Du kan också svara på',
  en: 'More dialogues right now',
  fi: 'Muita kyselyjä juuri nyt',
  ar: 'حوارات أخرى مفتوحة الآن',
};

/** The other dialogues that are open, as HTML for the start page; empty when there is none. */
export function moreDialogues({ municipality, campaigns, clock }: Sources) {
  return async (language: Language, asked: Asked): Promise<string> => {
    const today = dayOf(clock());
    const { others } = await dialoguesMet(campaigns, municipality.settings.id, today, asked);
    if (others.length === 0) return '';
    const lines = others.map((campaign) => {
      const address = `${homeOf(language)}${queryOf({ dialogue: campaign.id, channel: asked.channel })}`;
      const title = escapeHtml(textIn(campaign.title, language));
      const said = languageOfText(campaign.title, language);
      const marks = said === language ? '' : ` lang="${htmlLang(said)}" dir="${directionOf(said)}"`;
      return `<li><a href="${address}"${marks}>${title}</a><span class="caption">${escapeHtml(openUntil(campaign, today, language))}</span></li>`;
    });
    return `<section class="more" aria-labelledby="more-dialogues"><h2 id="more-dialogues">${HEADING[language]}</h2><ul>${lines.join('')}</ul></section>`;
  };
}
