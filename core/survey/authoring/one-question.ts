import type { Survey } from '../contract.ts';

/** The survey with one question alone on its way, asked of everybody: how it looks, whatever it is that leads to it. */
export const withOneQuestion = (survey: Survey, question: string): Survey => ({
  ...survey,
  routes: [{ id: 'fragor', steps: [{ question }] }],
  background: [],
});
