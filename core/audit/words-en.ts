import type { Action, ThingOfStaff } from '../access/can.ts';
import type { RetentionStep } from '../privacy/retention.ts';
import type { AuditWords } from './words.ts';

const releasePages: Readonly<Record<string, string>> = {
  map: 'the map',
  places: 'the named places',
  survey: 'survey answers',
  districts: 'the districts',
  area: 'an outlined area',
  passport: 'the method passport',
};

const destroyed: Readonly<Record<RetentionStep, string>> = {
  words: 'words that moderators have hidden (G1)',
  codes: 'the stored form of codes (G6)',
  places: 'exact places: squares and main topics are left (G2)',
  texts: 'texts: their themes are left (G3)',
  answers: 'what says which answers are one person’s: each answer by itself is left (G2)',
  events: 'reported events: how many by place and week is left (G5)',
  shifts: 'shifts and visits: how many visits and minutes by place and week is left (G5)',
  log: 'old entries of the log (G7)',
};

const wanted: Readonly<Record<Action, string>> = {
  read: 'read',
  write: 'change',
  review: 'review',
  export: 'download',
};

const things: Readonly<Record<ThingOfStaff, string>> = {
  release: 'the releases',
  dialogue: 'the dialogues and surveys',
  entry: 'answers for others',
  event: 'the reported events',
  place: 'the register of places',
  'hot-spot': 'the hot spots',
  'hot-spot-evidence': 'what speaks for hot spots',
  shift: 'the shifts of rounds',
  presence: 'where the rounds have been',
  'event-counts': 'the counts of reported events',
  action: 'the actions',
  'action-comment': 'the comments on actions',
  'focus-area': 'the focus areas',
  promise: 'the citizen promise',
  'promise-part': 'points of the citizen promise',
  picture: 'pictures of the situation',
  walk: 'safety walks',
  'walk-point': 'points of safety walks',
  moderation: 'the moderation',
  log: 'the log',
  retention: 'the retention page',
  token: 'the access tokens',
  self: 'their own sign-in',
};

const reviewed: Readonly<Record<string, string>> = {
  accept: 'accepted',
  refuse: 'refused',
  link: 'linked',
  reopen: 'reopened',
};

/** English for the audit log. Each says what was done, after who did it. */
export const AUDIT_WORDS_EN: AuditWords = {
  operator: 'Somebody at the server’s command line',
  provider: 'The organisation’s sign-in',
  program: 'Lykta',
  nobody: 'Somebody who was not signed in',
  gone: 'an account that is no longer there',
  release: (act, page, name) => {
    if (name === null) return 'read the list of releases';
    const [kind = '', file = ''] = page.split('.');
    if (act === 'release') return `published ${name}`;
    if (page === 'change') return `compared ${name} with another release`;
    const what = releasePages[kind] ?? 'figures';
    return act === 'export' ? `took ${what} in ${name} away as a file (${file || 'file'})` : `read ${what} in ${name}`;
  },
  mapService: (collection) =>
    collection === null ? 'read the list of map layers' : `fetched the map layer ${collection} for a map program`,
  dialogue: (act, page, name) => {
    if (page === 'accuracy') return 'worked out how certain the answers to a dialogue can become';
    if (name === null) return act === 'read' ? 'read the list of dialogues' : 'made a dialogue';
    if (page === 'new') return `made the dialogue ${name}`;
    if (act === 'remove') return `removed the dialogue ${name}`;
    if (act === 'read') return `read about the dialogue ${name}`;
    if (page === 'stage') return `changed the stage of the dialogue ${name}`;
    if (page === 'classes') return `added a school class to the dialogue ${name}`;
    if (page === 'classes/remove') return `removed a school class from the dialogue ${name}`;
    return `changed the dialogue ${name}`;
  },
  survey: (act, page, name) => {
    if (page === 'xlsform') return 'read in a survey from a file';
    if (name === null) return act === 'read' ? 'read the list of surveys' : 'began a new survey';
    if (page === 'new') return `began the survey ${name}`;
    if (page.endsWith('file')) return `took the survey ${name} away as a file`;
    if (page === 'publish') return `published the survey ${name}`;
    if (page === 'noise') return `worked out how certain the answers to the survey ${name} can become`;
    if (act === 'remove') return `removed the draft of the survey ${name}`;
    return act === 'read' ? `read the survey ${name}` : `changed the draft of the survey ${name}`;
  },
  signIn: (act, way) => {
    if (act === 'sign-out') return 'signed out';
    return `signed in${way === 'passkey' ? ' with a passkey' : way === 'provider' ? ' by their organisation' : ''}`;
  },
  signInFailed: (person, path) => {
    if (path.endsWith('/provider'))
      return person === null
        ? 'Somebody tried to sign in by the organisation, and was not let in'
        : `${person} tried to sign in by the organisation, and was not let in`;
    return person === null
      ? 'Somebody tried to sign in with a name that nobody has'
      : `Somebody tried to sign in as ${person}, but the details were not right`;
  },
  account: (act, person, path) => {
    const whose = person ?? 'somebody';
    if (act === 'add') return `added an account for ${whose}`;
    if (act === 'disable') return `closed the account of ${whose}`;
    if (act === 'enable') return `opened the account of ${whose} again`;
    if (act === 'reset') return `reset the sign-in of ${whose}`;
    if (act === 'read') return 'read the list of accounts';
    if (path.includes('password')) return `changed the password of ${whose}`;
    if (path.includes('passkeys/remove')) return `removed a passkey of ${whose}`;
    if (path.includes('passkeys')) return `added a passkey for ${whose}`;
    if (path.includes('factor')) return `changed the two-step sign-in of ${whose}`;
    if (path.includes('sessions')) return `signed ${whose} out from other devices`;
    return `changed the account of ${whose}`;
  },
  organisation: (act, name) => `${act === 'add' ? 'added the organisation' : 'renamed the organisation'} ${name}`,
  token: (act, page, name) => {
    if (act === 'read') return 'read the list of access tokens';
    return `${page === 'take-back' ? 'took back' : 'made'} the access token ${name ?? ''}`;
  },
  moderation: (act, page, object) => {
    const which = object === null ? '' : ` (${object})`;
    if (page === 'let-in') return `let in answers without the bot check${which}`;
    if (page === 'standing') return `decided on a wave of answers${which}`;
    if (act === 'read' && page === 'waves') return 'read the list of waves of answers';
    if (page === 'approval') return `decided on a disclosure${which}`;
    if (act === 'write' && page === 'disclosures') return `proposed a disclosure${which}`;
    if (act === 'read' && page === 'disclosures') return 'read the list of disclosures';
    if (act === 'read' && page === 'preview') return `read what a disclosure would hold${which}`;
    if (act === 'read' && page === 'original') return `opened the original of text ${object ?? ''}`;
    if (act === 'read') return object === null ? 'read the moderation queue' : `read text ${object} with its masks`;
    if (act === 'decide') return `moderated text ${object ?? ''}`;
    if (act === 'disclose') return `disclosed answers on request${which}`;
    if (act === 'export') return `fetched a disclosure as a file${which}`;
    return `changed something in moderation${which}`;
  },
  entry: (act) =>
    act === 'read' ? 'read how many answers each has given in for others' : 'gave in answers for others',
  event: (act, page, object, why) => {
    const which = object === null ? '' : ` ${object}`;
    if (act === 'read' && page === 'queue') return 'read the reports that wait for review';
    if (act === 'read' && page === 'counts') return 'read how many events were reported by place and week';
    if (act === 'read') return object === null ? 'read the list of reported events' : `read the report${which}`;
    if (act === 'remove') return `took the report${which} back`;
    if (act === 'decide') return `${reviewed[(why ?? '').split(':')[0] ?? ''] ?? 'reviewed'} the report${which}`;
    if (object === null || page === 'events') return `reported an event${which}`;
    return `corrected the report${which}`;
  },
  place: (act, isNew, object) => {
    if (act === 'read') return 'read the register of places';
    return `${isNew ? 'added' : 'changed'} the place ${object ?? ''}`;
  },
  hotSpot: (act, page, object) => {
    if (act === 'read' && page === 'candidates') return 'read the candidates for hot spots';
    if (act === 'read') return object === null ? 'read the list of hot spots' : `read the hot spot ${object}`;
    if (act === 'decide') return `decided on the hot spot ${object ?? ''}`;
    return `${page === 'hot-spots' ? 'proposed' : 'changed'} the hot spot ${object ?? ''}`;
  },
  action: (act, page, object) => {
    const which = `the action ${object ?? ''}`;
    if (page === 'actions.csv') return 'downloaded the actions as a file';
    if (act === 'read' && page === 'duties') return 'read who answers for what';
    if (act === 'read') return object === null ? 'read the list of actions' : `read ${which}`;
    if (page === 'comments') return `commented on ${which}`;
    if (page === 'answer') return `answered ${which}`;
    if (page === 'steps') return `handed over, finished or followed up ${which}`;
    return `${page === 'actions' ? 'proposed' : 'changed'} ${which}`;
  },
  focusArea: (act, page, object) => {
    const which = `the focus area ${object ?? ''}`;
    if (act === 'read') return object === null ? 'read the focus areas' : `read ${which}`;
    if (act === 'decide') return `wrote down a decision on ${which}`;
    return `${page === 'focus-areas' ? 'proposed' : 'changed'} ${which}`;
  },
  round: (act, page, object) => {
    if (page === 'presence') return 'read where the rounds have been';
    if (act === 'read') return 'read the shifts of rounds';
    if (act === 'write') return object === null ? 'sent visits' : `sent visits to the shift ${object}`;
    if (page === 'swap') return `swapped a place of the shift ${object ?? ''}`;
    return `${page === 'end' ? 'ended' : 'opened'} the shift ${object ?? ''}`;
  },
  promise: (act, page, object) => {
    const which = object === null ? 'the citizen promise' : `the citizen promise ${object}`;
    if (act === 'read')
      return object === null ? 'read the citizen promises' : `read the pack for a follow-up of ${which}`;
    if (page === 'new') return `began to write ${which}`;
    if (page === 'sign') return `wrote down that ${which} is signed`;
    if (page === 'versions') return `gave ${which} a new text`;
    if (page === 'end') return `ended ${which}`;
    if (page === 'points') return `changed a point of ${which}`;
    if (page === 'progress') return `wrote down what has been done of ${which}`;
    if (page === 'follow-ups/hold') return `reported a follow-up of ${which}`;
    if (act === 'decide') return `wrote down a decision in a follow-up of ${which}`;
    if (act === 'remove') return `removed a planned follow-up of ${which}`;
    if (page === 'follow-ups') return `planned a follow-up of ${which}`;
    if (page.startsWith('follow-ups')) return `wrote down how far a point of ${which} has come`;
    return `changed ${which}`;
  },
  picture: (act, page, object) => {
    const which = object === null ? '' : ` ${object}`;
    if (act === 'read')
      return object === null ? 'read the list of pictures of the situation' : `read the picture${which}`;
    if (act === 'remove') return `took away the draft of the picture${which}`;
    if (page === 'new') return `began the picture of the situation${which}`;
    if (page === 'sections') return `wrote what a section shows in the picture${which}`;
    if (page === 'decisions') return `wrote down the meeting’s decisions in the picture${which}`;
    if (page === 'tasks') return `gave somebody a task from the picture${which}`;
    return `read figures for, froze or published the picture${which}`;
  },
  walk: (act, page, object) => {
    const which = object === null ? '' : ` ${object}`;
    if (act === 'read' && page === 'protocol') return `read the protocol of the safety walk${which}`;
    if (act === 'read' && page === 'grounds') return 'read where a safety walk may go';
    if (act === 'read') return 'read the safety walks';
    if (act === 'remove') return `took away the draft of the safety walk${which}`;
    if (page === 'new') return `began to plan the safety walk${which}`;
    if (page === 'steps') return `moved the safety walk${which} on`;
    if (page === 'notes') return `gave in a note from the safety walk${which}`;
    return `changed the plan of the safety walk${which}`;
  },
  halfWay: (person) =>
    `Somebody gave the right password of ${person} on a device that is new to the account, but not the second step`,
  answer: (act) =>
    act === 'read'
      ? 'read an answer by its code'
      : act === 'remove'
        ? 'erased an answer by its code'
        : 'left an answer out of coming releases, by its code',
  backup: 'backed up everything',
  clock: (day) => `confirmed that the day is ${day}, after the clock had leapt`,
  log: (act) => (act === 'export' ? 'took the log away as a file' : 'read the log'),
  shortened: (through, removed, kept) =>
    `shortened the log: ${removed} entries up to number ${through} were destroyed and ${kept} disclosures kept`,
  retention: () => 'read what is to be destroyed and when',
  destroyed: (step, dialogue, tens) =>
    `destroyed ${destroyed[step]}${dialogue === null ? '' : ` in the dialogue ${dialogue}`} (${tens === 0 ? 'fewer than ten' : `at least ${tens}`})`,
  refused: (action, thing) => `wanted to ${wanted[action]} ${things[thing]}, and was not let: their role may not`,
  other: (act, thing, object) => `did “${act}” to “${thing}”${object === null ? '' : ` (${object})`}`,
};
