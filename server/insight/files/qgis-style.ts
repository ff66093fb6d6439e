import { STATUS_WORDS } from '#core/exports/table.ts';
import {
  CLASS_COUNT,
  CLASS_LIMITS,
  CLASS_OPACITY,
  type HeatFeeling,
  LIGHT_HATCH,
  LIGHT_RAMP,
} from '#core/measures/heat-scale.ts';

/**
 * How QGIS 3 draws the squares when it opens the file: the map's own classes and colours, and a hatch where too few answered,
 * never an empty square. A rule for each class, so that the legend says what is what.
 */
export function squaresStyle(feeling: HeatFeeling): string {
  const classes = Array.from({ length: CLASS_COUNT }, (_, index) => ({
    label: classLabel(index),
    filter: `"status" = '${STATUS_WORDS.shown}' AND ${classFilter(index)}`,
    colour: LIGHT_RAMP[feeling][index] as string,
    opacity: CLASS_OPACITY[index] as number,
    fill: 'solid',
  }));
  const tooFew = {
    label: 'För få svar (säger inget om platsen)',
    filter: `"status" = '${STATUS_WORDS.tooFew}'`,
    colour: LIGHT_HATCH,
    opacity: 1,
    fill: 'f_diagonal',
  };
  return style([...classes, tooFew]);
}

/** How QGIS 3 draws places or districts: in one colour, since they say persons and not how closely; a hatch where too few answered. */
export const outlinesStyle = (feeling: HeatFeeling, label: string): string =>
  style([
    {
      label,
      filter: `"status" = '${STATUS_WORDS.shown}'`,
      colour: LIGHT_RAMP[feeling][3] as string,
      opacity: 0.5,
      fill: 'solid',
    },
    {
      label: 'För få svar (säger inget om platsen)',
      filter: `"status" = '${STATUS_WORDS.tooFew}'`,
      colour: LIGHT_HATCH,
      opacity: 1,
      fill: 'f_diagonal',
    },
  ]);

interface Rule {
  readonly label: string;
  /** An expression of QGIS. */
  readonly filter: string;
  /** "#RRGGBB" */
  readonly colour: string;
  readonly opacity: number;
  /** A brush of Qt: solid, or lines that fall to the right. */
  readonly fill: string;
}

function classLabel(index: number): string {
  const [from, below] = [CLASS_LIMITS[index - 1], CLASS_LIMITS[index]];
  if (from === undefined) return `Under ${below} per km²`;
  return below === undefined ? `${from} per km² och fler` : `${from}–${below} per km²`;
}

function classFilter(index: number): string {
  const [from, below] = [CLASS_LIMITS[index - 1], CLASS_LIMITS[index]];
  const parts = [
    ...(from === undefined ? [] : [`"density_per_km2" >= ${from}`]),
    ...(below === undefined ? [] : [`"density_per_km2" < ${below}`]),
  ];
  return parts.join(' AND ');
}

function style(rules: readonly Rule[]): string {
  const listed = rules.map(
    ({ label, filter }, index) =>
      `<rule key="{rule-${index}}" symbol="${index}" label="${escaped(label)}" filter="${escaped(filter)}"/>`,
  );
  const symbols = rules.map(({ colour, opacity, fill }, index) => {
    const options = {
      color: `${channels(colour)},255`,
      outline_color: `${channels(colour)},255`,
      outline_style: 'solid',
      outline_width: '0.2',
      outline_width_unit: 'MM',
      style: fill,
    };
    const written = Object.entries(options).map(
      ([name, value]) => `<Option name="${name}" type="QString" value="${value}"/>`,
    );
    return `<symbol type="fill" name="${index}" alpha="${opacity}" clip_to_extent="1" force_rhr="0"><layer class="SimpleFill" enabled="1" locked="0" pass="0"><Option type="Map">${written.join('')}</Option></layer></symbol>`;
  });
  return `<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.28.0" styleCategories="Symbology">
<renderer-v2 type="RuleRenderer" symbollevels="0" enableorderby="0" forceraster="0">
<rules key="{rules}">${listed.join('')}</rules>
<symbols>${symbols.join('')}</symbols>
</renderer-v2>
</qgis>
`;
}

/** "#DFDDF3" as "223,221,243" */
const channels = (colour: string): string =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)).join(',');

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
