import Type, { type Static } from 'typebox';
import { contrastRatio } from '../base/contrast.ts';

const Colour = Type.String({ pattern: '^#[0-9a-fA-F]{6}$' });
const Pair = Type.Object({ button: Colour, strip: Colour }, { additionalProperties: false });

/**
 * A municipality's own look: its logo, and two colours for light and for dark. Everything else is Lykta's: amber always
 * means what is chosen, and the colours of data are measured to be told apart.
 */
export const Appearance = Type.Object(
  {
    /** A file in the municipality's folder, .svg or .png; null shows the name alone. */
    logo: Type.Union([Type.String({ pattern: '^[a-z0-9-]+\\.(svg|png)$' }), Type.Null()]),
    /** The primary button, and the strip with 112; null: Lykta's ink. The text on them is white or ink, whichever is clearer. */
    colours: Type.Union([Type.Object({ light: Pair, dark: Pair }, { additionalProperties: false }), Type.Null()]),
  },
  { additionalProperties: false },
);
export type Appearance = Static<typeof Appearance>;

/** What the colours stand on and beside: paper and cards of docs/design.md 2.1. */
const GROUNDS = { light: ['#fbf8f1', '#ffffff'], dark: ['#0e1629', '#17213b'] } as const;
const TEXTS = ['#ffffff', '#14203b'] as const;

/** WCAG 2.2 AA: text 4.5:1 (1.4.3), the edge of a control against what is round it 3:1 (1.4.11). */
const TEXT_CONTRAST = 4.5;
const EDGE_CONTRAST = 3;

/** The text that is clearest on a colour. */
export const textOn = (colour: string): string =>
  contrastRatio(colour, TEXTS[0]) >= contrastRatio(colour, TEXTS[1]) ? TEXTS[0] : TEXTS[1];

/** What is wrong with the colours, one line each with the figure that was measured and the one that is needed. */
export function faultsOfAppearance({ colours }: Appearance): readonly string[] {
  if (colours === null) return [];
  return (['light', 'dark'] as const).flatMap((mode) =>
    (['button', 'strip'] as const).flatMap((part) => {
      const colour = colours[mode][part];
      const where = `appearance.colours.${mode}.${part} ${colour}`;
      const faults: string[] = [];
      const onIt = contrastRatio(colour, textOn(colour));
      if (onIt < TEXT_CONTRAST) faults.push(`${where} has ${said(onIt)} to its text: ${TEXT_CONTRAST}:1 is needed`);
      if (part === 'button')
        for (const ground of GROUNDS[mode]) {
          const round = contrastRatio(colour, ground);
          if (round < EDGE_CONTRAST)
            faults.push(`${where} has ${said(round)} to ${ground}: ${EDGE_CONTRAST}:1 is needed`);
        }
      return faults;
    }),
  );
}

/** Bytes of a logo: it stands on the first page, which comes in under 40 kB with everything on it, and weighs 12 without. */
export const MOST_LOGO_BYTES = 20_000;

/** What is wrong with a logo's size; null where nothing is. */
export const faultOfLogo = (logo: string, bytes: number): string | null =>
  bytes <= MOST_LOGO_BYTES
    ? null
    : `appearance.logo ${logo} is ${bytes} bytes, and ${MOST_LOGO_BYTES} is the most: everybody who opens the first page fetches it. Save it smaller, or as .svg`;

/** Rounded down, so that a figure is never said to reach what it does not. */
const said = (ratio: number): string => `${(Math.floor(ratio * 10) / 10).toFixed(1)}:1`;

/** The colours as a style sheet, for eyes that have asked for no contrast of their own. Empty where there are none. */
export function appearanceCss({ colours }: Appearance): string {
  if (colours === null) return '';
  const rules = ({ button, strip }: Static<typeof Pair>): string =>
    `:root{--button:${button};--button-text:${textOn(button)};--strip:${strip};--strip-text:${textOn(strip)}}`;
  return [
    `@media screen and (prefers-contrast:no-preference){${rules(colours.light)}}`,
    `@media screen and (prefers-contrast:no-preference) and (prefers-color-scheme:dark){${rules(colours.dark)}}`,
  ].join('\n');
}
