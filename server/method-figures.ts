import { homeOf, type Language } from '#core/base/language.ts';
import { type Clock, dayOf } from '#core/base/time.ts';
import type { Geography, Municipality } from '#core/places/municipality.ts';
import { latticeOfBoundary } from '#core/privacy/active-cells.ts';
import { presetOf } from '#core/privacy/apply-policy.ts';
import {
  type ExpectedErrors,
  expectedErrors,
  METHOD_ANSWERS,
  METHOD_BRACKETS,
  METHOD_FAMILIES,
  type YearlyPromise,
  yearlyPromises,
} from '#core/privacy/expected-errors.ts';
import { mapFamilies } from '#core/privacy/families.ts';
import { groupingsOf } from '#core/privacy/groupings.ts';
import { mapQuestions } from '#core/privacy/map-questions.ts';
import type { PlanFacts } from '#core/privacy/plan.ts';
import type { Policy } from '#core/privacy/policy.ts';
import { crossedFamilies } from '#core/privacy/preset.ts';
import { effectiveAreaKm2, publicPrior } from '#core/privacy/public-weights.ts';
import { measuredTables } from '#core/privacy/tables.ts';
import type { Survey } from '#core/survey/contract.ts';
import type { CampaignStore } from '#db/work/campaigns.ts';
import type { Surveys } from './surveys.ts';

interface Sources {
  readonly municipality: Municipality;
  readonly policy: Policy;
  readonly geography: Geography;
  readonly campaigns: CampaignStore;
  readonly surveys: Surveys;
  readonly clock: Clock;
}

type MethodFamily = (typeof METHOD_FAMILIES)[number];
type Figures = Readonly<Record<string, string>>;

/** What is not measured. */
const NONE = '–';

/**
 * The figures of the page that publishes the whole method, by name, "share-S1-base": what this municipality's policy spends
 * and how exact its releases may be expected to be, by its own map. Computed when somebody first asks.
 */
export function methodFigures(sources: Sources): (language: Language) => Promise<Figures> {
  const { municipality, policy, campaigns, surveys, clock } = sources;
  let ground: { readonly levels: number; readonly rootMetres: number; readonly effectiveAreaKm2: number } | null = null;
  const known = new Map<string, Figures>();
  return async (language) => {
    const campaign = await campaigns.current(municipality.settings.id, dayOf(clock()));
    const survey = campaign === null ? null : await surveys(campaign.survey.id, campaign.survey.version);
    const key = `${homeOf(language)} ${survey?.id} ${survey?.version}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    ground ??= groundOf(sources);
    const figures = {
      ...promiseFigures(policy, language),
      ...shareFigures(policy, language),
      ...(survey === null ? {} : errorFigures(sources, survey, ground, language)),
    };
    known.set(key, figures);
    return figures;
  };
}

function groundOf({ municipality, geography }: Sources) {
  const lattice = latticeOfBoundary(municipality.boundary);
  const { levels, sideMetres } = lattice.root;
  return {
    levels,
    rootMetres: sideMetres,
    effectiveAreaKm2: effectiveAreaKm2(lattice, publicPrior(lattice, geography)),
  };
}

function promiseFigures(policy: Policy, language: Language): Figures {
  const of = (reader: string, { mu, tookPart, whichOfTwo, epsilons }: YearlyPromise): Figures => ({
    [`${reader}-mu`]: decimal(mu, 2, language),
    [`${reader}-tookPart`]: perCent(tookPart, language),
    [`${reader}-whichOfTwo`]: perCent(whichOfTwo, language),
    [`${reader}-epsilon-5`]: decimal(epsilons[0], 2, language),
    [`${reader}-epsilon-6`]: decimal(epsilons[1], 2, language),
    [`${reader}-epsilon-8`]: decimal(epsilons[2], 2, language),
  });
  const promises = yearlyPromises(policy);
  return { ...of('staff', promises.staff), ...of('public', promises.public) };
}

function shareFigures({ shares }: Policy, language: Language): Figures {
  return Object.fromEntries(
    METHOD_BRACKETS.flatMap((bracket) =>
      METHOD_FAMILIES.map((family) => {
        const share = Object.entries(shares[bracket]).reduce(
          (sum, [name, part]) => (isIn(family, name) ? sum + (part ?? 0) : sum),
          0,
        );
        return [
          `share-${bracket}-${family}`,
          share === 0 ? NONE : decimal(share / 100, share % 100 === 0 ? 0 : 2, language),
        ];
      }),
    ),
  );
}

const isIn = (family: MethodFamily, name: string): boolean =>
  family === 'crossed' ? name.includes('*') : family === name;

function errorFigures(
  { municipality, policy }: Sources,
  survey: Survey,
  ground: { readonly levels: number; readonly rootMetres: number; readonly effectiveAreaKm2: number },
  language: Language,
): Figures {
  const preset = presetOf(policy, survey);
  const groupings = groupingsOf(survey, municipality.areas, municipality.settings.areaGroups);
  const facts: Omit<PlanFacts, 'noisyRespondents'> = {
    preset,
    levels: ground.levels,
    effectiveAreaKm2: ground.effectiveAreaKm2,
    families: mapFamilies({
      mapQuestions: mapQuestions(survey),
      groupings,
      crossed: crossedFamilies(preset),
      sensitive: preset.sensitive,
    }),
    tables: measuredTables(survey, municipality.areas, groupings, preset),
  };
  return Object.fromEntries(
    METHOD_ANSWERS.flatMap((answers) => {
      const errors = expectedErrors({ ...facts, noisyRespondents: answers }, ground.rootMetres);
      return METHOD_FAMILIES.map((family) => [`error-${answers}-${family}`, errorInWords(errors, family, language)]);
    }),
  );
}

function errorInWords(errors: ExpectedErrors, family: MethodFamily, language: Language): string {
  const figure = (value: number | null): string => (value === null ? NONE : decimal(value, 1, language));
  if (family === 'respondents' || family === 'places') return figure(errors[family]);
  if (family === 'survey') return errors.tableHalfWidth === null ? NONE : `± ${figure(errors.tableHalfWidth)}`;
  const maps = errors.maps.filter((map) => isIn(family, map.family) && map.sizes.length > 0);
  const inWords = maps.map(({ sizes }) =>
    sizes.map(({ sideMetres, standardError }) => `${metres(sideMetres)}: ${figure(standardError)}`).join(' · '),
  );
  return inWords.length === 0 ? NONE : inWords.join('; ');
}

const metres = (side: number): string => (side < 1000 ? `${side} m` : `${side / 1000} km`);

const perCent = (part: number, language: Language): string =>
  `${decimal(100 * part, 1, language)}${language === 'en' ? '%' : '\u00a0%'}`;

const decimal = (value: number, decimals: number, language: Language): string =>
  language === 'en' ? value.toFixed(decimals) : value.toFixed(decimals).replace('.', ',');
