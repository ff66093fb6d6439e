import type { Chance } from '../seeded.ts';

/** Street names by theme, as Swedish towns name their districts: one word stock a district, endings by kind of street. */
export class StreetNames {
  readonly #taken: Set<string>;
  readonly #chance: Chance;
  readonly #left = new Map<string, string[]>();

  constructor(chance: Chance, taken: Iterable<string>) {
    this.#chance = chance;
    this.#taken = new Set(taken);
  }

  /** A name nobody has yet. `long` streets become vägen or gatan, short ones stigen, gränd or backen. */
  next(theme: string, long: boolean): string {
    const stock = themes[theme];
    if (stock === undefined) throw new Error(`unknown theme ${theme}`);
    for (;;) {
      const name = `${this.#stem(theme, stock.stems)}${this.#chance.pick(long ? stock.long : stock.short)}`;
      if (this.#taken.has(name)) continue;
      this.#taken.add(name);
      return name;
    }
  }

  #stem(theme: string, stems: string): string {
    const left = this.#left.get(theme);
    if (left !== undefined && left.length > 0) return left.pop() as string;
    const plain = this.#chance.shuffled(stems.split(' '));
    const again = left === undefined ? plain : plain.map((stem) => `${this.#chance.pick(prefixes)} ${stem}`);
    this.#left.set(theme, again);
    return again.pop() as string;
  }
}

const prefixes = ['Norra', 'Södra', 'Östra', 'Västra', 'Lilla', 'Övre', 'Nedre'] as const;

interface Theme {
  readonly stems: string;
  readonly long: readonly string[];
  readonly short: readonly string[];
}

const roads = { long: ['vägen', 'vägen', 'gatan'], short: ['stigen', 'gränd', 'vägen', 'backen'] } as const;
const alleys = { long: ['gatan'], short: ['gränd', 'gatan'] } as const;

const themes: Readonly<Record<string, Theme>> = {
  stad: {
    stems: 'Kvarn Borgmästar Apotekar Vinkel Mellan Trädgårds Läroverks Magasins Post Salt Bak Brunns Skräddar',
    ...alleys,
  },
  verk: {
    stems: 'Svets Kopplings Gjutar Press Borr Fräs Slip Kugg Axel Remskive Lager Ång Tråd Nit Maskin',
    ...alleys,
  },
  himmel: {
    stems:
      'Mån Sol Stjärn Norrskens Komet Gryning Skymning Midnatts Vinter Vår Sommar Höst Rimfrost Dagg Regnbågs Åsk Molns Moln Skymnings Jupiter Saturnus Merkurius Venus Mars Orions Karlavagns Polstjärne Vintergate Södervinds Nordanvinds Västanvinds Östanvinds Morgon Afton Måndags Lördags',
    ...roads,
  },
  kvarn: {
    stems: 'Kvarnhjuls Mjölnar Kvarnstens Råg Vete Korn Havre Mjöl Såll Damm Ränn Forsen Slussen Ålkist Fiskar Bro',
    ...roads,
  },
  skog: {
    stems:
      'Kotte Barr Mossa Lav Tjäder Orr Räv Grävling Igelkotts Ekorr Hare Mård Älg Rådjurs Stubb Näver Kåd Gläntans Skogsbryn Timmer',
    ...roads,
  },
  trad: {
    stems:
      'Björk Lönn Ek Alm Ask Lind Bok Rönn Hassel Oxel Hägg Syren Gran Tall Lärk Sälg Pil Poppel Asp Al Avenboks Kastanj Körsbärs Päron Äppel Plommon Fläder Hagtorns Enbärs Idegrans Tuja Cypress Valnöts Mullbärs Jasmin Kornell Olvon Benveds Brakveds Schersmins Getapels Spirea Ginst Måbärs Try',
    ...roads,
  },
  bar: {
    stems:
      'Hallon Smultron Blåbärs Lingon Odon Hjortron Björnbärs Krusbärs Vinbärs Åkerbärs Tranbärs Kråkbärs Nypon Slån Boysen Havtorns Rosen Kaprifol Murgröns',
    ...roads,
  },
  musik: {
    stems:
      'Fiol Flöjt Trumpet Nyckelharps Cello Klarinett Dragspels Orgel Gitarr Oboe Valthorns Takt Vals Polska Menuett Sonat Visa Körens Ballad Refräng Serenad Tenor',
    ...roads,
  },
  hantverk: {
    stems:
      'Snickar Målar Murar Sadelmakar Tunnbindar Vävar Garvar Smides Drejar Bokbindar Urmakar Korgmakar Repslagar Tegel Hjulmakar Kakelugns Skomakar Hattmakar',
    ...roads,
  },
  handel: {
    stems:
      'Krämar Handels Tull Våg Packhus Lin Hampe Ull Garn Siden Läder Peppar Kanel Kaffe Te Socker Tobaks Sill Lakrits Ingefärs',
    ...roads,
  },
  sten: {
    stems:
      'Granit Gnejs Kalk Skiffer Kvarts Fältspats Glimmer Marmor Täljstens Flint Sand Grus Klapper Morän Ler Diabas Porfyr Basalt Bärnstens Agat Rubin Safir Smaragd Topas Opal Ametist Onyx Koppar Silver Guld Järn Zink Tenn Malm Grafit Kristall Rosen Gruv Schakt Borrar',
    ...roads,
  },
  fagel: {
    stems:
      'Svale Lärk Trast Bofink Grönfink Domherre Koltrast Näktergals Gök Hackspett Stare Mes Talgoxe Blåmes Sidensvans Rödhake Ärle Sparv Vaktel Rapphöns Fasan Ugglans Falk Örn Glad Vråk Storspov Tran Svan Gås Dopping Lom Tärn Mås Vipe Beckasin Strandskate Siske Steglits Kungsfågel',
    ...roads,
  },
  blom: {
    stems:
      'Blåklocks Prästkrage Vallmo Klöver Viol Sippe Gullvive Tussilago Smörblomme Ängs Kattfot Linnea Lilje Ros Astern Dahlie Pion Iris Krokus Snödropps Förgätmigej',
    long: ['vägen', 'gatan'],
    short: ['gränd', 'gången', 'vägen'],
  },
  svamp: {
    stems:
      'Kantarell Karljohan Riska Champinjon Murkle Fårticke Taggsvamps Trumpetsvamps Sopp Kremle Skivlings Tryffel Ticke Röksvamps Blodrisk',
    ...roads,
  },
  vatten: {
    stems:
      'Abborr Gädd Gös Öring Laxens Braxen Mört Sik Nors Ål Vass Säv Näckros Kaveldun Brygg Båt Segel Roddar Ank Fyr Strand Vik Udde Holm Skär Hamn Bad Sjöbods Nät Mete Kräft Flöte Svall Brännings',
    ...roads,
  },
  gard: {
    stems:
      'Lillgårds Storgårds Hag Åker Ladu Lagård Hö Säd Gärdsgårds Fädrev Kyrk Skol Sockenstuge Brunns Logs Smedje Ängs Rist Lind Prost',
    ...roads,
  },
  kvarnby: {
    stems:
      'Fors Dämme Såg Bruks Hammar Kvarnby Ström Flottar Brygghus Mölle Ekbacks Hyttbacks Disponent Handels Missions Solbacks Norrängs',
    ...roads,
  },
  sjoby: {
    stems:
      'Stensjö Badhus Udds Sjöängs Fiskebäcks Notudds Båthus Vassbacks Solviks Näs Björkuddes Mejeri Lanthandels Skolbacks Fågelsångs Grusås',
    ...roads,
  },
  bygata: {
    stems:
      'Station Banvakts Perrong Ljung Hed Torps Soldat Backstuge Björkhage Källar Ekonomi Tegelbruks Möbel Sågverks Folkets Lövsångar Hembygds',
    ...roads,
  },
  land: {
    stems:
      'Torp Backe Hult Måla Ryd Boda Hemmings Lid Mosse Fall Rosen Sjöbo Klev Kulle Dal Kärr Stock Fäbo Tall Svenste',
    long: ['vägen'],
    short: ['vägen'],
  },
};
