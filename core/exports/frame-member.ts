import { roundedRespondents } from './rounding.ts';
import type { ExportTable } from './table.ts';

/** The frame of a table for programs: a member of a GeoJSON file, a row of a GeoPackage's metadata. */
export function frameMember({ frame, title, notes }: ExportTable, checksum: string) {
  const respondents = roundedRespondents(frame);
  return {
    title,
    municipality: frame.municipalityName.sv,
    fictional: frame.fictional,
    campaign: frame.campaign,
    opens: frame.opens,
    closes: frame.closes,
    release: frame.release,
    released_on: frame.releasedOn,
    tier: frame.tier,
    channels: frame.channels,
    respondents: respondents.value,
    respondents_low: respondents.low,
    respondents_high: respondents.high,
    method: frame.methodVersion,
    figures_sha256: checksum,
    notes,
  };
}
