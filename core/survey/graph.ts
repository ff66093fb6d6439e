import type { Condition, QuestionType, Step, Survey } from './contract.ts';
import { questionOf } from './journey.ts';
import { askedOf } from './reach.ts';

/** A step of a way, as a picture of it has it. The same question may stand at two. */
export interface GraphNode {
  /** "3", or "3.1" for a follow-up of the third: unique within the graph. */
  readonly key: string;
  readonly question: string;
  readonly type: QuestionType;
  /** When it is asked; null for always. */
  readonly when: Condition | null;
  /** The place question that asks it for each place; null on the way itself. */
  readonly place: string | null;
}

export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  /**
   * Every arrow leads to the door of a step. `next` goes on from a step that was asked; `skip` leads from the door of one
   * that is not asked to the next door; `each` goes into a place's follow-ups, `back` out of them.
   */
  readonly kind: 'next' | 'skip' | 'each' | 'back';
  /** Of a skip: the condition of `from`, which does not hold. */
  readonly unless: Condition | null;
}

export interface SurveyGraph {
  readonly route: string;
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

export const START = 'start';
export const END = 'end';

/** A way as a graph: its steps in order, and past each one that has a condition a way round it. */
export function surveyGraph(survey: Survey, routeId: string): SurveyGraph {
  const route = survey.routes.find(({ id }) => id === routeId);
  if (route === undefined) throw new Error(`unknown route ${routeId}`);
  const nodes: GraphNode[] = [];
  const edges: GraphEdge[] = [];
  const main = route.steps.map((step, index) => nodeOf(survey, step, String(index + 1), null));
  edges.push(...chain(main, START, END, 'next'));
  for (const node of main) {
    nodes.push(node);
    const question = questionOf(survey, node.question);
    if (question.type !== 'place') continue;
    const asked = askedOf(route, question).map((step, index) =>
      nodeOf(survey, step, `${node.key}.${index + 1}`, question.id),
    );
    nodes.push(...asked);
    if (asked.length > 0) edges.push(...chain(asked, node.key, node.key, 'each'));
  }
  return { route: routeId, nodes, edges };
}

const nodeOf = (survey: Survey, { question, when }: Step, key: string, place: string | null): GraphNode => ({
  key,
  question,
  type: questionOf(survey, question).type,
  when: when ?? null,
  place,
});

/** From one end through the nodes to the other, and round each that need not be asked. */
function chain(nodes: readonly GraphNode[], from: string, to: string, first: 'next' | 'each'): readonly GraphEdge[] {
  const keys = [from, ...nodes.map(({ key }) => key), to];
  const last = keys.length - 2;
  const kindAt = (index: number): GraphEdge['kind'] =>
    first === 'next' ? 'next' : index === 0 ? 'each' : index === last ? 'back' : 'next';
  const on = keys
    .slice(1)
    .map((key, index): GraphEdge => ({ from: keys[index] as string, to: key, kind: kindAt(index), unless: null }));
  const round = nodes.flatMap(({ key, when }, index): readonly GraphEdge[] =>
    when === null ? [] : [{ from: key, to: keys[index + 2] as string, kind: 'skip', unless: when }],
  );
  return [...on, ...round];
}
