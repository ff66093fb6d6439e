import { describe, expect, it } from 'vitest';
import { CLASS_COUNT, CLASS_LIMITS, heatClass } from '#core/measures/heat-scale.ts';
import { heatOpacity, heatRamp } from '../../web/map/heat-classes.ts';
import { FLAVOURS, PALETTES } from '../../web/map/style/palette.ts';

describe('the classes of the heat map', () => {
  it('put a density on a limit into the class above it', () => {
    expect([0, 24.9, 25, 99, 100, 399, 400, 799, 800, 1599, 1600, 50_000].map(heatClass)).toEqual([
      0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5,
    ]);
    expect(CLASS_COUNT).toBe(CLASS_LIMITS.length + 1);
  });

  describe.each(['unsafe', 'safe'] as const)('%s', (feeling) => {
    it.each(FLAVOURS)('go one way in lightness in %s, as drawn on land', (flavour) => {
      const opacity = heatOpacity(flavour);
      const lightness = heatRamp(feeling, flavour).map((colour, klass) =>
        lightnessOf(over(rgb(colour), rgb(PALETTES[flavour].land), opacity[klass] ?? 1)),
      );
      expect(lightness).toHaveLength(CLASS_COUNT);
      const towards = flavour === 'dark' ? 1 : -1;
      for (let klass = 1; klass < CLASS_COUNT; klass += 1) {
        const step = ((lightness[klass] ?? 0) - (lightness[klass - 1] ?? 0)) * towards;
        expect(step, `class ${klass}`).toBeGreaterThan(5);
      }
    });
  });

  it('are drawn whole in high contrast, and thinner the fewer they are elsewhere', () => {
    expect(heatOpacity('contrast')).toEqual([1, 1, 1, 1, 1, 1]);
    const light = heatOpacity('light');
    expect([...light].sort((a, b) => a - b)).toEqual(light);
  });
});

type Rgb = readonly [number, number, number];

const rgb = (colour: string): Rgb =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255) as unknown as Rgb;

const over = (top: Rgb, under: Rgb, opacity: number): Rgb =>
  top.map((channel, index) => opacity * channel + (1 - opacity) * (under[index] ?? 0)) as unknown as Rgb;

/** CIE L*, 0 to 100. */
function lightnessOf(colour: Rgb): number {
  const [r, g, b] = colour.map((channel) =>
    channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4,
  ) as unknown as Rgb;
  const y = 0.2126 * r + 0.7152 * g + 0.0722 * b;
  return y > 216 / 24389 ? 116 * Math.cbrt(y) - 16 : (y * 24389) / 27;
}
