/** How many answers each member of staff has given in for others, as coordinators and the data-protection officer read it. */
const sv = {
  heading: 'Svar som personalen har lämnat in åt andra',
  help: 'Per person och dag, i hela tiotal. Dagen som pågår är inte med, och inte den som har lämnat in färre än tio svar.',
  none: 'Ingen har lämnat in tio svar eller fler på en dag.',
  day: 'Dag',
  person: 'Person',
  dialogue: 'Dialog',
  answers: 'Svar, minst',
  gone: 'Konto som är borttaget',
  loading: 'Hämtar …',
  unreachable: 'Talen kunde inte hämtas. Stäng och öppna igen om en stund.',
};

const en: typeof sv = {
  heading: 'Answers that staff have given in for others',
  help: 'By person and day, in whole tens. The present day is not there, nor whoever has given in fewer than ten answers.',
  none: 'Nobody has given in ten answers or more in a day.',
  day: 'Day',
  person: 'Person',
  dialogue: 'Dialogue',
  answers: 'Answers, at least',
  gone: 'Account that has been removed',
  loading: 'Loading …',
  unreachable: 'The numbers could not be fetched. Close and open again in a while.',
};

export const givenInTexts = (language: 'sv' | 'en'): typeof sv => (language === 'en' ? en : sv);
