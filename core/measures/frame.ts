import { WIDTH_90 } from '../privacy/estimate.ts';
import type { Release } from '../release/contract.ts';
import type { Estimate, Frame } from './contract.ts';

/** The frame that travels with every figure of a release (docs/design.md section 3). */
export const framePicture = ({ header }: Pick<Release, 'header'>): Frame => ({
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
  respondents: respondentsOf(header.respondents),
  bracket: header.bracket,
  mu: header.passport.mu,
  methodVersion: header.methodVersion,
});

function respondentsOf({ units, varianceUnits2 }: Release['header']['respondents']): Estimate {
  const value = units / 60;
  const standardError = Math.sqrt(varianceUnits2) / 60;
  const width = WIDTH_90 * standardError;
  return {
    value: Math.max(0, value),
    low: Math.max(0, value - width),
    high: Math.max(0, value + width),
    standardError,
  };
}
