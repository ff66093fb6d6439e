import type { Survey } from '#core/survey/contract.ts';
import { dialogueSurvey } from './small-town.ts';

/** The standing dialogue made short: an area, a place with a feeling and some words, one more question. */
export const offlineSurvey: Survey = {
  ...dialogueSurvey,
  routes: dialogueSurvey.routes.map((route) =>
    route.id === 'fragor'
      ? {
          ...route,
          steps: [{ question: 'Q1' }, { question: 'Q4' }, { question: 'Q2' }],
          places: { max: 1, followUps: ['4a', '4f'] },
        }
      : route,
  ),
};
