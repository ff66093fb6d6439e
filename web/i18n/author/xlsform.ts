/** What stands round the list of what could not be taken over from a form. The notes' own sentences are core's. */
export interface XlsformTexts {
  readonly heading: string;
  /** "14 frågor är övertagna." */
  readonly taken: (questions: number) => string;
  readonly intro: string;
  readonly nothing: string;
  readonly levels: Readonly<
    Record<'fault' | 'left-out' | 'kept-differently', { readonly heading: string; readonly about: string }>
  >;
  /** "Visa 12 ställen" */
  readonly places: (count: number) => string;
  readonly copy: string;
  readonly copied: string;
  readonly copyByHand: string;
  readonly saveTable: string;
  readonly saveText: string;
  readonly fileName: string;
}

export const xlsformTexts: Readonly<Record<'sv' | 'en', XlsformTexts>> = {
  sv: {
    heading: 'Från formuläret till enkäten',
    taken: (questions) => (questions === 1 ? 'En fråga är övertagen.' : `${questions} frågor är övertagna.`),
    intro: 'Allt annat i formuläret står i listan här. Inget är borttaget utan att det syns.',
    nothing: 'Allt i formuläret är övertaget som det var.',
    levels: {
      fault: { heading: 'Att rätta', about: 'Se på det här innan du publicerar.' },
      'left-out': { heading: 'Utelämnat', about: 'Det här finns inte i enkäten.' },
      'kept-differently': { heading: 'Övertaget på annat sätt', about: 'Det här finns kvar, men ser annorlunda ut.' },
    },
    places: (count) => (count === 1 ? 'Visa stället' : `Visa ${count} ställen`),
    copy: 'Kopiera listan',
    copied: 'Listan är kopierad.',
    copyByHand: 'Det gick inte att kopiera. Spara listan som fil i stället.',
    saveTable: 'Spara som tabell (CSV)',
    saveText: 'Spara som text',
    fileName: 'ovriga-delar-av-formularet',
  },
  en: {
    heading: 'From the form to the survey',
    taken: (questions) => (questions === 1 ? 'One question is taken over.' : `${questions} questions are taken over.`),
    intro: 'Everything else in the form is in this list. Nothing is removed without being shown.',
    nothing: 'Everything in the form is taken over as it was.',
    levels: {
      fault: { heading: 'To mend', about: 'Look at this before you publish.' },
      'left-out': { heading: 'Left out', about: 'This is not in the survey.' },
      'kept-differently': { heading: 'Taken over in another way', about: 'This is still there, but looks different.' },
    },
    places: (count) => (count === 1 ? 'Show the place' : `Show ${count} places`),
    copy: 'Copy the list',
    copied: 'The list is copied.',
    copyByHand: 'It could not be copied. Save the list as a file instead.',
    saveTable: 'Save as a table (CSV)',
    saveText: 'Save as text',
    fileName: 'the-rest-of-the-form',
  },
};
