import type { FaultCode } from '../base/fault.ts';
import type { ChosenAnswer } from './disclosed-answers.ts';

/**
 * A file of answers holds no fewer persons than this, and no fewer are told apart by laying it beside what has been shown before: the smallest
 * group whose share the specification shows at all (docs/method/privacy.md section 10).
 */
export const FEWEST_PERSONS = 30;

/**
 * Whose answers stand in a file, by the random keys of the store. `isCounted`: a release counts the answer. Whoever wants to
 * know what one person said can send in as many false answers as a floor asks for; those that nobody has let in, and those that a
 * moderator has set aside, hide nobody.
 */
export type AnswersOfPersons = readonly (Pick<ChosenAnswer, 'places'> & {
  readonly key: string;
  readonly isCounted: boolean;
})[];

/** A file that is asked for, and what of the same questions others have that it can be laid beside. */
export interface FilesOfDialogue {
  readonly asked: AnswersOfPersons;
  readonly earlier: readonly AnswersOfPersons[];
}

/**
 * Why a file would tell few persons apart, at the fields where it is mended: by itself, or by what differs from earlier ones.
 * Those who have marked places of a question are asked about apart: the rows of one person's places would show where they walk.
 */
export function fewFaults({ asked, earlier }: FilesOfDialogue): readonly FaultCode[] {
  const counted = new Set([asked, ...earlier].flat().flatMap(({ key, isCounted }) => (isCounted ? [key] : [])));
  const toldApart = apartIn(asked, earlier, counted);
  const persons = toldApart((answers) => new Set(answers.map(({ key }) => key)));
  if (persons !== null) return [{ field: 'period', code: persons === 'few' ? 'period-few' : 'period-apart' }];
  const questions = new Set(asked.flatMap(({ places }) => places.map(({ question }) => question)));
  const places = [...questions].map((question) =>
    toldApart((answers) => new Set(answers.filter(marked(question)).map(({ key }) => key))),
  );
  if (places.includes('few')) return [{ field: 'questions', code: 'places-few' }];
  return places.includes('apart') ? [{ field: 'questions', code: 'places-apart' }] : [];
}

const marked =
  (question: string) =>
  ({ places }: AnswersOfPersons[number]): boolean =>
    places.some((place) => place.question === question && (place.geometry !== null || !isNothing(place.answers)));

const isNothing = (answers: object): boolean => Object.keys(answers).length === 0;

const apartIn =
  (asked: AnswersOfPersons, earlier: readonly AnswersOfPersons[], counted: ReadonlySet<string>) =>
  (whoIn: (answers: AnswersOfPersons) => ReadonlySet<string>): 'few' | 'apart' | null => {
    const file = whoIn(asked);
    if (file.size === 0) return asked.length === 0 ? 'few' : null;
    if (countedIn(file, counted) < FEWEST_PERSONS) return 'few';
    return fewestApart(file, earlier.map(whoIn), counted) < FEWEST_PERSONS ? 'apart' : null;
  };

const countedIn = (keys: Iterable<string>, counted: ReadonlySet<string>): number =>
  [...keys].filter((key) => counted.has(key)).length;

/**
 * How many persons who are counted the smallest group has that a file makes beside earlier ones; Infinity where it makes none. Who
 * stand in just the same files are a group that no sum or difference of files divides, so it is enough to look at where a new file
 * divides such a group, and at whom it adds. A group that was small before it is not its doing.
 */
export function fewestApart(
  file: ReadonlySet<string>,
  earlier: readonly ReadonlySet<string>[],
  counted: ReadonlySet<string>,
): number {
  const everybody = new Set([...file, ...earlier.flatMap((one) => [...one])]);
  const groups = Map.groupBy(everybody, (key) => earlier.map((one) => (one.has(key) ? '1' : '0')).join(''));
  const made = [...groups].flatMap(([files, group]) => {
    const within = group.filter((key) => file.has(key));
    const without = group.filter((key) => !file.has(key));
    const wasSeen = files.includes('1');
    if (within.length === 0 || (without.length === 0 && wasSeen)) return [];
    return [within, without].filter(({ length }) => length > 0).map((one) => countedIn(one, counted));
  });
  return Math.min(...made);
}
