import type { FeedbackWords } from './sv.ts';

export const fi: FeedbackWords = {
  title: 'Sinä sanoit, me teimme',
  lead: (municipality) =>
    `Näin asukkaat ovat vastanneet. Tätä ${municipality} ja poliisi tekevät asialle, ja tätä emme tee.`,
  about:
    'Luvut koskevat vastanneita, eivät kaikkia täällä asuvia. Ne kertovat, miltä paikat tuntuvat, eivätkä kerro rikoksista.',
  asked: (dialogue, closed, respondents) =>
    `Vastaukset ovat kyselystä ${dialogue}, joka päättyi ${closed}. Vastaajia oli noin ${respondents}.`,
  notAsked: 'Yhtään kyselyä ei ole vielä julkaistu, joten lukuja ei ole.',
  answered: (age, day) => `Viimeisin tieto meiltä tuli ${age}, ${day}.`,
  neverAnswered: 'Emme ole vielä vastanneet mihinkään.',
  themes: 'Aiheittain',
  places: 'Paikoittain',
  noPlaces: 'Mikään paikka ei ole vielä saanut vastausta.',
  youSaid: 'Sinä sanoit',
  weDo: 'Mitä teemme tai olemme tehneet',
  weDoNot: 'Mitä emme tee ja miksi',
  nothingDone: 'Ei vielä mitään.',
  nothingDeclined: 'Emme ole kieltäytyneet mistään.',
  unanswered: 'Emme ole vielä vastanneet tähän.',
  said: {
    theme: (people) => `Noin ${people} on merkinnyt jonkin paikan turvattomaksi tästä syystä.`,
    place: (people) => `Noin ${people} on merkinnyt paikan turvattomaksi.`,
  },
  share: (value, low, high) => `Se on ${value} prosenttia vastanneista (${low}–${high} prosenttia).`,
  tooFew: 'Vastauksia on liian vähän, jotta voisimme sanoa kuinka moni.',
  notCounted: 'Vastauksia ei lasketa juuri tästä, joten lukua ei ole.',
  helped: 'Auttoiko se?',
  less: {
    place: (least, most) =>
      `Sen jälkeen pienempi osa merkitsee paikan turvattomaksi: ${least}–${most} prosenttiyksikköä vähemmän.`,
    theme: (least, most) =>
      `Sen jälkeen pienempi osa koko kunnassa merkitsee paikkoja turvattomiksi tästä syystä: ${least}–${most} prosenttiyksikköä vähemmän.`,
  },
  more: {
    place: (least, most) =>
      `Sen jälkeen suurempi osa merkitsee paikan turvattomaksi: ${least}–${most} prosenttiyksikköä enemmän.`,
    theme: (least, most) =>
      `Sen jälkeen suurempi osa koko kunnassa merkitsee paikkoja turvattomiksi tästä syystä: ${least}–${most} prosenttiyksikköä enemmän.`,
  },
  notSeen: (less, more) =>
    `Sitä ei voi sanoa. Vastausten ero sen jälkeen voi olla sattumaa: jotain väliltä ${less} prosenttiyksikköä vähemmän ja ${more} prosenttiyksikköä enemmän.`,
  beforeAfter: (before, beforeTitle, after, afterTitle) =>
    `Ennen: ${before} prosenttia (${beforeTitle}). Jälkeen: ${after} prosenttia (${afterTitle}).`,
  noCause: 'Vastaukset eivät kerro, mistä se johtuu.',
  cannotSay: {
    'no-before': 'Sitä ei voi sanoa. Ajalta ennen sitä ei ole kyselyä.',
    'too-early': 'On liian aikaista sanoa. Yhtään kyselyä ei ole avattu ja julkaistu sen jälkeen.',
    'too-few': 'Sitä ei voi sanoa. Vastauksia on liian vähän.',
    'not-counted': 'Sitä ei voi sanoa. Vastauksia ei lasketa juuri tästä.',
  },
  method: 'Näin luet lukuja',
  methodText:
    'Määrät pyöristetään kymmeniin, ja niihin on lisätty hieman sattumaa, jottei kukaan voi päätellä, kuka on vastannut mitäkin. Vaihteluvälit ovat 90 prosenttia: noin joka kymmenes ei sisällä oikeaa arvoa. Siksi yksittäinen ero voi olla sattumaa, vaikka sanomme sen näkyvän. Ennen ja jälkeen vertaavat eri ihmisiä, jotka ovat itse päättäneet vastata.',
  toActions: 'Kaikki toimet luettelona',
  toResults: 'Kaikki kyselyjen tulokset',
  press: 'Tiedote lehdistölle',
  sign: 'Kyltti paikalle',
  feed: 'Seuraa RSS:llä',
  data: 'Avoin data (JSON, CC0)',
  table: 'Taulukko (CSV, CC0)',
  receipt: {
    heading: 'Mitä vastauksesi aiheille on tapahtunut?',
    about:
      'Tässä on, mitä olemme vastanneet kaikille samoista aiheista ja paikoista. Luettelo tehdään, kun avaat sivun, eikä sitä tallenneta.',
    none: 'Emme ole vielä vastanneet sinun aiheistasi ja paikoistasi.',
    link: 'Lue kaikki sivulta Sinä sanoit, me teimme',
  },
  pressSheet: {
    title: 'Tiedote lehdistölle: Sinä sanoit, me teimme',
    of: (day) => `Tilanne ${day}.`,
    caution:
      'Luvut koskevat vastanneita, eivät kaikkia asukkaita. Ne kertovat, miltä paikat tuntuvat, eivät rikoksista. Älkää verratko paikkoja kuin kaikki olisivat vastanneet, älkääkä kirjoittako toimen vaikuttaneen: vastaukset näyttävät vain erot.',
    figures: 'Avainluvut',
    theme: 'Aihe',
    people: 'On merkinnyt turvattoman paikan',
    answers: 'Vastauksemme',
    promise: 'Kansalaislupaus',
    fulfilled: (done, all) => `${done}/${all} kohtaa on täytetty.`,
    contact: 'Yhteystiedot',
    back: 'Sivulle Sinä sanoit, me teimme',
  },
  placeSign: {
    has: (place) => `Vastauksemme paikasta ${place}`,
    more: 'Lue lisää, myös auttoiko se:',
    code: 'QR-koodi sivulle',
    none: 'Siitä paikasta ei ole vastausta.',
  },
};
