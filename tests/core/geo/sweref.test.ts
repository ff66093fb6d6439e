import fc from 'fast-check';
import proj4 from 'proj4';
import { describe, expect, it } from 'vitest';
import { toLatLon, toSweref } from '#core/geo/sweref.ts';

const sweref99tm = proj4('+proj=utm +zone=33 +ellps=GRS80 +units=m +no_defs');

describe('SWEREF 99 TM', () => {
  it.each([
    ['Värnamo', 57.186378585516657, 14.035995992549305, 441_733, 6_338_545],
    ['Bor', 57.116131557536093, 14.168643533803387, 449_655, 6_330_620],
    ['Forsheda', 57.163272965327344, 13.832917516042627, 429_415, 6_336_165],
  ])('puts the station of %s where Trafikverket has it', (_name, lat, lon, easting, northing) => {
    expect(toSweref({ lat, lon })).toEqual([easting, northing]);
  });

  it('agrees with proj4 to the metre all over Sweden', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 55, max: 69.2, noNaN: true }),
        fc.double({ min: 10.9, max: 24.2, noNaN: true }),
        (lat, lon) => {
          const [easting, northing] = sweref99tm.forward([lon, lat]) as [number, number];
          const ours = toSweref({ lat, lon });
          expect(Math.abs(ours[0] - easting)).toBeLessThanOrEqual(0.51);
          expect(Math.abs(ours[1] - northing)).toBeLessThanOrEqual(0.51);
        },
      ),
    );
  });

  it('finds the way back', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 260_000, max: 920_000 }),
        fc.integer({ min: 6_120_000, max: 7_670_000 }),
        (easting, northing) => {
          expect(toSweref(toLatLon([easting, northing]))).toEqual([easting, northing]);
        },
      ),
    );
  });
});
