import type { FileWords } from './sv.ts';

export const fi: FileWords = {
  name: 'lykta-vastaus',
  heading: 'Lykta-vastaus, joka ei ole tullut perille',
  explain:
    'Kunnan henkilökunta voi ottaa tiedoston vastaan niin kauan kuin kysely on auki. Anna tiedosto vain kunnalle: se, jolla on tiedosto, voi lukea vastauksen.',
  readable: 'Se, jolla on tiedosto, voi lukea vastauksen.',
  dialogue: 'Kysely',
  given: 'Annettu',
  answers: 'Vastaus',
  machine: 'Tietokonetta varten. Älä muuta mitään tämän rivin alapuolella.',
};
