import type { Language } from '#core/base/language.ts';

/** The page on open data: what there is, how it is fetched, what each column is, and how it may be used. */
interface DataTexts {
  readonly title: string;
  readonly lead: string;
  readonly whatHeading: string;
  readonly what: string;
  readonly filesHeading: string;
  readonly gis: string;
  readonly serviceHeading: string;
  /** Before and after the address. */
  readonly service: readonly [string, string];
  readonly stable: string;
  readonly feed: string;
  readonly catalogue: string;
  readonly pictureHeading: string;
  /** Before an example of HTML. */
  readonly picture: string;
  readonly pictures: { readonly map: string; readonly places: string; readonly question: string };
  readonly columnsHeading: string;
  readonly columnsLead: string;
  /** What is decided and done, beside what residents have answered. */
  readonly decidedHeading: string;
  readonly table: string;
  readonly data: string;
  readonly licenceHeading: string;
  readonly licence: string;
}

const sv: DataTexts = {
  title: 'Öppna data',
  lead: 'Resultaten av dialogerna finns som filer och kan läsas direkt i kartprogram. Vem som helst får använda dem.',
  whatHeading: 'Vad det är',
  what: 'Hur många av dem som svarat som pekat ut rutor, namngivna platser och områden som otrygga eller trygga, och hur de svarat på frågorna.',
  filesHeading: 'Senaste resultatet som filer',
  gis: 'GeoPackage med rutor, platser och områden (QGIS, ArcGIS)',
  serviceHeading: 'Direkt i kartprogram och egna program',
  service: ['Lägg till en tjänst av typen OGC API – Features med adressen', 'Där finns varje publicerat resultat.'],
  stable:
    'Ett resultat ändras aldrig när det har publicerats. En rutas och en plats id är detsamma i alla resultat. Varje fil har en kontrollsumma för sina tal.',
  feed: 'Nya resultat som flöde (RSS)',
  catalogue: 'Metadata för dataportaler (DCAT-AP-SE)',
  pictureHeading: 'Bild på en annan webbplats',
  picture:
    'Kartan, platserna eller en fråga kan stå som bild på vilken webbplats som helst och visar då alltid det senaste resultatet. Använd adressen i en bildtagg, till exempel',
  pictures: { map: 'Kartan', places: 'Platserna', question: 'En fråga, med frågans id ur filen med svaren' },
  columnsHeading: 'Kolumnerna',
  columnsLead: 'Tomt betyder för få svar, aldrig noll.',
  decidedHeading: 'Vad vi bestämmer och gör',
  table: 'tabell (CSV)',
  data: 'data (JSON)',
  licenceHeading: 'Så får du använda dem',
  licence:
    'CC0 1.0: fritt, utan villkor. Skriv gärna att talen gäller dem som svarat, inte alla invånare, och ta med intervallen.',
};

const lattlast: DataTexts = {
  ...sv,
  lead: 'Här finns alla tal från dialogerna. Du får hämta dem och använda dem.',
  what: 'Här står hur många som känner sig otrygga eller trygga på olika platser. Här står också vad de svarat på frågorna.',
  filesHeading: 'De senaste talen',
  serviceHeading: 'För dig som har ett kartprogram',
  service: ['Lägg till en tjänst som heter OGC API – Features. Adressen är', 'Där finns alla tal.'],
  stable: 'Talen ändras aldrig.',
  pictureHeading: 'Bild på en annan webbplats',
  picture:
    'Kartan och talen kan visas som bilder på andra webbplatser. Då visas alltid de senaste talen. Så skriver man:',
  pictures: { map: 'Kartan', places: 'Platserna', question: 'En fråga' },
  columnsLead: 'En tom ruta betyder att för få har svarat. Det betyder inte noll.',
  decidedHeading: 'Vad vi gör',
  licence: 'Alla får använda talen till vad de vill. Kom ihåg: talen gäller dem som har svarat. Alla har inte svarat.',
};

const en: DataTexts = {
  title: 'Open data',
  lead: 'The results of the dialogues are here as files, and map programs can read them directly. Anybody may use them.',
  whatHeading: 'What it is',
  what: 'How many of those who answered pointed out squares, named places and districts as unsafe or safe, and how they answered the questions.',
  filesHeading: 'The latest result as files',
  gis: 'GeoPackage with squares, places and districts (QGIS, ArcGIS)',
  serviceHeading: 'Directly in map programs and your own',
  service: ['Add a service of the type OGC API – Features with the address', 'It has every published result.'],
  stable:
    'A result never changes once it is published. A square and a place have the same id in every result. Every file names a checksum of its figures.',
  feed: 'New results as a feed (RSS)',
  catalogue: 'Metadata for data portals (DCAT-AP-SE)',
  pictureHeading: 'A picture on another site',
  picture:
    'The map, the places or a question can stand as a picture on any site, and then always show the latest result. Use the address in an image tag, for example',
  pictures: { map: 'The map', places: 'The places', question: 'A question, by its id in the file of answers' },
  columnsHeading: 'The columns',
  columnsLead: 'Empty means too few answers, never zero. Headings are in Swedish.',
  decidedHeading: 'What we decide and do',
  table: 'table (CSV)',
  data: 'data (JSON)',
  licenceHeading: 'How you may use them',
  licence:
    'CC0 1.0: freely, without conditions. Please say that the figures are about those who answered, not all residents, and include the intervals.',
};

const fi: DataTexts = {
  title: 'Avoin data',
  lead: 'Vuoropuhelujen tulokset ovat täällä tiedostoina, ja karttaohjelmat voivat lukea ne suoraan. Kuka tahansa saa käyttää niitä.',
  whatHeading: 'Mitä se on',
  what: 'Kuinka moni vastanneista on merkinnyt ruutuja, nimettyjä paikkoja ja alueita turvattomiksi tai turvallisiksi, ja miten he ovat vastanneet kysymyksiin.',
  filesHeading: 'Uusin tulos tiedostoina',
  gis: 'GeoPackage, jossa ruudut, paikat ja alueet (QGIS, ArcGIS)',
  serviceHeading: 'Suoraan karttaohjelmaan ja omiin ohjelmiin',
  service: ['Lisää OGC API – Features -palvelu osoitteella', 'Siellä on jokainen julkaistu tulos.'],
  stable:
    'Tulos ei koskaan muutu julkaisun jälkeen. Ruudun ja paikan tunnus on sama kaikissa tuloksissa. Jokaisessa tiedostossa on sen lukujen tarkistussumma.',
  feed: 'Uudet tulokset syötteenä (RSS)',
  catalogue: 'Metatiedot dataportaaleille (DCAT-AP-SE)',
  pictureHeading: 'Kuva toisella sivustolla',
  picture:
    'Kartan, paikat tai kysymyksen voi näyttää kuvana millä tahansa sivustolla, ja kuva näyttää aina uusimman tuloksen. Käytä osoitetta kuvatunnisteessa, esimerkiksi',
  pictures: { map: 'Kartta', places: 'Paikat', question: 'Kysymys, tunnus vastausten tiedostosta' },
  columnsHeading: 'Sarakkeet',
  columnsLead: 'Tyhjä tarkoittaa liian vähän vastauksia, ei koskaan nollaa. Otsikot ovat ruotsiksi.',
  decidedHeading: 'Mitä päätämme ja teemme',
  table: 'taulukko (CSV)',
  data: 'data (JSON)',
  licenceHeading: 'Näin saat käyttää niitä',
  licence:
    'CC0 1.0: vapaasti, ilman ehtoja. Kerrothan, että luvut koskevat vastanneita eivätkä kaikkia asukkaita, ja ota välit mukaan.',
};

const ar: DataTexts = {
  title: 'بيانات مفتوحة',
  lead: 'نتائج الحوارات متاحة هنا كملفات، ويمكن لبرامج الخرائط قراءتها مباشرة. يحق لأي شخص استخدامها.',
  whatHeading: 'ما هي',
  what: 'كم من الذين أجابوا حددوا مربعات وأماكن مسماة ومناطق بأنها غير آمنة أو آمنة، وكيف أجابوا عن الأسئلة.',
  filesHeading: 'أحدث نتيجة كملفات',
  gis: 'GeoPackage مع المربعات والأماكن والمناطق (QGIS وArcGIS)',
  serviceHeading: 'مباشرة في برامج الخرائط وبرامجك',
  service: ['أضف خدمة من نوع OGC API – Features بالعنوان', 'وفيها كل نتيجة منشورة.'],
  stable:
    'لا تتغير النتيجة أبدًا بعد نشرها. ولكل مربع ومكان المعرّف نفسه في جميع النتائج. وفي كل ملف مجموع تحقق لأرقامه.',
  feed: 'النتائج الجديدة كخلاصة (RSS)',
  catalogue: 'بيانات وصفية لبوابات البيانات (DCAT-AP-SE)',
  pictureHeading: 'صورة في موقع آخر',
  picture:
    'يمكن عرض الخريطة أو الأماكن أو سؤال كصورة في أي موقع، وتعرض الصورة دائمًا أحدث نتيجة. استخدم العنوان في وسم صورة، مثل',
  pictures: { map: 'الخريطة', places: 'الأماكن', question: 'سؤال، بمعرّفه في ملف الإجابات' },
  columnsHeading: 'الأعمدة',
  columnsLead: 'الفراغ يعني أن الإجابات قليلة جدًا، ولا يعني صفرًا أبدًا. والعناوين بالسويدية.',
  decidedHeading: 'ما نقرره ونفعله',
  table: 'جدول (CSV)',
  data: 'بيانات (JSON)',
  licenceHeading: 'كيف يمكنك استخدامها',
  licence: 'CC0 1.0: بحرية ودون شروط. نرجو أن تذكر أن الأرقام تخص الذين أجابوا، لا جميع السكان، وأن تورد المجالات.',
};

export const dataTexts: Readonly<Record<Language, DataTexts>> = { sv, lattlast, en, fi, ar };
