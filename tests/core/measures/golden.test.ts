import { expect, it } from 'vitest';
import type { HeatEstimate, Share } from '#core/measures/contract.ts';
import { mapPicture } from '#core/measures/map.ts';
import { placesPicture } from '#core/measures/places.ts';
import { surveyPicture } from '#core/measures/survey.ts';
import { createNoise } from '#core/privacy/noise/fast.ts';
import type { Release } from '#core/release/contract.ts';
import { publicRelease } from '#core/release/public.ts';
import { builtRelease } from '../../support/built-release.ts';
import { fixedWords } from '../../support/fixed-words.ts';
import { townPeople } from '../../support/release-town.ts';

/** What people read off a release of 2 000 respondents with fixed noise: a change here is a change of method. */
const staff = builtRelease(townPeople(2000, 61), 61).release;
const open = publicRelease(staff, createNoise(fixedWords(62)));

it.each([
  ['staff', staff],
  ['public', open],
])('the %s release reads as it did', async (tier, release) => {
  await expect(readOff(release)).toMatchFileSnapshot(`../../golden/releases/${tier}.txt`);
});

const figure = ({ value, low, high }: HeatEstimate): string =>
  low === null || high === null
    ? `${value.toFixed(1)} (a model)`
    : `${value.toFixed(1)} (${low.toFixed(1)} to ${high.toFixed(1)})`;
const share = (of: Share | null): string =>
  of === null ? 'too few' : `${of.percent.toFixed(1)} % (${of.low.toFixed(1)} to ${of.high.toFixed(1)})`;

function readOff(release: Release): string {
  const { header } = release;
  const lines = [
    `respondents ${(header.respondents.units / 60).toFixed(1)}, bracket ${header.bracket}, mu ${header.passport.mu.toFixed(4)}`,
    `spent ${header.passport.spent}`,
    ...header.maps.map(({ family, varianceUnits2 }) => `${family} sigma² ${varianceUnits2.join(' ')}`),
  ];
  for (const chosen of [{}, { category: 'BEL' }, { category: 'BEL', time: 'natt' }]) {
    const picture = mapPicture(release, { feeling: 'unsafe', chosen });
    lines.push(
      '',
      `map of ${Object.values(chosen).join(' and ') || 'all causes'}, ${picture?.basis}: finest ${picture?.finestMetres} m, ${picture?.tooFew.length} too few`,
    );
    for (const { square, rest, estimate, certainty } of picture?.areas ?? [])
      lines.push(
        `${square.code}${rest.length > 0 ? ` less what is drawn (${rest.length})` : ''} ${figure(estimate)} ${certainty}`,
      );
  }
  lines.push('', 'places');
  for (const place of placesPicture(release, { feeling: 'unsafe' }).places)
    lines.push(`${place.name} ${place.estimate === null ? `fewer than ${place.fewerThan}` : figure(place.estimate)}`);
  lines.push('', 'answers');
  for (const table of surveyPicture(release).tables)
    for (const answer of table.answers)
      lines.push(`${table.question} ${table.row ?? ''} ${answer.code}: ${share(answer.share)} of ${table.answered}`);
  for (const { question, by } of surveyPicture(release).tables)
    for (const { name, groups } of by)
      for (const { code, answered, answers } of groups)
        lines.push(
          `${question} by ${name} ${code}: ${answers.map((answer) => `${answer.code} ${share(answer.share)}`).join(', ')} of ${answered}`,
        );
  return `${lines.join('\n')}\n`;
}
