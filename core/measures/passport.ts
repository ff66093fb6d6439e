import { levelOf } from '../privacy/lattice.ts';
import type { Release } from '../release/contract.ts';
import type { PassportPicture } from './contract.ts';
import { framePicture } from './frame.ts';

/** Who, what, when, how and at what cost: the passport of a release as people read it. */
export function passportPicture(release: Release): PassportPicture {
  const { header } = release;
  const { passport } = header;
  return {
    frame: framePicture(release),
    formatVersion: header.formatVersion,
    preset: passport.presetVersion,
    hashes: {
      preset: passport.presetHash,
      survey: passport.surveyHash,
      register: passport.registerHash,
      prior: passport.priorHash,
    },
    budget: passport.budget,
    publicPart: passport.publicPart,
    spent: passport.spent,
    kappa: passport.kappa,
    floors: { ...header.floors },
    families: Object.entries(passport.shares).map(([name, share]) => familyOf(release, name, share)),
    placesLeftOut: [...passport.placesLeftOut],
    setAside: passport.setAside ?? null,
  };
}

function familyOf(release: Release, name: string, share: number): PassportPicture['families'][number] {
  const sizes = countsOf(release, name);
  const counts = sizes.reduce((sum, length) => sum + length, 0);
  const levels = release.header.maps.find(({ family }) => family === name)?.varianceUnits2.length ?? 0;
  return {
    name,
    share,
    measured: counts > 0,
    counts,
    finestMetres: levels === 0 ? null : levelOf(release.ground.lattice, levels - 1).sideMetres,
  };
}

/** How many counts each array of a family holds. */
function countsOf({ maps, places, tables }: Release, name: string): readonly number[] {
  if (name === 'respondents') return [1];
  if (name === 'places') return places.map(({ length }) => length);
  if (name === 'survey') return tables.map(({ length }) => length);
  const map = maps.find(({ family }) => family === name);
  return (map?.slices ?? []).flatMap((levels) => levels.map(({ length }) => length));
}
