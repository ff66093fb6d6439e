import type { HeatFeeling } from '#core/measures/heat-scale.ts';
import { heatEdge, heatOpacity, heatRamp } from './heat-classes.ts';
import { type Flavour, PALETTES } from './style/palette.ts';

interface SignedColour {
  readonly fill: string;
  readonly opacity: number;
  /** The sign's own colour on it. */
  readonly sign: string;
}

/** More has the strong end of the feeling's ramp, less the weak end: the sign says which, the colour only underlines it. */
export function changeColours(
  feeling: HeatFeeling,
  flavour: Flavour,
): { readonly more: SignedColour; readonly less: SignedColour } {
  const ramp = heatRamp(feeling, flavour);
  const opacity = heatOpacity(flavour);
  const at = (index: number, sign: string): SignedColour => ({
    fill: ramp[index] ?? '',
    opacity: opacity[index] ?? 1,
    sign,
  });
  return { more: at(3, PALETTES[flavour].land), less: at(0, heatEdge(feeling, flavour)) };
}
