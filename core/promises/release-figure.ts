import { roundedShare } from '../exports/rounding.ts';
import { surveyPicture } from '../measures/survey.ts';
import type { Release } from '../release/contract.ts';
import type { Figure } from './public.ts';

/**
 * The share of those who answered a question who gave one answer, as public pages show it: whole per cent with their interval, the
 * nearest five where it is uncertain, nothing where too few answered. Null where the release has no such answer.
 */
export function releaseFigure(
  release: Pick<Release, 'header' | 'tables'>,
  question: string,
  answer: string,
): Figure | null {
  const table = surveyPicture(release).tables.find((one) => one.question === question && one.row === null);
  const figure = table?.answers.find(({ code }) => code === answer);
  if (table === undefined || figure === undefined) return null;
  const at = {
    n: table.answered,
    year: Number(release.header.campaign.closes.slice(0, 4)),
    release: release.header.id,
  };
  if (figure.share === null || figure.status === 'too-few')
    return { value: null, low: null, high: null, isUncertain: false, ...at, n: null };
  const { value, low, high } = roundedShare(figure.share, figure.status);
  return { value, low, high, isUncertain: figure.status === 'uncertain', ...at };
}
