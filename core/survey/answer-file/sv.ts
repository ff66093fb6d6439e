/** What the file of an answer that has not arrived says, in Swedish; the shape of every language. */
export const sv = {
  name: 'lykta-svar',
  heading: 'Ett svar till Lykta som inte har kommit fram',
  /** While it can still be taken in. */
  explain:
    'Kommunens personal kan ta in filen så länge dialogen är öppen. Lämna den bara till kommunen: den som har filen kan läsa svaret.',
  /** After why it was not received, where it never will be. */
  readable: 'Den som har filen kan läsa svaret.',
  dialogue: 'Dialog',
  given: 'Lämnat',
  answers: 'Svaret',
  machine: 'För datorn. Ändra inget under den här raden.',
};

export type FileWords = typeof sv;
