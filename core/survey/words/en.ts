import { en as question } from './question/en.ts';
import type { DialogueWords } from './sv.ts';

export const en: DialogueWords = {
  start: {
    lead: 'Your answers help us choose where to light up, repair and be present.',
    place: {
      door: 'Point out a place',
      about: ['2–3 minutes a place.', 'Up to five places.'],
    },
    questions: {
      door: 'Answer questions',
      about: ['5–10 minutes.', 'Skip what you like.'],
    },
    results: 'See results that are ready',
    anonymous:
      '**You are anonymous:** you do not sign in, and we store nothing that shows who you are. [How we do it](sa-gor-vi/)',
  },
  places: {
    heading: 'Your places',
    another: 'Add a place',
    full: 'You have pointed out {max} places. That is as many as we take from each person.',
    done: 'Done with the places',
    nowhere: 'I have no particular place',
    change: 'Change',
    remove: 'Remove',
    number: '{number}. {name}',
  },
  check: {
    heading: 'Check your answers',
    places: 'Your places',
    answers: 'Your answers',
    change: 'Change',
    answer: 'Answer',
    notAnswered: 'Not answered',
    skipped: 'Questions you have skipped: {count}. You can send anyway.',
    about: 'About you, optional',
    also: 'Would you also like to answer the questions? It takes 5–10 minutes.',
    alsoDo: 'Answer the questions too',
    trap: 'Leave this field empty',
    nothing: 'You have not answered anything yet. Point out a place or answer at least one question, and you can send.',
    send: 'Send my answers',
    refusedHeading: 'Something needs to change before the answers can be sent',
    alreadyHeading: 'Your answers have already arrived',
    already: 'An earlier attempt succeeded. What you changed after that is not included.',
  },
  receipt: {
    heading: 'Your answers have been sent',
    thanks:
      'Thank you. When the dialogue has closed, the municipality counts everybody’s answers together. What you wrote in your own words is kept, and the municipality may read it.',
    codeLabel: 'Your code, shown only now',
    codeHelp:
      'Keep the code. With it you can see your answer, change it, take it back or erase it. Nobody can find the code for you.',
    codeLink: 'Use your code',
    newTab: '(opens in a new tab)',
    next: 'What happens now',
    closes: 'The dialogue closes.',
    by: 'By {day}',
    results: 'The municipality shows the result here, as maps and tables.',
    feedback: 'The municipality is to have told what it does, and what it does not do and why.',
    crimeHeading: 'Have you been the victim of a crime?',
    crime:
      'This is not a crime report. Report or tip: [114 14](tel:11414). Brottsofferjouren, victim support, listens free of charge, also anonymously: [116 006](tel:116006).',
    fault: 'Broken lamp or hole in the road? [Report it]({url})',
    stateRoad: 'State road: Trafikverket, [0771-921 921](tel:0771921921).',
  },
  ...question,
};
