import type { MethodTexts } from './sv.ts';

/** Finnish. No translator has read it yet (core/base/language.ts). */
export const fi: MethodTexts = {
  title: 'Näin laskemme',
  lead: 'Näin vastauksista tulee karttoja ja lukuja, ja näin pitkälle suoja ulottuu sinulle, joka vastaat.',
  promise: {
    heading: 'Tämän lupaamme',
    sentence:
      'Karttojamme ja taulukoitamme lukeva voi arvata oikein enintään **{{tookPart}} kertaa sadasta**, oletko ollut mukana. Julkisella sivustolla enintään **{{tookPartPublic}} kertaa sadasta**. Kolikkoa heittävä arvaa oikein 50.',
    holds:
      'Tämä pätee myös siihen, joka tietää kaikkien muiden vastaukset ja kysyy luvuista niin paljon kuin haluaa. Lupaus koskee vuotta ja sinua, joka vastaat kyselyyn kerran. Suojan vahvuudesta on päättänyt {{formalName}}.',
    caption: 'Näin monta kertaa sadasta eniten tietävä arvaa oikein, oletko ollut mukana',
    coin: 'Kolikonheitto',
    public: 'Julkinen sivusto, enintään',
    staff: 'Kunnan ja poliisin kartat, enintään',
  },
  steps: {
    heading: 'Näin laskemme, viidessä vaiheessa',
    list: [
      '**Odotamme, kunnes kysely on sulkeutunut.** Sitä ennen emme näytä karttaa emmekä taulukkoa. Henkilöstö näkee vain yhden asian: kuinka moni on vastannut, alaspäin kymmeniin pyöristettynä, kerran päivässä.',
      '**Kaikki painavat yhtä paljon.** Sinut lasketaan yhdeksi henkilöksi, vaikka merkitsisit montakin paikkaa.',
      '**Laskemme kerran ja lisäämme satunnaisvirheen.** Jokaisesta luvusta tulee hiukan liian suuri tai pieni. Tarkkoja lukuja ei tallenneta.',
      '**Kaikki näyttämämme lasketaan noista luvuista.** Siksi ei auta kysyä yhä uudelleen.',
      '**Näytämme, kuinka varma kukin luku on.** Väli kattaa satunnaisvirheen yhdeksässä tapauksessa kymmenestä. Se ei kerro, ketkä jättivät vastaamatta.',
    ],
  },
  kim: {
    heading: 'Näkyykö, että Kim oli mukana?',
    lead: 'Keksitty asuinalue, kaksi kilometriä leveä. Luvut ovat keksittyjä ihmisiä, jotka ovat merkinneet ruudun turvattomaksi. Kim on merkinnyt ruudun {square}.',
    exact: 'Tarkasti laskettuna',
    exactHelp:
      'Tällaisia lukuja ei tallenneta mihinkään eikä näytetä kenellekään. Voimme näyttää ne tässä, koska ihmisiä ei ole olemassa. Vain ruutu {square} eroaa.',
    shown: 'Mitä näytämme',
    shownHelp:
      'Luvut ovat saaneet satunnaisvirheensä, useimmiten enintään {plusMinus} henkilöä suuntaan tai toiseen. Nyt {different} ruutua {squares} ruudusta eroaa. Kim on mukana toisessa kuvassa. Kummassa?',
    withKim: 'Kimin kanssa',
    withoutKim: 'Ilman Kimiä',
    picture: 'Kuva {number}',
    alternative: 'Kartta, jossa on {squares} ruutua, {columns} rinnakkain. {values}',
    alternativeRow: 'Rivi {row}: {values}.',
    tooFew: 'Viivoitettu, ei lukua: liian vähän vastauksia näytettäväksi',
    rest: 'Viivoitettu, luku: yhteen lasketut ruudut',
    mark: 'Kehys: ruutu {square}, jonka Kim on merkinnyt',
    tooFewCell: 'liian vähän vastauksia',
    together: '{value} yhteensä',
    togetherHelp: '”Yhteensä” tarkoittaa, että luku koskee kaikkia ruutuja, joissa on sama luku ja sama sana.',
    reveal: 'Näytä vastaus',
    answer:
      'Kim on mukana kuvassa {number}. Todellisuudessa on vain toinen kuvista. Se, joka näkee sen ja tietää kaikkien muiden vastaukset, arvaa oikein enintään {one} kertaa sadasta, oliko Kim mukana. Näytämme muutakin kuin yhden kartan. Kaiken muun kanssa luku on tässä esimerkissä enintään {all} kertaa sadasta.',
    made: 'Kuvat on laskettu samalla ohjelmalla kuin oikeat vastaukset, sellaisina kuin kunta ja poliisi ne näkevät. Julkisella sivustolla satunnaisvirhe on suurempi.',
  },
  table: {
    show: 'Näytä taulukkona',
    row: 'Rivi',
  },
  empty: {
    heading: 'Viivoitettu ruutu ei ole turvallinen ruutu',
    paragraphs: [
      'Missä ei ole lukua, siellä paikkaa ei ole merkinnyt kukaan tai vain muutama. Molemmat näyttävät tarkoituksella samalta. Muuten vastauksensa kanssa yksin oleva näkyisi.',
      'Ruutu ei siis kerro paikasta mitään. Se voi olla turvallinen tai turvaton.',
    ],
  },
  width: {
    heading: 'Mitä enemmän vastauksia, sitä varmempi luku',
    lead: 'Oletetaan, että {percent} sadasta on merkinnyt paikan. Näin varma luku on, kun eri määrä on vastannut.',
    answers: '{count} vastausta',
    interval: '{low}–{high}\u00a0%',
    noise: 'Tumma osa: satunnaisvirhe',
    both: 'Koko palkki: myös epävarmuus siitä, ketkä sattuivat vastaamaan',
    columns: { answers: 'Vastauksia', interval: 'Väli', noise: 'Siitä satunnaisvirhe' },
    points: '±\u00a0{points} prosenttiyksikköä',
    under: 'alle',
    caption: 'Paikka, jonka {percent} sadasta on merkinnyt: 90 %:n väli',
  },
  not: {
    heading: 'Tätä emme lupaa',
    list: [
      '**Kumman kahdesta vastauksesta annoit.** Se, joka jo tietää sinun olleen mukana ja valitsee kahden mahdollisen vastauksen väliltä, arvaa oikein enintään {{whichOfTwo}} kertaa sadasta. Julkisella sivustolla enintään {{whichOfTwoPublic}}.',
      '**Koko taloutta.** Lupaus koskee yhtä henkilöä. Jos kaksi vastaa samalla tavalla, joku voi arvata oikein {{twoAlike}} kertaa sadasta, olivatko he mukana; jos neljä, {{fourAlike}} kertaa.',
      '**Useita vastauksia.** Jokainen lisävastaus ja jokainen uusi vuosi heikentää suojaa.',
      '**Sitä, mitä emme näytä.** Lupaus koskee karttoja, taulukoita ja tiedostoja. Vastausten säilyttämisestä kerrotaan sivulla [Näin käsittelemme vastauksiasi](sa-gor-vi/).',
      '**Miltä paikat tuntuvat.** Se ei ole salaista. Tarkoitus on, että se näkyy.',
    ],
  },
  more: {
    heading: 'Lue lisää',
    open: 'Suoja ei perustu mihinkään salaisuuteen. Koko menetelmän tunteva ei arvaa paremmin.',
    list: [
      '[Koko menetelmä](sa-raknar-vi/metoden/) sinulle, joka haluat tarkistaa sen. Se on englanniksi.',
      '[Tulokset](resultat/) sulkeutuneista kyselyistä',
      '[Näin käsittelemme vastauksiasi](sa-gor-vi/)',
    ],
  },
  link: 'Näin laskemme',
  full: {
    title: 'Koko menetelmä',
    lead: 'Sinulle, joka haluat tarkistaa, miten laskemme. Kuvaus on englanniksi, koska tällaisia menetelmiä tarkistavia on monessa maassa. Emme ole kääntäneet sitä. [Lyhyt sivu](sa-raknar-vi/) on suomeksi.',
    contents: 'Sisältö',
    own: {
      heading: 'Tästä kunta on päättänyt',
      lead: 'Tässä: {{formalName}}. Taulukot on laskettu kunnan omilla säännöillä ja kartalla samalla ohjelmalla, joka tekee julkaisut. Kysely säilyttää säännöt, jotka olivat voimassa sen avautuessa. Säännöt ovat nimeltään {{policyVersion}}, ja niistä päätettiin {{policyDecided}}.',
      guarantee: {
        caption: 'Vuoden budjetti ja mitä se lupaa',
        columns: [
          'Kuka lukee',
          'μ',
          'Arvaa oikein, olitko mukana',
          'Valitsee oikein kahdesta vastauksesta',
          'ε, kun δ = 10⁻⁵',
          'ε, kun δ = 10⁻⁶',
          'ε, kun δ = 10⁻⁸',
        ],
        staff: 'Kunta ja poliisi',
        public: 'Julkinen sivusto',
        batches: 'Näin moni julkaisu 365 päivän sisällä jakaa budjetin enintään, yhtä suurin osin: {{batchesPerYear}}.',
      },
      shares: {
        caption: 'Miten julkaisun budjetti jaetaan prosentteina vastaajien määrän mukaan',
        columns: ['Mitä mitataan', '100–399', '400–1 499', 'vähintään 1 500'],
      },
      errors: {
        caption: 'Yhden luvun keskivirhe vastaajina, ensin hienoin ruutu ja sitten suurempi',
        columns: ['Mitä mitataan', '200 vastausta', '500 vastausta', '2 000 vastausta', '20 000 vastausta'],
        note: 'Ruudun koko on ennen keskivirhettä. 90 %:n väli on 1,645 keskivirhettä kumpaankin suuntaan. Kyselytaulukot: mitattavien yksinkertaisten taulukoiden suurin satunnaisvirheen puolikas leveys (95 %), prosenttiyksikköinä.',
      },
      families: {
        respondents: 'Vastaajien määrä',
        base: 'Kartta, kaikki syyt',
        places: 'Nimetyt paikat',
        category: 'Kartta syyn mukaan',
        time: 'Kartta vuorokaudenajan mukaan',
        gender: 'Kartta sukupuolen mukaan',
        age: 'Kartta iän mukaan',
        crossed: 'Kartat kahdella suodattimella',
        survey: 'Kyselytaulukot',
      },
    },
    general: {
      heading: 'μ:stä muihin mittoihin',
      caption: 'Sama suoja eri mittoina (luku 14), laskettu sivua rakennettaessa',
      columns: [
        'μ',
        'Etu',
        'Oikein sadasta',
        'Osumia, kun 1 % vääriä',
        'ε, kun δ = 10⁻⁵',
        'ε, kun δ = 10⁻⁶',
        'ε, kun δ = 10⁻⁸',
        'ε zCDP:stä, 10⁻⁶',
      ],
    },
    text: 'Kuvaus (englanniksi)',
  },
};
