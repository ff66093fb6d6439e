import type { Language } from '#core/base/language.ts';
import type { ChangePicture, ChangeWord, GridSquare, HeatArea } from '#core/measures/contract.ts';
import { differenceWords } from '../../i18n/map/difference.ts';

/** What differs from an earlier release, in words. */
export interface Then {
  readonly words: string;
  readonly change: ChangeWord;
}

export const thensOfPlaces = ({ places }: ChangePicture, language: Language): ReadonlyMap<string, Then> =>
  new Map(
    places.map(({ id, difference }) => [
      id,
      { words: differenceWords(difference, language), change: difference.change },
    ]),
  );

/**
 * The same of a map's squares. The two releases may have measured squares of different sizes: a square then gets the difference of the
 * compared square that it lies in, and `within` says how large that is.
 */
export function thensOfSquares(
  { squares }: ChangePicture,
  areas: readonly Pick<HeatArea, 'square'>[],
  language: Language,
  within: (metres: number) => string,
): ReadonlyMap<string, Then> {
  return new Map(
    areas.flatMap(({ square }) => {
      const [compared] = (squares ?? [])
        .filter((one) => holds(one.square, square))
        .sort((one, other) => one.square.sizeMetres - other.square.sizeMetres);
      if (compared === undefined) return [];
      const { difference } = compared;
      const own = differenceWords(difference, language);
      const isSame = compared.square.code === square.code;
      const words = isSame ? own : `${own}, ${within(compared.square.sizeMetres)}`;
      return [[square.code, { words, change: difference.change }] as const];
    }),
  );
}

/** Squares of one grid: one lies in another when its corner does and it is no larger. */
const holds = (outer: GridSquare, { easting, northing, sizeMetres }: GridSquare): boolean =>
  sizeMetres <= outer.sizeMetres &&
  easting >= outer.easting &&
  easting < outer.easting + outer.sizeMetres &&
  northing >= outer.northing &&
  northing < outer.northing + outer.sizeMetres;
