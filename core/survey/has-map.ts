import type { Survey } from './contract.ts';

/** Whether answers to a survey can stand on a map: some way asks for places, and it is known whether they feel safe or unsafe. */
export const hasMap = ({ questions, routes }: Survey): boolean =>
  questions.some(
    (question) =>
      question.type === 'place' &&
      (question.roles.feeling !== undefined || question.feeling !== undefined) &&
      routes.some(({ steps }) => steps.some((step) => step.question === question.id)),
  );
