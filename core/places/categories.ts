import type { WholeText } from '../base/text.ts';
import type { Feeling } from './feelings.ts';

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
  readonly text: WholeText;
  readonly owners: readonly CauseOwner[];
}

export interface CauseGroup {
  readonly code: string;
  readonly text: WholeText;
  /** Which kind of place the group explains. */
  readonly feeling: Feeling;
  readonly causes: readonly Cause[];
}

/** How a place feels. A perception, never a crime. */

const K: CauseOwner = 'municipality';
const P: CauseOwner = 'police';
const KP: CauseOwner = 'both';
const V: CauseOwner = 'road-keeper';
const F: CauseOwner = 'property-owner';

const cause = (code: string, text: WholeText, owners: readonly CauseOwner[], flags: CauseFlags = {}): Cause => ({
  code,
  text,
  owners,
  ...flags,
});

const group = (code: string, text: WholeText, causes: readonly Cause[], feeling: Feeling = 'unsafe'): CauseGroup => ({
  code,
  text,
  feeling,
  causes,
});

const fault = { fault: true } as const;
const crime = { crime: true } as const;
const line = { line: true } as const;
const sensitiveCrime = { crime: true, sensitive: true } as const;

export const CAUSE_GROUPS: readonly CauseGroup[] = [
  group(
    'BEL',
    {
      sv: 'Belysning och mörker',
      lattlast: 'Mörkt',
      en: 'Lighting and darkness',
      fi: 'Valaistus ja pimeys',
      ar: 'الإضاءة والظلام',
    },
    [
      cause(
        'BEL-SAKNAS',
        {
          sv: 'Belysning saknas',
          lattlast: 'Det finns inga lampor',
          en: 'No lighting',
          fi: 'Valaistus puuttuu',
          ar: 'لا توجد إضاءة',
        },
        [K, V],
        line,
      ),
      cause(
        'BEL-TRASIG',
        {
          sv: 'Trasig eller släckt lampa',
          lattlast: 'Lampan är trasig',
          en: 'Broken or dead lamp',
          fi: 'Rikkinäinen tai sammunut lamppu',
          ar: 'مصباح مكسور أو منطفئ',
        },
        [K, V],
        fault,
      ),
      cause(
        'BEL-SVAG',
        {
          sv: 'Svagt eller ojämnt ljus',
          lattlast: 'Det är för lite ljus',
          en: 'Weak or uneven light',
          fi: 'Heikko tai epätasainen valo',
          ar: 'إضاءة ضعيفة أو غير منتظمة',
        },
        [K, V],
        line,
      ),
      cause(
        'BEL-BLAND',
        { sv: 'Bländande ljus', lattlast: 'Ljuset bländar', en: 'Glare', fi: 'Häikäisevä valo', ar: 'ضوء مبهر' },
        [K, V],
        fault,
      ),
    ],
  ),
  group(
    'SIKT',
    {
      sv: 'Sikt och utformning',
      lattlast: 'Svårt att se',
      en: 'Sight lines and layout',
      fi: 'Näkyvyys ja ympäristön suunnittelu',
      ar: 'الرؤية وتصميم المكان',
    },
    [
      cause(
        'SIKT-BUSK',
        {
          sv: 'Skymmande buskar eller träd',
          lattlast: 'Buskar är i vägen',
          en: 'Bushes or trees in the way',
          fi: 'Näköesteenä pensaita tai puita',
          ar: 'شجيرات أو أشجار تحجب الرؤية',
        },
        [K, F],
        fault,
      ),
      cause(
        'SIKT-TUNNEL',
        {
          sv: 'Gångtunnel eller bro',
          lattlast: 'Tunnel eller bro',
          en: 'Underpass or bridge',
          fi: 'Alikulku tai silta',
          ar: 'نفق مشاة أو جسر',
        },
        [K, V],
      ),
      cause(
        'SIKT-DOLD',
        {
          sv: 'Skymda hörn, svårt att överblicka',
          lattlast: 'Svårt att se vem som kommer',
          en: 'Hidden corners',
          fi: 'Piilossa olevia nurkkia, vaikea nähdä ympärilleen',
          ar: 'زوايا مخفية ويصعب رؤية ما حولك',
        },
        [K, F],
      ),
      cause(
        'SIKT-ODE',
        {
          sv: 'Öde, få människor',
          lattlast: 'Inga människor där',
          en: 'Deserted, few people',
          fi: 'Autio, vähän ihmisiä',
          ar: 'مكان مهجور وقليل الناس',
        },
        [KP],
      ),
      cause(
        'SIKT-VAG',
        {
          sv: 'Inget alternativ till vägen',
          lattlast: 'Man måste gå just där',
          en: 'No alternative route',
          fi: 'Reitille ei ole vaihtoehtoa',
          ar: 'لا يوجد طريق آخر',
        },
        [K, V],
        line,
      ),
      cause(
        'SIKT-HITTA',
        {
          sv: 'Svårt att hitta eller förstå platsen',
          lattlast: 'Svårt att hitta',
          en: "Hard to find one's way",
          fi: 'Paikasta on vaikea saada selvää tai löytää perille',
          ar: 'يصعب فهم المكان أو معرفة الطريق فيه',
        },
        [K],
      ),
    ],
  ),
  group(
    'SKOT',
    {
      sv: 'Skötsel och skadegörelse',
      lattlast: 'Trasigt och smutsigt',
      en: 'Upkeep and damage',
      fi: 'Kunnossapito ja ilkivalta',
      ar: 'الصيانة والتخريب',
    },
    [
      cause(
        'SKOT-SKRAP',
        { sv: 'Nedskräpning', lattlast: 'Skräp', en: 'Litter', fi: 'Roskaisuus', ar: 'القمامة' },
        [K, F],
        fault,
      ),
      cause(
        'SKOT-KLOTTER',
        { sv: 'Klotter', lattlast: 'Klotter', en: 'Graffiti', fi: 'Töherryksiä', ar: 'كتابات على الجدران' },
        [K, F],
        fault,
      ),
      cause(
        'SKOT-SKADA',
        { sv: 'Skadegörelse', lattlast: 'Saker är förstörda', en: 'Vandalism', fi: 'Ilkivalta', ar: 'التخريب' },
        [KP],
        { fault: true, crime: true },
      ),
      cause(
        'SKOT-FARLIGT',
        {
          sv: 'Krossat glas, sprutor eller annat farligt',
          lattlast: 'Glas eller sprutor',
          en: 'Glass, needles or other dangers',
          fi: 'Lasinsiruja, neuloja tai muuta vaarallista',
          ar: 'زجاج مكسور أو إبر أو أشياء خطرة أخرى',
        },
        [K, F],
        fault,
      ),
      cause(
        'SKOT-FORFALL',
        {
          sv: 'Eftersatt underhåll',
          lattlast: 'Gammalt och slitet',
          en: 'Poor maintenance',
          fi: 'Puutteellinen kunnossapito',
          ar: 'صيانة سيئة',
        },
        [K, F],
        fault,
      ),
      cause(
        'SKOT-BRAND',
        {
          sv: 'Anlagda bränder, fyrverkerier',
          lattlast: 'Någon eldar',
          en: 'Fires, fireworks',
          fi: 'Tahallaan sytytettyjä paloja, ilotulitteita',
          ar: 'حرائق متعمدة أو ألعاب نارية',
        },
        [KP],
        crime,
      ),
    ],
  ),
  group('TRAF', { sv: 'Trafik', lattlast: 'Trafik', en: 'Traffic', fi: 'Liikenne', ar: 'المرور' }, [
    cause(
      'TRAF-FART',
      {
        sv: 'Bilar kör för fort',
        lattlast: 'Bilar kör för fort',
        en: 'Cars drive too fast',
        fi: 'Autot ajavat liian kovaa',
        ar: 'السيارات تسير بسرعة كبيرة',
      },
      [P, V],
      {
        line: true,
        crime: true,
      },
    ),
    cause(
      'TRAF-BUS',
      {
        sv: 'Buskörning med bil, moped eller A‑traktor',
        lattlast: 'Någon kör farligt',
        en: 'Reckless driving',
        fi: 'Kaahailua autolla, mopolla tai A-traktorilla',
        ar: 'قيادة متهورة بالسيارة أو الدراجة النارية أو جرار A',
      },
      [P],
      {
        line: true,
        crime: true,
      },
    ),
    cause(
      'TRAF-GC',
      {
        sv: 'Motorfordon eller elsparkcykel på gång- och cykelväg',
        lattlast: 'Moped eller elsparkcykel där man går',
        en: 'Motor vehicles or e-scooters on paths',
        fi: 'Moottoriajoneuvoja tai sähköpotkulautoja jalankulku- ja pyörätiellä',
        ar: 'مركبات بمحرك أو سكوتر كهربائي على ممرات المشاة والدراجات',
      },
      [KP],
      line,
    ),
    cause(
      'TRAF-KORS',
      {
        sv: 'Otrygg korsning eller övergång',
        lattlast: 'Svårt att gå över vägen',
        en: 'Unsafe crossing',
        fi: 'Turvattomalta tuntuva risteys tai suojatie',
        ar: 'تقاطع أو معبر مشاة لا يبعث على الأمان',
      },
      [V],
      fault,
    ),
    cause(
      'TRAF-SKOL',
      {
        sv: 'Otrygg skolväg eller hämta-lämna-plats',
        lattlast: 'Vägen till skolan känns farlig',
        en: 'Unsafe school route or drop-off',
        fi: 'Turvattomalta tuntuva koulutie tai saattopaikka',
        ar: 'طريق مدرسة أو مكان إنزال لا يبعث على الأمان',
      },
      [K, V],
      line,
    ),
  ]),
  group(
    'SAML',
    {
      sv: 'Samlingar och störningar',
      lattlast: 'Bråk och stök',
      en: 'Gatherings and disturbance',
      fi: 'Kokoontumiset ja häiriöt',
      ar: 'التجمعات والإزعاج',
    },
    [
      cause(
        'SAML-GRUPP',
        {
          sv: 'Samlingar som skapar oro',
          lattlast: 'Grupper som gör att det känns otryggt',
          en: 'Gatherings that cause worry',
          fi: 'Huolta herättäviä kokoontumisia',
          ar: 'تجمعات تثير القلق',
        },
        [KP],
      ),
      cause(
        'SAML-BULLER',
        {
          sv: 'Högt ljud, musik, fest',
          lattlast: 'Högt ljud',
          en: 'Noise',
          fi: 'Kovaa ääntä, musiikkia, juhlintaa',
          ar: 'أصوات عالية أو موسيقى أو حفلات',
        },
        [KP],
      ),
      cause(
        'SAML-BERUS',
        {
          sv: 'Berusade som stör',
          lattlast: 'Fulla personer som stör',
          en: 'Disturbance by intoxicated persons',
          fi: 'Häiritseviä päihtyneitä',
          ar: 'أشخاص في حالة سكر يسببون إزعاجًا',
        },
        [KP],
      ),
      cause('SAML-BRAK', { sv: 'Bråk', lattlast: 'Bråk', en: 'Fights, rows', fi: 'Rähinää', ar: 'شجار' }, [P], crime),
    ],
  ),
  group('NARK', { sv: 'Droger', lattlast: 'Droger', en: 'Drugs', fi: 'Huumeet', ar: 'المخدرات' }, [
    cause(
      'NARK-HANDEL',
      {
        sv: 'Misstänkt öppen droghandel',
        lattlast: 'Det ser ut som att någon säljer droger',
        en: 'Suspected open drug dealing',
        fi: 'Epäilty avoin huumekauppa',
        ar: 'اشتباه في بيع المخدرات علنًا',
      },
      [P],
      sensitiveCrime,
    ),
    cause(
      'NARK-BRUK',
      {
        sv: 'Droganvändning på platsen',
        lattlast: 'Någon tar droger',
        en: 'Drug use at the place',
        fi: 'Huumeiden käyttöä paikalla',
        ar: 'تعاطي المخدرات في المكان',
      },
      [KP],
      sensitiveCrime,
    ),
    cause(
      'NARK-SPAR',
      {
        sv: 'Spår av droger',
        lattlast: 'Spår av droger',
        en: 'Traces of drugs',
        fi: 'Jälkiä huumeista',
        ar: 'آثار مخدرات',
      },
      [K, F],
      { fault: true, sensitive: true },
    ),
  ]),
  group(
    'BROTT',
    {
      sv: 'Stöld och inbrott (oro)',
      lattlast: 'Stöld',
      en: 'Theft and burglary (worry)',
      fi: 'Varkaudet ja murrot (huoli)',
      ar: 'السرقة والسطو (قلق)',
    },
    [
      cause(
        'BROTT-BOST',
        {
          sv: 'Inbrott i bostad',
          lattlast: 'Inbrott hemma',
          en: 'Home burglary',
          fi: 'Asuntomurto',
          ar: 'السطو على المنازل',
        },
        [P],
        sensitiveCrime,
      ),
      cause(
        'BROTT-FORR',
        {
          sv: 'Inbrott i förråd, garage, källare',
          lattlast: 'Inbrott i förråd',
          en: 'Storage, garage, cellar',
          fi: 'Murto varastoon, autotalliin tai kellariin',
          ar: 'السطو على المخازن أو الكراجات أو الأقبية',
        },
        [P, F],
        crime,
      ),
      cause(
        'BROTT-CYK',
        {
          sv: 'Cykel- eller mopedstöld',
          lattlast: 'Cykeln kan bli stulen',
          en: 'Bike or moped theft',
          fi: 'Pyörä- tai mopovarkaus',
          ar: 'سرقة دراجة أو دراجة نارية',
        },
        [P],
        crime,
      ),
      cause(
        'BROTT-FORD',
        {
          sv: 'Stöld ur eller av fordon, drivmedel',
          lattlast: 'Stöld från bilen',
          en: 'Vehicle or fuel theft',
          fi: 'Varkaus ajoneuvosta, ajoneuvon tai polttoaineen varkaus',
          ar: 'سرقة سيارة أو ما فيها أو وقودها',
        },
        [P],
        crime,
      ),
      cause(
        'BROTT-BUTIK',
        {
          sv: 'Stöld i butik',
          lattlast: 'Stöld i affären',
          en: 'Shop theft',
          fi: 'Myymälävarkaus',
          ar: 'السرقة من المتاجر',
        },
        [P],
        crime,
      ),
      cause(
        'BROTT-RAN',
        {
          sv: 'Rån eller överfall',
          lattlast: 'Rån',
          en: 'Robbery or assault',
          fi: 'Ryöstö tai päällekarkaus',
          ar: 'السلب أو الاعتداء',
        },
        [P],
        sensitiveCrime,
      ),
    ],
  ),
  group(
    'HOT',
    {
      sv: 'Hot, våld och trakasserier',
      lattlast: 'Hot och våld',
      en: 'Threats, violence, harassment',
      fi: 'Uhkailu, väkivalta ja häirintä',
      ar: 'التهديد والعنف والتحرش',
    },
    [
      cause(
        'HOT-VALD',
        {
          sv: 'Våld eller rädsla för våld',
          lattlast: 'Våld',
          en: 'Violence or fear of it',
          fi: 'Väkivalta tai sen pelko',
          ar: 'العنف أو الخوف منه',
        },
        [P],
        sensitiveCrime,
      ),
      cause(
        'HOT-HOT',
        { sv: 'Hot', lattlast: 'Hot', en: 'Threats', fi: 'Uhkailu', ar: 'التهديد' },
        [P],
        sensitiveCrime,
      ),
      cause(
        'HOT-SEX',
        {
          sv: 'Sexuella trakasserier',
          lattlast: 'Någon är sexuellt påträngande',
          en: 'Sexual harassment',
          fi: 'Seksuaalinen häirintä',
          ar: 'التحرش الجنسي',
        },
        [P],
        sensitiveCrime,
      ),
      cause(
        'HOT-HAT',
        {
          sv: 'Hat eller kränkningar',
          lattlast: 'Elaka ord om vem man är',
          en: 'Hate or insults',
          fi: 'Viha tai loukkaukset',
          ar: 'الكراهية أو الإهانات',
        },
        [KP],
        sensitiveCrime,
      ),
    ],
  ),
  group('NARV', { sv: 'Närvaro', lattlast: 'Vuxna och polis', en: 'Presence', fi: 'Läsnäolo', ar: 'الحضور' }, [
    cause(
      'NARV-VUX',
      {
        sv: 'För få vuxna eller personal',
        lattlast: 'Inga vuxna är där',
        en: 'Too few adults or staff',
        fi: 'Liian vähän aikuisia tai henkilökuntaa',
        ar: 'قلة البالغين أو الموظفين',
      },
      [K],
    ),
    cause(
      'NARV-POL',
      {
        sv: 'Sällan polis',
        lattlast: 'Polisen är sällan där',
        en: 'Police rarely seen',
        fi: 'Poliisia näkee harvoin',
        ar: 'نادرًا ما تُرى الشرطة',
      },
      [P],
    ),
    cause(
      'NARV-RYKT',
      {
        sv: 'Platsen har dåligt rykte',
        lattlast: 'Folk säger att det är farligt',
        en: 'Bad reputation',
        fi: 'Paikalla on huono maine',
        ar: 'سمعة المكان سيئة',
      },
      [KP],
    ),
  ]),
  group('ANN', { sv: 'Annat', lattlast: 'Annat', en: 'Other', fi: 'Muu', ar: 'غير ذلك' }, [
    cause(
      'ANN',
      { sv: 'Annat', lattlast: 'Något annat', en: 'Something else', fi: 'Jotain muuta', ar: 'شيء آخر' },
      [KP],
      { sensitive: true },
    ),
  ]),
  group(
    'BRA',
    {
      sv: 'Det som gör platsen trygg',
      lattlast: 'Det är bra här',
      en: 'What makes the place safe',
      fi: 'Mikä tekee paikasta turvallisen',
      ar: 'ما يجعل المكان آمنًا',
    },
    [
      cause(
        'BRA-LJUS',
        { sv: 'Bra belysning', lattlast: 'Bra ljus', en: 'Good light', fi: 'Hyvä valaistus', ar: 'إضاءة جيدة' },
        [],
      ),
      cause(
        'BRA-FOLK',
        {
          sv: 'Människor i rörelse',
          lattlast: 'Mycket folk',
          en: 'People around',
          fi: 'Ihmisiä liikkeellä',
          ar: 'وجود أناس في المكان',
        },
        [],
      ),
      cause(
        'BRA-SIKT',
        {
          sv: 'Öppet och överblickbart',
          lattlast: 'Man ser långt',
          en: 'Open view',
          fi: 'Avoin ja hyvä näkyvyys',
          ar: 'مكان مفتوح ورؤية واضحة',
        },
        [],
      ),
      cause(
        'BRA-SKOT',
        {
          sv: 'Rent och välskött',
          lattlast: 'Fint och rent',
          en: 'Clean and cared for',
          fi: 'Siisti ja hoidettu',
          ar: 'نظيف ومعتنى به',
        },
        [],
      ),
      cause(
        'BRA-PERS',
        {
          sv: 'Personal, vuxna eller polis på plats',
          lattlast: 'Vuxna är där',
          en: 'Staff, adults or police there',
          fi: 'Henkilökuntaa, aikuisia tai poliiseja paikalla',
          ar: 'وجود موظفين أو بالغين أو شرطة',
        },
        [],
      ),
      cause(
        'BRA-TRAF',
        { sv: 'Lugn trafik', lattlast: 'Lugn trafik', en: 'Calm traffic', fi: 'Rauhallinen liikenne', ar: 'مرور هادئ' },
        [],
      ),
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

/** The groups of causes for a place: only what makes a place safe for a safe one; both while nothing is said. */
export const causeGroups = (feeling: unknown): readonly CauseGroup[] =>
  CAUSE_GROUPS.filter((group) => (feeling !== 'safe' && feeling !== 'unsafe' ? true : group.feeling === feeling));
