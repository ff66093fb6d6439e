import { classCodeFromTyping } from '#core/survey/class-code.ts';
import type { SubmittedResponse } from '#core/survey/contract.ts';
import type { Counts } from '#db/limits/counts.ts';
import type { CampaignStore, KnownCampaign } from '#db/work/campaigns.ts';
import type { SchoolClass, SchoolClasses } from '#db/work/school-classes.ts';
import { CLASS_TRIES, WrongTries } from './tries.ts';

/** No code: what was typed is none, and is looked up all the same, so that it takes the same way as a wrong one. */
const NO_CODE = '---';

/**
 * The door of schools: finds the class of a code as it was typed. Opening a class and giving an answer are the same try, so
 * that nobody guesses by the one what is bounded in the other.
 */
export class SchoolDoor {
  readonly #classes: SchoolClasses;
  readonly #campaigns: CampaignStore;
  readonly #municipality: string;
  readonly #tries: WrongTries;

  constructor(
    stores: { readonly schoolClasses: SchoolClasses; readonly campaigns: CampaignStore; readonly counts: Counts },
    municipality: string,
  ) {
    this.#classes = stores.schoolClasses;
    this.#campaigns = stores.campaigns;
    this.#municipality = municipality;
    this.#tries = new WrongTries(stores.counts, CLASS_TRIES);
  }

  /** The class and its dialogue; null for a code that no class has, or whose dialogue is a draft. Throws 429 for too many. */
  open(
    address: string,
    typed: string,
  ): Promise<{ readonly found: SchoolClass; readonly campaign: KnownCampaign } | null> {
    return this.#tries.try(address, async () => {
      const found = await this.#classes.byCode(this.#municipality, classCodeFromTyping(typed) ?? NO_CODE);
      const campaign = await this.#campaigns.byId(this.#municipality, found?.campaign ?? NO_CODE);
      return found === null || campaign === null || campaign.stage === 'draft' ? null : { found, campaign };
    });
  }

  /**
   * Whether a response may come through the door: with the code of a class of its dialogue. Any other channel needs none. The
   * code is looked at here and goes no further: what is kept says "school" and not which. Throws 429 for too many.
   */
  async isOfClass(address: string, { channel, campaign, schoolClass }: SubmittedResponse): Promise<boolean> {
    if (channel !== 'school') return true;
    const opened = await this.open(address, schoolClass ?? '');
    return opened?.campaign.id === campaign;
  }
}
