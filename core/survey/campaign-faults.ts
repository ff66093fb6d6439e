import type { FaultCode } from '../base/fault.ts';
import type { Language } from '../base/language.ts';
import { type Day, isDay } from '../base/time.ts';
import type { Campaign, MunicipalitySettings } from '../places/municipality.ts';
import type { Survey } from './contract.ts';
import { type CampaignLife, type CampaignStage, entriesUntil } from './dialogue.ts';
import { schoolWayOf } from './school-way.ts';
import type { DialogueDefinition } from './staff-dialogue.ts';
import { streetWayOf } from './street-way.ts';

/** What keeps a definition from being saved at all, also as a draft. Fields are "title.sv", "opens" … */
export function faultsOfDefinition(definition: DialogueDefinition): readonly FaultCode[] {
  const { title, opens, closes, resultsBy, expectedAnswers } = definition;
  const days = [
    ['opens', opens],
    ['closes', closes],
    ...(resultsBy === null ? [] : [['resultsBy', resultsBy] as const]),
  ] as const;
  return [
    ...(Object.values(title).some((words) => words.trim() !== '') ? [] : [{ field: 'title.sv', code: 'title-none' }]),
    ...days.flatMap(([field, day]) => (day.startsWith('20') && isDay(day) ? [] : [{ field, code: 'day-unreadable' }])),
    ...(expectedAnswers >= 1 ? [] : [{ field: 'expectedAnswers', code: 'expected-none' }]),
  ];
}

export interface ReadyFacts {
  readonly campaign: Campaign;
  readonly survey: Survey;
  readonly settings: Pick<MunicipalitySettings, 'entryDays'>;
  /** Of the municipality's public pages. */
  readonly languages: readonly Language[];
  /** How many errors the linter finds in the survey (lint.ts). */
  readonly surveyFaults: number;
  /** False when the year's budget does not reach; `fitsFrom`: the first closing day it reaches to, or null. */
  readonly year: { readonly fits: boolean; readonly fitsFrom: Day | null };
  /** The first day it may open: today, or tomorrow where another process writes the ledger. */
  readonly firstDay: Day;
}

/** What is missing before a dialogue can be made ready. */
export function faultsBeforeReady(facts: ReadyFacts): readonly FaultCode[] {
  const { campaign, survey, languages, surveyFaults, year, firstDay } = facts;
  const { title, opens, closes, channels } = campaign;
  const spoken = languages.filter((language) => survey.languages.includes(language));
  return [
    ...spoken.flatMap((language) =>
      (title[language] ?? '').trim() === '' ? [{ field: `title.${language}`, code: `title-${language}` }] : [],
    ),
    ...(spoken.length === 0 ? [{ field: 'survey', code: 'survey-language' }] : []),
    ...(surveyFaults === 0 ? [] : [{ field: 'survey', code: 'survey-faults', with: { count: surveyFaults } }]),
    ...(opens < firstDay ? [{ field: 'opens', code: 'opens-early', with: { day: firstDay } }] : []),
    ...(closes < opens ? [{ field: 'closes', code: 'closes-before-opens' }] : []),
    ...resultsFault(campaign, facts.settings),
    ...(channels.length === 0 ? [{ field: 'channels', code: 'channels-none' }] : []),
    ...faultsOfWays(campaign, survey),
    ...yearFault(year),
  ];
}

/** Results are of everything, what staff type in after the closing too. */
function resultsFault(campaign: Campaign, settings: ReadyFacts['settings']): readonly FaultCode[] {
  const day = entriesUntil(campaign, settings);
  return campaign.resultsBy !== undefined && campaign.resultsBy <= day
    ? [{ field: 'resultsBy', code: 'results-early', with: { day } }]
    : [];
}

/** Ways to answer that the survey has nothing to ask on: a class is asked for no own words, a host in the street for none either. */
export const faultsOfWays = ({ channels }: Campaign, survey: Survey): readonly FaultCode[] => [
  ...(channels.includes('school') && schoolWayOf(survey).steps.length === 0
    ? [{ field: 'channels', code: 'school-nothing' }]
    : []),
  ...(channels.includes('street') && streetWayOf(survey).steps.length === 0
    ? [{ field: 'channels', code: 'street-nothing' }]
    : []),
];

function yearFault({ fits, fitsFrom }: ReadyFacts['year']): readonly FaultCode[] {
  if (fits) return [];
  return [
    fitsFrom === null
      ? { field: 'closes', code: 'year-exceeded' }
      : { field: 'closes', code: 'year-exceeded-until', with: { day: fitsFrom } },
  ];
}

/**
 * What may not be changed any more. From the day it opens the survey and the days it opens and closes are fixed: people have
 * answered by them, and the release rests on them. A way to answer that has been announced stays. The title, the day
 * results are promised, how many are expected and the diary number may change: the pages then say what is true now.
 */
export function faultsOfChange(
  before: Campaign,
  after: Campaign,
  life: CampaignLife,
  settings: ReadyFacts['settings'],
): readonly FaultCode[] {
  if (life === 'draft' || life === 'upcoming') return [];
  if (life === 'archived') return [{ field: '', code: 'archived' }];
  const { survey, opens, closes, channels } = after;
  const isOtherSurvey = survey.id !== before.survey.id || survey.version !== before.survey.version;
  return [
    ...(isOtherSurvey ? [{ field: 'survey', code: 'fixed-survey' }] : []),
    ...(opens === before.opens ? [] : [{ field: 'opens', code: 'fixed-opens', with: { day: before.opens } }]),
    ...(closes === before.closes ? [] : [{ field: 'closes', code: 'fixed-closes', with: { day: before.closes } }]),
    ...(before.channels.every((channel) => channels.includes(channel))
      ? []
      : [{ field: 'channels', code: 'fixed-channels' }]),
    ...resultsFault({ ...after, closes: before.closes }, settings),
  ];
}

/** From which lives a stage can be chosen: what is open or has been answered is never a draft again. */
export const STAGE_FROM: Readonly<Record<CampaignStage, readonly CampaignLife[]>> = {
  ready: ['draft', 'archived'],
  draft: ['upcoming'],
  archived: ['closed', 'released'],
};
