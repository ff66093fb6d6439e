import { MUNICIPALITY_ITSELF } from '#core/access/organisations.ts';
import type { AuditNames } from '#core/audit/sentence.ts';
import { textIn } from '#core/base/text-in.ts';
import type { ReleaseShelf } from '#db/release/shelf.ts';
import type { AccessToken, AccessTokens } from '#db/work/access-tokens.ts';
import type { Account, AccountStore } from '#db/work/accounts.ts';
import type { CampaignStore } from '#db/work/campaigns.ts';
import type { OrganisationStore } from '#db/work/organisations.ts';
import type { SurveyStore } from '#db/work/surveys.ts';

export interface NamedBy {
  readonly accounts: AccountStore;
  readonly organisations: OrganisationStore;
  readonly tokens: AccessTokens;
  readonly campaigns: CampaignStore;
  readonly surveys: SurveyStore;
  readonly releases: ReleaseShelf;
}

/** What accounts, dialogues, surveys and releases are called today, for whoever reads the audit log. */
export async function auditNames(
  { accounts, organisations, tokens, campaigns, surveys, releases }: NamedBy,
  municipality: string,
  language: 'sv' | 'en',
): Promise<AuditNames & { readonly people: readonly { readonly id: string; readonly name: string }[] }> {
  const everybody = await accounts.all(municipality);
  const organisationNames = new Map((await organisations.all(municipality)).map(({ id, name }) => [id, name]));
  const called = everybody.map(calledByColleagues);
  // Two who are called the same are told apart by what they sign in with.
  const people = everybody.map(({ id, name }, index) => {
    const title = called[index] ?? name;
    return { id, name: called.filter((other) => other === title).length > 1 ? `${title} (${name})` : title };
  });
  // Programs that come with a token do things too, by its name.
  const byToken = new Map((await tokens.all()).map((token) => [token.id, quoted(token)]));
  const programs = [...byToken].map(([id, name]) => ({
    id,
    name: `${language === 'en' ? 'The token' : 'Nyckeln'} ${name}`,
  }));
  const byPerson = new Map([...people, ...programs].map(({ id, name }) => [id, name]));
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
    people: [...people, ...programs],
    person: (account) => byPerson.get(account) ?? null,
    token: (id) => byToken.get(id) ?? null,
    organisation: (id) => organisationNames.get(id) ?? null,
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

/** The title, and of whom where that is not the municipality itself: "Patrull, Polisen". */
const calledByColleagues = ({ title, organisation }: Account): string =>
  organisation.id === MUNICIPALITY_ITSELF.id ? title : `${title}, ${organisation.name}`;

/** What a token is called, and whose it is: ”Power BI, analys” (Kommunen). */
const quoted = ({ name, organisation }: AccessToken): string => `”${name}” (${organisation.name})`;
