import type { ActionWords } from './sv.ts';

export const fi: ActionWords = {
  title: 'Toimet turvallisuuden hyväksi',
  lead: (municipality) =>
    `Tätä ${municipality} ja poliisi tekevät, jotta ulkona tuntuisi turvallisemmalta, ja tätä emme tee.`,
  about:
    'Toimet perustuvat asukkaiden vastauksiin, turvallisuuskävelyihin ja henkilöstön havaintoihin. Se, että paikka on täällä, ei kerro rikoksista.',
  none: 'Täällä ei ole vielä mitään.',
  jump: 'Siirry kohtaan',
  open: 'Mitä teemme parhaillaan',
  declined: 'Mitä emme tee ja miksi',
  done: 'Mikä on valmista',
  nothingHere: 'Ei mitään juuri nyt.',
  noPlace: 'Koko kunta',
  owners: { police: 'Poliisi', municipality: 'Kunta', together: 'Kunta ja poliisi' },
  by: (owner, unit) => `${owner}: ${unit}`,
  because: 'Syy:',
  due: (day) => `Valmis viimeistään ${day}`,
  nextAnswer: (day) => `Seuraava tieto viimeistään ${day}`,
  late: 'Olemme myöhässä',
  doneOn: (day) => `Valmistui ${day}`,
  doneTag: 'Valmis',
  helped: {
    yes: 'Auttoiko se? Kyllä.',
    partly: 'Auttoiko se? Osittain.',
    no: 'Auttoiko se? Ei tarpeeksi.',
    unknown: 'Auttoiko se? Sitä ei voi sanoa.',
    none: 'Auttoiko se? Emme ole vielä kysyneet.',
  },
  data: 'Avoin data (JSON)',
  table: 'Taulukko (CSV)',
};
