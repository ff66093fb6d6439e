import type { DialogueDefinition } from '#core/survey/staff-dialogue.ts';

/** A dialogue as a coordinator writes it, open in the first three weeks of March 2027 where nothing else is said. */
export const dialogueDefinition = (change: Partial<DialogueDefinition> = {}): DialogueDefinition => ({
  title: { sv: 'Trygghet i Ängsparken', lattlast: 'Parken', en: 'Safety in the park' },
  survey: { id: 'dialogue', version: 1 },
  opens: '2027-03-01',
  closes: '2027-03-21',
  resultsBy: null,
  channels: ['web', 'qr'],
  expectedAnswers: 400,
  diaryNumber: null,
  ...change,
});
