import type { AuditNames } from '#core/audit/sentence.ts';
import { textIn } from '#core/base/text-in.ts';
import type { ReleaseShelf } from '#db/release/shelf.ts';
import type { AccountStore } from '#db/work/accounts.ts';
import type { CampaignStore } from '#db/work/campaigns.ts';
import type { SurveyStore } from '#db/work/surveys.ts';

export interface NamedBy {
  readonly accounts: AccountStore;
  readonly campaigns: CampaignStore;
  readonly surveys: SurveyStore;
  readonly releases: ReleaseShelf;
}

/** What accounts, dialogues, surveys and releases are called today, for whoever reads the audit log. */
export async function auditNames(
  { accounts, campaigns, surveys, releases }: NamedBy,
  municipality: string,
  language: 'sv' | 'en',
): Promise<AuditNames & { readonly people: readonly { readonly id: string; readonly name: string }[] }> {
  const everybody = await accounts.all(municipality);
  const titles = everybody.map(({ title }) => title);
  // Two who share a title are told apart by what they sign in with.
  const people = everybody.map(({ id, name, title }) => ({
    id,
    name: titles.filter((other) => other === title).length > 1 ? `${title} (${name})` : title,
  }));
  const byPerson = new Map(people.map(({ id, name }) => [id, name]));
  const dialogues = new Map((await campaigns.all(municipality)).map(({ id, title }) => [id, textIn(title, language)]));
  const titled = new Map<string, string>();
  for (const { document } of [...(await surveys.publishedAll(municipality)), ...(await surveys.drafts(municipality))])
    titled.set(document.id, textIn(document.title, language));
  const released = new Map(
    releases
      .list('staff')
      .map(({ id, campaign }) => [
        id,
        `${textIn(campaign.title, language)}, ${language === 'en' ? 'release' : 'uttag'} ${id}`,
      ]),
  );
  return {
    people,
    person: (account) => byPerson.get(account) ?? null,
    dialogue: (id) => dialogues.get(id) ?? null,
    survey: (id) => titled.get(id) ?? null,
    release: (id) => {
      if (id === 'latest') return language === 'en' ? 'the newest release' : 'det senaste uttaget';
      return id
        .split('+')
        .map((one) => released.get(one) ?? one)
        .join(language === 'en' ? ' and ' : ' och ');
    },
  };
}
