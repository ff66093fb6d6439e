import { UNITS, WIDTH_90 } from '../privacy/estimate.ts';
import type { Total } from '../privacy/totals.ts';
import type { Release } from '../release/contract.ts';
import { readRespondents } from '../release/read-respondents.ts';
import type { Estimate, Frame } from './contract.ts';

/** The frame that travels with every figure of a release (docs/design.md section 3). */
export function framePicture(release: Pick<Release, 'header' | 'tables'>): Frame {
  const { header } = release;
  return {
    release: header.id,
    tier: header.tier,
    municipality: header.municipality.id,
    municipalityName: header.municipality.name,
    fictional: header.municipality.fictional,
    campaign: header.campaign.id,
    title: header.campaign.title,
    opens: header.campaign.opens,
    closes: header.campaign.closes,
    releasedOn: header.releasedOn,
    channels: [...header.campaign.channels],
    hasMap: header.campaign.withoutMap !== true,
    respondents: peopleOf(readRespondents(release).everybody),
    bracket: header.bracket,
    mu: header.passport.mu,
    methodVersion: header.methodVersion,
  };
}

/** So many people, with the 90 % interval of the noise. */
export function peopleOf({ units, varianceUnits2 }: Total): Estimate {
  const value = units / UNITS;
  const standardError = Math.sqrt(varianceUnits2) / UNITS;
  const width = WIDTH_90 * standardError;
  return {
    value: Math.max(0, value),
    low: Math.max(0, value - width),
    high: Math.max(0, value + width),
    standardError,
  };
}
