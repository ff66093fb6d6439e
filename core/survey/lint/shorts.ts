import type { Survey } from '../contract.ts';
import { type Finding, warning } from './finding.ts';

/**
 * Two questions with one short name on a way, or about one place: whoever checks their answers cannot tell them apart. Pages to
 * read have no answer there.
 */
export function shortFindings({ questions, routes, languages }: Survey): readonly Finding[] {
  const byId = new Map(questions.map((question) => [question.id, question]));
  const lists = [
    ...routes.map(({ steps }) => steps),
    ...questions.flatMap((one) => (one.type === 'place' ? [one.followUps] : [])),
  ];
  const found = new Map<string, Finding>();
  for (const steps of lists)
    for (const language of languages) {
      const first = new Map<string, string>();
      for (const { question: id } of steps) {
        const question = byId.get(id);
        const short = question?.short[language]?.trim().toLowerCase() ?? '';
        if (question === undefined || question.type === 'information' || short === '' || found.has(id)) continue;
        const other = first.get(short) ?? id;
        first.set(short, other);
        if (other !== id) found.set(id, warning('short-twice', id, `questions.${id}.short`, { other }));
      }
    }
  return [...found.values()];
}
