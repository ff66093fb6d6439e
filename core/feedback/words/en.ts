import type { FeedbackWords } from './sv.ts';

export const en: FeedbackWords = {
  title: 'You said, we did',
  lead: (municipality) =>
    `This is what residents have answered, what ${municipality} and the police do about it, and what we do not do.`,
  about:
    'The figures are of those who answered, not of everybody who lives here. They are about how places feel, and say nothing of crime.',
  asked: (dialogue, closed, respondents) =>
    `The answers are from ${dialogue}, which closed on ${closed}. About ${respondents} people answered.`,
  notAsked: 'No dialogue has been published yet, so there are no figures here.',
  answered: (age, day) => `Our latest news came ${age}, on ${day}.`,
  neverAnswered: 'We have not answered anything yet.',
  themes: 'By topic',
  places: 'By place',
  noPlaces: 'No place has had an answer yet.',
  youSaid: 'You said',
  weDo: 'What we do or have done',
  weDoNot: 'What we do not do, and why',
  nothingDone: 'Nothing yet.',
  nothingDeclined: 'We have not said no to anything.',
  unanswered: 'We have not answered this yet.',
  said: {
    theme: (people) => `About ${people} people have pointed out a place as unsafe for this reason.`,
    place: (people) => `About ${people} people have pointed out the place as unsafe.`,
  },
  share: (value, low, high) => `That is ${value} per cent of those who answered (between ${low} and ${high} per cent).`,
  tooFew: 'Too few answers for us to say how many.',
  notCounted: 'Answers are not counted for this, so there is no figure.',
  helped: 'Did it help?',
  less: {
    place: (least, most) =>
      `Since then a smaller share point out the place as unsafe: between ${least} and ${most} percentage points less.`,
    theme: (least, most) =>
      `Since then a smaller share in the whole municipality point out places as unsafe for this reason: between ${least} and ${most} percentage points less.`,
  },
  more: {
    place: (least, most) =>
      `Since then a larger share point out the place as unsafe: between ${least} and ${most} percentage points more.`,
    theme: (least, most) =>
      `Since then a larger share in the whole municipality point out places as unsafe for this reason: between ${least} and ${most} percentage points more.`,
  },
  notSeen: (less, more) =>
    `It cannot be said. The difference in the answers since then may be chance: anything from ${less} percentage points less to ${more} percentage points more.`,
  beforeAfter: (before, beforeTitle, after, afterTitle) =>
    `Before: ${before} per cent (${beforeTitle}). After: ${after} per cent (${afterTitle}).`,
  noCause: 'The answers do not say why.',
  cannotSay: {
    'no-before': 'It cannot be said. There is no dialogue from before.',
    'too-early': 'It is too early to say. No dialogue has opened and been published since it was done.',
    'too-few': 'It cannot be said. There are too few answers.',
    'not-counted': 'It cannot be said. Answers are not counted for this.',
  },
  method: 'How to read the figures',
  methodText:
    'Numbers are rounded to tens, and a little chance is added so that nobody can work out who answered what. Intervals are 90 per cent: about one in ten misses the right value. A single difference may therefore be chance even where we say that there is one. Before and after compare different people, who have chosen to answer.',
  toActions: 'All actions in one list',
  toResults: 'All results of the dialogues',
  press: 'Press sheet',
  sign: 'Sign for the place',
  feed: 'Follow by RSS',
  data: 'Open data (JSON, CC0)',
  table: 'Table (CSV, CC0)',
  receipt: {
    heading: 'What has come of what you answered about?',
    about:
      'This is what we have answered everybody about the same topics and places. The list is made when you open the page and is not kept.',
    none: 'We have not answered about your topics and places yet.',
    link: 'Read all of You said, we did',
  },
  pressSheet: {
    title: 'Press sheet: You said, we did',
    of: (day) => `As it was on ${day}.`,
    caution:
      'The figures are of those who answered, not of all residents. They are about how places feel, not about crime. Do not compare places as if everybody had answered, and do not write that an action has had an effect: the answers only show what differs.',
    figures: 'Key figures',
    theme: 'Topic',
    people: 'Have pointed out an unsafe place',
    answers: 'Our answers',
    promise: 'The citizen promise',
    fulfilled: (done, all) => `${done} of ${all} points are fulfilled.`,
    contact: 'Contact',
    back: 'To You said, we did',
  },
  placeSign: {
    has: (place) => `What we have answered about ${place}`,
    more: 'Read more, and whether it helped:',
    code: 'QR code to the page',
    none: 'There is no answer about that place.',
  },
};
