import type { RouteId, Survey } from '#core/survey/contract.ts';
import { END, type GraphNode, START, surveyGraph } from '#core/survey/graph.ts';

/** A step of the way at its place in the picture; `node` is null for the beginning and the end. */
export interface PlacedNode {
  readonly key: string;
  readonly node: GraphNode | null;
  readonly x: number;
  readonly y: number;
}
/** A way round a step that is not asked. `path` is an SVG path on the left of the spine. */
export interface Arc {
  readonly from: string;
  readonly to: string;
  readonly path: string;
}
export interface GraphPicture {
  readonly nodes: readonly PlacedNode[];
  readonly arcs: readonly Arc[];
  readonly height: number;
}

const ROW = 52;
const SPINE = 72;
const INDENT = 40;

/** A way as a spine of questions from top to bottom, with an arc past each that is asked only sometimes. */
export function graphPicture(survey: Survey, route: RouteId): GraphPicture {
  const graph = surveyGraph(survey, route);
  const rows: readonly (readonly [string, GraphNode | null])[] = [
    [START, null],
    ...graph.nodes.map((node) => [node.key, node] as const),
    [END, null],
  ];
  const nodes = rows.map(
    ([key, node], index): PlacedNode => ({
      key,
      node,
      x: SPINE + (node !== null && node.place !== null ? INDENT : 0),
      y: 28 + index * ROW,
    }),
  );
  const at = new Map(nodes.map((placed) => [placed.key, placed]));
  const arcs = graph.edges.flatMap(({ kind, from, to }): readonly Arc[] => {
    const [start, target] = [at.get(from), at.get(to)];
    if (kind !== 'skip' || start === undefined || target === undefined) return [];
    // Out of a place's last follow-up the way goes back up to the place.
    const reach = 24 + Math.min(32, (Math.abs(target.y - start.y) / ROW) * 6);
    const left = Math.min(start.x, target.x) - reach;
    return [
      {
        from,
        to,
        path: `M${start.x - 12} ${start.y}C${left} ${start.y} ${left} ${target.y} ${target.x - 12} ${target.y}`,
      },
    ];
  });
  return { nodes, arcs, height: 28 + rows.length * ROW };
}
