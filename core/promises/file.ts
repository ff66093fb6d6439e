import { isDay } from '../base/time.ts';
import type { PromiseFile } from './contract.ts';

/** What is wrong in a municipality's file of promises, in words for whoever writes it: ids twice, links that lead nowhere, days that there are not. */
export function faultsOfPromiseFile(file: PromiseFile): readonly string[] {
  const points = new Set(file.flatMap(({ id, terms }) => terms.points.map((point) => `${id} ${point.id}`)));
  const ids = file.map(({ id }) => id);
  return file.flatMap(({ id, signedOn, terms }, index) => {
    const parts = terms.points.flatMap((point) => [
      point.id,
      ...[...point.activities, ...point.indicators].map((part) => part.id),
    ]);
    return [
      ...(ids.indexOf(id) === index ? [] : [`${id} is there twice`]),
      ...parts.filter((part, at) => parts.indexOf(part) !== at).map((part) => `${id}: ${part} is there twice`),
      ...(signedOn === null || isDay(signedOn) ? [] : [`${id}: signedOn is no day`]),
      ...(terms.sources.length > 0 ? [] : [`${id} has no source`]),
      ...terms.points.flatMap(({ id: point, sameAs }) =>
        sameAs === null || points.has(`${sameAs.promise} ${sameAs.point}`)
          ? []
          : [`${id}: ${point} is the same as ${sameAs.promise} ${sameAs.point}, which is not there`],
      ),
    ];
  });
}
