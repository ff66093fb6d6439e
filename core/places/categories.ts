import type { LocalText } from '../base/text.ts';

/**
 * The tree of causes for a place (docs/field.md section 2.4). Level 1 groups are what a release may show;
 * level 2 is what a resident chooses.
 */

/** Who can do something about it: kommun, polis, both, road keeper, property owner. */
export type CauseOwner = 'municipality' | 'police' | 'both' | 'road-keeper' | 'property-owner';

export interface CauseFlags {
  /** Offer the fault report (notice N5). */
  readonly fault?: true;
  /** Say that this is no crime report (notice N2). */
  readonly crime?: true;
  /** Stricter text and place rules; never in the public view. */
  readonly sensitive?: true;
  /** A road stretch may be the better mark. */
  readonly line?: true;
}

export interface Cause extends CauseFlags {
  readonly code: string;
  readonly text: LocalText;
  readonly owners: readonly CauseOwner[];
}

export interface CauseGroup {
  readonly code: string;
  readonly text: LocalText;
  /** Which kind of place the group explains. */
  readonly feeling: Feeling;
  readonly causes: readonly Cause[];
}

/** How a place feels. A perception, never a crime. */
export const FEELINGS = ['unsafe', 'safe'] as const;
export type Feeling = (typeof FEELINGS)[number];

const K: CauseOwner = 'municipality';
const P: CauseOwner = 'police';
const KP: CauseOwner = 'both';
const V: CauseOwner = 'road-keeper';
const F: CauseOwner = 'property-owner';

const cause = (
  code: string,
  sv: string,
  en: string,
  lattlast: string,
  owners: readonly CauseOwner[],
  flags: CauseFlags = {},
): Cause => ({ code, text: { sv, en, lattlast }, owners, ...flags });

const group = (
  code: string,
  sv: string,
  en: string,
  lattlast: string,
  causes: readonly Cause[],
  feeling: Feeling = 'unsafe',
): CauseGroup => ({ code, text: { sv, en, lattlast }, feeling, causes });

const fault = { fault: true } as const;
const crime = { crime: true } as const;
const line = { line: true } as const;
const sensitiveCrime = { crime: true, sensitive: true } as const;

export const CAUSE_GROUPS: readonly CauseGroup[] = [
  group('BEL', 'Belysning och mörker', 'Lighting and darkness', 'Mörkt', [
    cause('BEL-SAKNAS', 'Belysning saknas', 'No lighting', 'Det finns inga lampor', [K, V], line),
    cause('BEL-TRASIG', 'Trasig eller släckt lampa', 'Broken or dead lamp', 'Lampan är trasig', [K, V], fault),
    cause('BEL-SVAG', 'Svagt eller ojämnt ljus', 'Weak or uneven light', 'Det är för lite ljus', [K, V], line),
    cause('BEL-BLAND', 'Bländande ljus', 'Glare', 'Ljuset bländar', [K, V], fault),
  ]),
  group('SIKT', 'Sikt och utformning', 'Sight lines and layout', 'Svårt att se', [
    cause('SIKT-BUSK', 'Skymmande buskar eller träd', 'Bushes or trees in the way', 'Buskar är i vägen', [K, F], fault),
    cause('SIKT-TUNNEL', 'Gångtunnel eller bro', 'Underpass or bridge', 'Tunnel eller bro', [K, V]),
    cause('SIKT-DOLD', 'Skymda hörn, svårt att överblicka', 'Hidden corners', 'Svårt att se vem som kommer', [K, F]),
    cause('SIKT-ODE', 'Öde, få människor', 'Deserted, few people', 'Inga människor där', [KP]),
    cause('SIKT-VAG', 'Inget alternativ till vägen', 'No alternative route', 'Man måste gå just där', [K, V], line),
    cause('SIKT-HITTA', 'Svårt att hitta eller förstå platsen', "Hard to find one's way", 'Svårt att hitta', [K]),
  ]),
  group('SKOT', 'Skötsel och skadegörelse', 'Upkeep and damage', 'Trasigt och smutsigt', [
    cause('SKOT-SKRAP', 'Nedskräpning', 'Litter', 'Skräp', [K, F], fault),
    cause('SKOT-KLOTTER', 'Klotter', 'Graffiti', 'Klotter', [K, F], fault),
    cause('SKOT-SKADA', 'Skadegörelse', 'Vandalism', 'Saker är förstörda', [KP], { fault: true, crime: true }),
    cause(
      'SKOT-FARLIGT',
      'Krossat glas, sprutor eller annat farligt',
      'Glass, needles or other dangers',
      'Glas eller sprutor',
      [K, F],
      fault,
    ),
    cause('SKOT-FORFALL', 'Eftersatt underhåll', 'Poor maintenance', 'Gammalt och slitet', [K, F], fault),
    cause('SKOT-BRAND', 'Anlagda bränder, fyrverkerier', 'Fires, fireworks', 'Någon eldar', [KP], crime),
  ]),
  group('TRAF', 'Trafik', 'Traffic', 'Trafik', [
    cause('TRAF-FART', 'Bilar kör för fort', 'Cars drive too fast', 'Bilar kör för fort', [P, V], {
      line: true,
      crime: true,
    }),
    cause('TRAF-BUS', 'Buskörning med bil, moped eller A‑traktor', 'Reckless driving', 'Någon kör farligt', [P], {
      line: true,
      crime: true,
    }),
    cause(
      'TRAF-GC',
      'Motorfordon eller elsparkcykel på gång- och cykelväg',
      'Motor vehicles or e-scooters on paths',
      'Moped eller elsparkcykel där man går',
      [KP],
      line,
    ),
    cause('TRAF-KORS', 'Otrygg korsning eller övergång', 'Unsafe crossing', 'Svårt att gå över vägen', [V], fault),
    cause(
      'TRAF-SKOL',
      'Otrygg skolväg eller hämta-lämna-plats',
      'Unsafe school route or drop-off',
      'Vägen till skolan känns farlig',
      [K, V],
      line,
    ),
  ]),
  group('SAML', 'Samlingar och störningar', 'Gatherings and disturbance', 'Bråk och stök', [
    cause(
      'SAML-GRUPP',
      'Samlingar som skapar oro',
      'Gatherings that cause worry',
      'Grupper som gör att det känns otryggt',
      [KP],
    ),
    cause('SAML-BULLER', 'Högt ljud, musik, fest', 'Noise', 'Högt ljud', [KP]),
    cause('SAML-BERUS', 'Berusade som stör', 'Disturbance by intoxicated persons', 'Fulla personer som stör', [KP]),
    cause('SAML-BRAK', 'Bråk', 'Fights, rows', 'Bråk', [P], crime),
  ]),
  group('NARK', 'Droger', 'Drugs', 'Droger', [
    cause(
      'NARK-HANDEL',
      'Misstänkt öppen droghandel',
      'Suspected open drug dealing',
      'Det ser ut som att någon säljer droger',
      [P],
      sensitiveCrime,
    ),
    cause('NARK-BRUK', 'Droganvändning på platsen', 'Drug use at the place', 'Någon tar droger', [KP], sensitiveCrime),
    cause('NARK-SPAR', 'Spår av droger', 'Traces of drugs', 'Spår av droger', [K, F], { fault: true, sensitive: true }),
  ]),
  group('BROTT', 'Stöld och inbrott (oro)', 'Theft and burglary (worry)', 'Stöld', [
    cause('BROTT-BOST', 'Inbrott i bostad', 'Home burglary', 'Inbrott hemma', [P], sensitiveCrime),
    cause(
      'BROTT-FORR',
      'Inbrott i förråd, garage, källare',
      'Storage, garage, cellar',
      'Inbrott i förråd',
      [P, F],
      crime,
    ),
    cause('BROTT-CYK', 'Cykel- eller mopedstöld', 'Bike or moped theft', 'Cykeln kan bli stulen', [P], crime),
    cause('BROTT-FORD', 'Stöld ur eller av fordon, drivmedel', 'Vehicle or fuel theft', 'Stöld från bilen', [P], crime),
    cause('BROTT-BUTIK', 'Stöld i butik', 'Shop theft', 'Stöld i affären', [P], crime),
    cause('BROTT-RAN', 'Rån eller överfall', 'Robbery or assault', 'Rån', [P], sensitiveCrime),
  ]),
  group('HOT', 'Hot, våld och trakasserier', 'Threats, violence, harassment', 'Hot och våld', [
    cause('HOT-VALD', 'Våld eller rädsla för våld', 'Violence or fear of it', 'Våld', [P], sensitiveCrime),
    cause('HOT-HOT', 'Hot', 'Threats', 'Hot', [P], sensitiveCrime),
    cause(
      'HOT-SEX',
      'Sexuella trakasserier',
      'Sexual harassment',
      'Någon är sexuellt påträngande',
      [P],
      sensitiveCrime,
    ),
    cause('HOT-HAT', 'Hat eller kränkningar', 'Hate or insults', 'Elaka ord om vem man är', [KP], sensitiveCrime),
  ]),
  group('NARV', 'Närvaro', 'Presence', 'Vuxna och polis', [
    cause('NARV-VUX', 'För få vuxna eller personal', 'Too few adults or staff', 'Inga vuxna är där', [K]),
    cause('NARV-POL', 'Sällan polis', 'Police rarely seen', 'Polisen är sällan där', [P]),
    cause('NARV-RYKT', 'Platsen har dåligt rykte', 'Bad reputation', 'Folk säger att det är farligt', [KP]),
  ]),
  group('ANN', 'Annat', 'Other', 'Annat', [
    cause('ANN', 'Annat', 'Something else', 'Något annat', [KP], { sensitive: true }),
  ]),
  group(
    'BRA',
    'Det som gör platsen trygg',
    'What makes the place safe',
    'Det är bra här',
    [
      cause('BRA-LJUS', 'Bra belysning', 'Good light', 'Bra ljus', []),
      cause('BRA-FOLK', 'Människor i rörelse', 'People around', 'Mycket folk', []),
      cause('BRA-SIKT', 'Öppet och överblickbart', 'Open view', 'Man ser långt', []),
      cause('BRA-SKOT', 'Rent och välskött', 'Clean and cared for', 'Fint och rent', []),
      cause('BRA-PERS', 'Personal, vuxna eller polis på plats', 'Staff, adults or police there', 'Vuxna är där', []),
      cause('BRA-TRAF', 'Lugn trafik', 'Calm traffic', 'Lugn trafik', []),
    ],
    'safe',
  ),
];

const byCode: ReadonlyMap<string, Cause> = new Map(
  CAUSE_GROUPS.flatMap((entry) => entry.causes.map((child) => [child.code, child] as const)),
);

export const causeByCode = (code: string): Cause | undefined => byCode.get(code);

/** The level 1 code of a cause: "BEL-SVAG" → "BEL". */
export const causeGroupOf = (code: string): string => code.split('-', 1)[0] as string;
