import type { PlaceAnswer, SubmittedResponse } from '#core/survey/contract.ts';

/**
 * Words that somebody has to look at, so that moderators of the demo have something to do. All is invented: nobody is called
 * this, and the numbers are those that are set aside for films and books (PTS: 070-174 06 05 to 09).
 */
const WORDS: readonly string[] = [
  'Det är en kille som heter Påhitt Exempelsson som skriker åt folk vid bänkarna.',
  'Grannen i det gula huset säljer droger i tunneln, det vet alla.',
  'Ring mig gärna på 070-174 06 05 så visar jag var det är mörkt.',
  'Jag orkar inte leva längre när det är så här varje kväll.',
  'Jag vågar inte gå hem. Min pappa slår mig.',
  'Vid kiosken som alla kallas för Kalle är det ljust och bra.',
  'Ni är dumma i huvudet hela bunten.',
  'Sätt upp en lampa vid trappan, och klipp häcken samtidigt.',
  'Min mamma har demens och hittar inte hem när skylten är borta.',
];

/** The answers with these words in place of the first that were written in Swedish, one each. */
export function withWordsToReview<Item extends { readonly submitted: SubmittedResponse }>(
  items: readonly Item[],
): readonly Item[] {
  const left = [...WORDS];
  return items.map((item) => {
    const { submitted } = item;
    const places = submitted.answers.Q4 as readonly PlaceAnswer[] | undefined;
    if (left.length === 0 || submitted.language !== 'sv' || places === undefined) return item;
    const changed = places.map((place) => {
      const words = place.answers['4f'] === undefined ? undefined : left.shift();
      return words === undefined ? place : { ...place, answers: { ...place.answers, '4f': words } };
    });
    return { ...item, submitted: { ...submitted, answers: { ...submitted.answers, Q4: changed } } };
  });
}
