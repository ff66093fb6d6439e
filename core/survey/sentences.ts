import type { LocalText } from '../base/text.ts';

/** What a person reads for each fault of validate.ts and prepare.ts: what to do, not what went wrong inside. */
export const responseSentences: Readonly<Record<string, LocalText>> = {
  'response-empty': {
    sv: 'Du har inte svarat på någon fråga än. Svara på minst en fråga innan du skickar.',
    lattlast: 'Du har inte svarat på något än. Svara på en fråga först.',
    en: 'You have not answered any question yet. Answer at least one before you send.',
  },
  'campaign-other': {
    sv: 'Svaret hör till en annan dialog. Börja om från startsidan.',
    lattlast: 'Svaret hör inte hit. Börja om från början.',
    en: 'The answer belongs to another dialogue. Start again from the first page.',
  },
  'survey-other': {
    sv: 'Frågorna har ändrats sedan du började. Läs in sidan på nytt och svara igen.',
    lattlast: 'Frågorna är ändrade. Börja om från början.',
    en: 'The questions have changed since you began. Reload the page and answer again.',
  },
  'question-unknown': {
    sv: 'Den här frågan finns inte i dialogen.',
    lattlast: 'Den här frågan finns inte.',
    en: 'This question is not part of the dialogue.',
  },
  'follow-up-unknown': {
    sv: 'Den här frågan hör inte till platsen.',
    lattlast: 'Den här frågan hör inte till platsen.',
    en: 'This question does not belong to the place.',
  },
  'answer-kind': {
    sv: 'Svaret passar inte till frågan. Svara på frågan igen.',
    lattlast: 'Svaret passar inte. Svara igen.',
    en: 'The answer does not fit the question. Answer the question again.',
  },
  'row-unknown': {
    sv: 'Den här raden finns inte i frågan.',
    lattlast: 'Den här raden finns inte.',
    en: 'This row is not part of the question.',
  },
  'option-unknown': {
    sv: 'Välj bland svaren som finns.',
    lattlast: 'Välj ett svar i listan.',
    en: 'Choose among the answers that are listed.',
  },
  'too-many-options': {
    sv: 'Välj högst {max}. Ta bort något av det du valt.',
    lattlast: 'Du kan välja {max}. Ta bort ett svar.',
    en: 'Choose at most {max}. Remove one of your choices.',
  },
  'escape-combined': {
    sv: 'Svaret under ”eller” går inte att välja ihop med ett annat. Behåll bara det ena.',
    lattlast: 'Du kan inte välja båda svaren. Ta bort ett.',
    en: 'The answer below “or” cannot be combined with another. Keep only one of them.',
  },
  'text-too-long': {
    sv: 'Texten är för lång. Skriv högst {max} tecken.',
    lattlast: 'Texten är för lång. Skriv lite kortare.',
    en: 'The text is too long. Write at most {max} characters.',
  },
  'too-many-places': {
    sv: 'Du kan markera högst {max} platser. Ta bort någon av dem.',
    lattlast: 'Du kan välja {max} platser. Ta bort en plats.',
    en: 'You can mark at most {max} places. Remove one of them.',
  },
  'geometry-kind': {
    sv: 'Platsen kan inte markeras på det sättet här. Markera en punkt i stället.',
    lattlast: 'Visa platsen med en punkt.',
    en: 'The place cannot be marked in that way here. Mark a point instead.',
  },
  'geometry-malformed': {
    sv: 'Platsens läge gick inte att läsa. Välj platsen igen.',
    lattlast: 'Något blev fel med platsen. Välj platsen igen.',
    en: 'The position of the place could not be read. Choose the place again.',
  },
  'outside-area': {
    sv: 'Platsen ligger utanför området som dialogen gäller. Välj en plats inom området.',
    lattlast: 'Platsen ligger för långt bort. Välj en annan plats.',
    en: 'The place lies outside the area of this dialogue. Choose a place inside it.',
  },
  'outside-mask': {
    sv: 'Frågan gäller en del av kommunen, och platsen ligger utanför den. Välj en plats i den delen.',
    lattlast: 'Platsen ligger för långt bort. Frågan gäller en annan del av kommunen. Välj en annan plats.',
    en: 'The question is about one part of the municipality, and the place lies outside it. Choose a place in that part.',
    fi: 'Kysymys koskee vain yhtä kunnan osaa, ja paikka on sen ulkopuolella. Valitse paikka siitä osasta.',
    ar: 'يتعلق السؤال بجزء من البلدية، والمكان يقع خارجه. اختر مكانًا في ذلك الجزء.',
  },
  'line-too-long': {
    sv: 'Sträckan är längre än {kilometres} kilometer. Markera den del som det gäller mest.',
    lattlast: 'Vägen är för lång. Välj en kortare bit.',
    en: 'The stretch is longer than {kilometres} kilometres. Mark the part that matters most.',
  },
  'area-too-large': {
    sv: 'Ytan är större än {squareKilometres} kvadratkilometer. Markera den del som det gäller mest.',
    lattlast: 'Platsen är för stor. Välj en mindre plats.',
    en: 'The area is larger than {squareKilometres} square kilometres. Mark the part that matters most.',
  },
  'area-crosses-itself': {
    sv: 'Områdets kant korsar sig själv. Sätt hörnen i ordning runt området.',
    lattlast: 'Kanten går över sig själv. Rita runt platsen en gång till.',
    en: 'The edge of the area crosses itself. Set the corners in order around the area.',
    fi: 'Alueen reuna leikkaa itsensä. Merkitse kulmat järjestyksessä alueen ympäri.',
    ar: 'حدود المنطقة تتقاطع مع نفسها. ضع الزوايا بالترتيب حول المنطقة.',
  },
  'place-unknown': {
    sv: 'Den här platsen finns inte längre i listan. Välj en annan plats eller sök.',
    lattlast: 'Platsen finns inte i listan. Välj en annan plats.',
    en: 'This place is no longer in the list. Choose another place or search.',
  },
  'field-missing': {
    sv: 'En uppgift saknas i det som skickades. Läs in sidan på nytt och försök igen.',
    lattlast: 'Något saknas. Försök igen.',
    en: 'Something is missing in what was sent. Reload the page and try again.',
  },
  'field-unknown': {
    sv: 'Det som skickades innehåller en uppgift som vi inte tar emot.',
    lattlast: 'Något blev fel i det som skickades. Försök igen.',
    en: 'What was sent holds a field that we do not accept.',
  },
  'field-malformed': {
    sv: 'En uppgift gick inte att läsa. Läs in sidan på nytt och försök igen.',
    lattlast: 'Något blev fel i det som skickades. Försök igen.',
    en: 'Something that was sent could not be read. Reload the page and try again.',
  },
};
