import { TOTP } from 'otpauth';
import { OWNERS } from '#core/access/owners.ts';
import { ANSWERS } from '#core/actions/answers.ts';
import type { PlanDraft, StepDraft } from '#core/actions/contract.ts';
import type { CardDraft } from '#core/actions/focus.ts';
import { FOCUS_DECISIONS } from '#core/actions/focus-life.ts';
import { HELPED } from '#core/actions/life.ts';
import { SEASONS } from '#core/actions/season.ts';
import { addDays, dayOf, minuteOf } from '#core/base/time.ts';
import type { EventDraft } from '#core/events/contract.ts';
import { CERTAINTIES, EFFECTS } from '#core/events/kinds.ts';
import type { Settled } from '#core/hotspots/contract.ts';
import { HOT_SPOT_DECISIONS } from '#core/hotspots/life.ts';
import type { DisclosureState } from '#core/moderation/disclosure.ts';
import type { PlaceDraft } from '#core/places/registered.ts';
import type { Terms } from '#core/promises/contract.ts';
import { STATUSES } from '#core/promises/kinds.ts';
import { OUTCOMES, REASONS, SHIFT_KINDS } from '#core/rounds/kinds.ts';
import type { Answers } from '#core/survey/contract.ts';
import { CAMPAIGN_STAGES } from '#core/survey/dialogue.ts';
import { answersOnJourney } from '#core/survey/journey.ts';
import { DEMO_ACCOUNTS } from '#server/staff/demo-accounts.ts';
import { answerDraftOf, planDraftOf } from './action-drafts.ts';
import { answersBy } from './every-type-people.ts';
import type { Known, KnownPicture, KnownPromise, KnownWalk } from './fuzz-known.ts';
import { CLOSED_DIALOGUE } from './fuzz-process.ts';
import type { Asker } from './fuzz-requests.ts';
import type { Chance } from './random-survey.ts';
import { noteId, noteOf, walkPlanOf } from './walk-plan.ts';

/** What of a request is known to lead somewhere, by its operation. The rest comes from the description's schemas. */
export interface Good {
  readonly params?: Readonly<Record<string, string>>;
  readonly headers?: readonly (readonly [string, string])[];
  readonly body?: unknown;
  /** A body that is no JSON, and what it is. */
  readonly bytes?: Buffer;
  readonly type?: string;
  /** Where it is sent, instead of the operation's own path. */
  readonly target?: string;
  /** Who asks, where it takes one person of those who may. */
  readonly asker?: Asker;
}

export interface Ground {
  readonly known: Known;
  /** What the server's clock says. */
  readonly now: () => number;
  readonly spreadsheet: Buffer;
  readonly hcaptchaToken: () => string;
}

type Maker = (ground: Ground, chance: Chance) => Good;

export function goodOf(operation: string, ground: Ground, chance: Chance): Good {
  const maker =
    MAKERS[operation] ?? (/ \/\w*\/?(enkel|anvand-din-kod\/svar)\/$/.test(operation) ? plainForm(operation) : null);
  return maker?.(ground, chance) ?? {};
}

const WORDS = [
  'Det är mörkt vid bron.',
  'Lampan är trasig. Ring Kerstin på 070-174 06 58.',
  'Jag är rädd för honom.',
  '',
];

function answersFrom({ known }: Ground, chance: Chance): Answers {
  const by = answersBy(known.survey, () => chance.below(1e6) / 1e6);
  const worded = JSON.stringify(by).replaceAll('"Vid bron."', JSON.stringify(chance.of(WORDS)));
  const { id } = chance.of(known.survey.routes);
  return answersOnJourney(known.survey, id, JSON.parse(worded) as Answers);
}

const responseFrom = (ground: Ground, chance: Chance, channels: readonly string[], inputWay: readonly string[]) => {
  const channel = chance.of(channels);
  return {
    campaign: ground.known.campaign,
    survey: { id: ground.known.survey.id, version: ground.known.survey.version },
    language: chance.of(['sv', 'lattlast', 'en', 'fi', 'ar']),
    inputWay: chance.of(inputWay),
    channel,
    ...(channel === 'school' ? { schoolClass: ground.known.classCodes.of(chance) } : {}),
    answers: answersFrom(ground, chance),
  };
};

/** As a device makes one; now and then one that has been used. */
function keyHeader({ known }: Ground, chance: Chance): readonly (readonly [string, string])[] {
  const digits = Array.from({ length: 32 }, () => chance.below(16).toString(16)).join('');
  const fresh = digits
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-4$3-8$4-$5')
    .replace(/(-4\w{3})\w(-8\w{3})\w/, '$1$2');
  const key = chance.often(0.9) ? fresh : (known.keys.of(chance) ?? fresh);
  known.keys.put(key, key);
  return [['idempotency-key', key]];
}

const receipt = ({ known }: Ground, chance: Chance) =>
  known.receipts.of(chance) ?? { code: 'AAAA-AAAA-AAAA', revision: null };
const dialogue = ({ known }: Ground, chance: Chance) =>
  known.dialogues.of(chance) ?? { id: known.campaign, revision: '', next: null };
/** One that is there to be changed: never the dialogue that everybody answers. */
const otherDialogue = ({ known }: Ground, chance: Chance) =>
  known.dialogues.of(chance, ({ id }) => id !== known.campaign) ?? { id: 'finns-inte', revision: '', next: null };
const draft = ({ known }: Ground, chance: Chance) =>
  known.drafts.of(chance) ?? { id: 'finns-inte', revision: 1, document: {} };
const text = ({ known }: Ground, chance: Chance) => known.texts.of(chance) ?? { id: 'finns-inte', revision: '' };

const event = ({ known }: Ground, chance: Chance) => known.events.of(chance) ?? { id: 'finns-inte', revision: 1 };

const eventDraft = ({ now }: Ground, chance: Chance): EventDraft => ({
  cause: chance.of(['BEL-TRASIG', 'SAML-GRUPP', 'TRAF-FART']),
  certainty: chance.of(CERTAINTIES),
  where: { way: 'name', entry: chance.often(0.9) ? 'torget' : 'finns-inte' },
  from: minuteOf(now() - (chance.often(0.9) ? chance.below(7) : 300) * 86_400_000),
  until: '',
  people: null,
  effect: chance.of(EFFECTS),
  measure: 'none',
  receiver: null,
  text: chance.often(0.8) ? 'Det är mörkt vid bron.' : chance.of(WORDS),
});

const visit = ({ known, now }: Ground, chance: Chance) => {
  const shift = known.shifts.of(chance);
  const outcome = chance.of(OUTCOMES);
  return {
    id: `00000000-0000-4000-8000-${String(chance.below(1e6)).padStart(12, '0')}`,
    version: chance.of([1, 2]),
    shift: shift?.id ?? 'finns-inte',
    place: shift?.stops.at(-1)?.place ?? 'finns-inte',
    outcome,
    arrivedAt: now() - 3_600_000,
    minutes: chance.of([null, 0, 12, 60]),
    mode: chance.of([null, 'foot']),
    observed: chance.of([[], ['LUGNT'], ['finns-inte']]),
    people: chance.of([null, '1-5']),
    contacts: null,
    done: chance.of([[], ['talk']]),
    note: chance.of(['', 'Lampan vid trappan är trasig.', 'Kalle Svensson var där.']),
    reason: outcome === 'not-reached' ? chance.of([...REASONS, null]) : null,
  };
};

const hotSpot = ({ known }: Ground, chance: Chance) => known.hotSpots.of(chance) ?? { id: 'finns-inte', revision: 1 };
const place = ({ known }: Ground, chance: Chance) => known.places.of(chance) ?? { id: 'finns-inte', revision: 0 };

const placeDraft = (chance: Chance): PlaceDraft => ({
  kind: 'road',
  name: chance.of(['Gångvägen', 'Hållplatsen', 'Ungdomar vid torget']),
  internalName: '',
  where: { way: 'name', entry: chance.often(0.9) ? 'torget' : 'finns-inte' },
  radiusMetres: chance.of([null, 75, 10]),
  speedLimit: chance.of([null, 30]),
  owner: chance.of([null, 'municipality', 'finns-inte']),
  keeper: chance.of([null, 'municipality']),
  contact: '',
  isRetired: false,
});
const settled = (chance: Chance): Settled => ({
  kinds: chance.of([['BEL'], ['TRAF', 'SAML'], ['FINNS-INTE']]),
  months: [],
  weekdays: chance.of([[], [4, 5]]),
  hours: chance.of([[], [20, 21]]),
  aim: chance.often(0.8) ? 'Lugnare på kvällen.' : '',
});

const action = ({ known }: Ground, chance: Chance) => known.actions.of(chance) ?? { id: 'finns-inte', revision: 1 };
const focusArea = ({ known }: Ground, chance: Chance) =>
  known.focusAreas.of(chance) ?? { id: 'finns-inte', revision: 1 };
const actionPlan = (chance: Chance): PlanDraft =>
  planDraftOf({
    what: chance.of(['Byt lampan vid bron', 'Beskär buskarna', '']),
    owner: chance.of(OWNERS),
    isPresence: chance.often(0.1),
    season: chance.of([null, ...SEASONS]),
    sources: chance.often(0.5) ? [{ kind: 'meeting', ref: '', part: '', activity: '', note: 'EST-mötet' }] : [],
  });
const actionStep = ({ now }: Ground, chance: Chance): StepDraft =>
  chance.of<StepDraft>([
    { act: 'hand-over', owner: chance.of(OWNERS), unit: 'Driften', reason: 'Det är er väg.' },
    { act: 'finish', doneOn: dayOf(now()), after: 'Alla lampor lyser.', lookAgainOn: '' },
    { act: 'look-again', helped: chance.of(HELPED), reason: 'Färre tar omvägen.' },
    { act: 'reopen', reason: 'Två lampor är trasiga igen.' },
  ]);
const focusCard = (chance: Chance): CardDraft => ({
  title: chance.of(['Mörka vägar', '']),
  what: 'Det är mörkt på vägen från tåget.',
  places: [],
  when: 'Höst och vinter',
  forWhom: '',
  causes: ['Lampor som är trasiga'],
  themes: chance.of([['BEL'], ['FINNS-INTE']]),
  unknown: '',
  owner: chance.of(OWNERS),
  evidenceFor: [],
  evidenceAgainst: [],
});

const promise = ({ known }: Ground, chance: Chance): KnownPromise =>
  known.promises.of(chance) ?? { id: 'finns-inte', revision: 1, state: 'draft', terms: { points: [] }, followUps: [] };

const aPicture = (known: Known, chance: Chance): KnownPicture =>
  known.pictures.of(chance) ?? { snapshot: { id: '1999-t1' }, revision: 1, state: 'draft' };

const aWalk = (known: Known, chance: Chance): KnownWalk =>
  known.walks.of(chance) ?? { id: 'finns-inte', revision: 1, state: 'draft', plan: { stops: [] } };

/** A meeting of a promise, as far as there is one. */
const meeting = (ground: Ground, chance: Chance) => {
  const { id, followUps } = promise(ground, chance);
  const { id: followUp, revision } = followUps.at(-1) ?? { id: 'finns-inte', revision: 1 };
  return { params: { promise: id, followUp }, revision };
};

const promiseTerms = (chance: Chance): Terms => ({
  number: null,
  year: 2027,
  period: { from: '2027-01-01', until: '2028-12-31' },
  diaryNumber: chance.of([null, 'KS 2027/1']),
  text: { sv: 'Det här lovar vi.', en: 'We promise this.' },
  signatories: [
    { party: 'municipality', office: { sv: 'Ordförande' }, name: null },
    { party: 'police', office: { sv: 'Chef' }, name: null },
  ],
  sources: [],
  points: [
    {
      id: 'belysning',
      heading: { sv: 'Ljusare' },
      text: { sv: chance.often(0.9) ? 'Vi byter lampor.' : chance.of(WORDS) || 'x' },
      effect: null,
      owner: chance.of(['together', 'municipality']),
      activities: [
        {
          id: 'lampor',
          text: { sv: 'Byta lampor' },
          where: null,
          until: '2027-10-01',
          count: 34,
          owner: 'together',
          isPresence: chance.often(0.3),
        },
      ],
      indicators: [],
      sameAs: null,
    },
  ],
});

const definitionFrom = ({ known }: Ground, chance: Chance) => {
  const month = `20${28 + chance.below(60)}-${String(1 + chance.below(12)).padStart(2, '0')}`;
  const title = chance.of(['Torget', 'Parken', 'Gång- och cykelvägen', 'Å', '???']);
  return {
    title: { sv: title, lattlast: title, en: title, fi: title, ar: title },
    survey: { id: known.survey.id, version: known.survey.version },
    opens: `${month}-01`,
    closes: `${month}-22`,
    resultsBy: null,
    channels: chance.of([['web'], ['web', 'qr', 'paper'], ['school']]),
    expectedAnswers: 100 + chance.below(5_000),
    diaryNumber: 'KS 2027-1',
  };
};

const ifMatch = (revision: number | string): readonly (readonly [string, string])[] => [['if-match', `"${revision}"`]];
const own = ({ known }: Ground) => known.own ?? { name: 'ingen', password: 'ingen', secret: 'ABCDEFGH' };

const response: Maker = (ground, chance) => ({
  headers: keyHeader(ground, chance),
  body: responseFrom(ground, chance, ['web', 'qr', 'kiosk', 'school'], ['app', 'plain']),
});
const code: Maker = (ground, chance) => ({ body: { code: receipt(ground, chance).code } });
/** What takes an answer away is mostly asked with a code that is none: others want to change the answer. */
const lastCode: Maker = (ground, chance) =>
  chance.often(0.4) ? code(ground, chance) : { body: { code: 'AAAA-AAAA-AAAA' } };
const oneDialogue: Maker = (ground, chance) => ({ params: { dialogue: dialogue(ground, chance).id } });
const oneDraft: Maker = (ground, chance) => ({ params: { survey: draft(ground, chance).id } });
const draftNeverRead: Maker = (ground, chance) => ({ ...oneDraft(ground, chance), headers: ifMatch(0) });
const draftAsRead: Maker = (ground, chance) => {
  const { id, revision } = draft(ground, chance);
  return { params: { survey: id }, headers: ifMatch(revision) };
};
/** What takes a draft away, by the same rule as an answer. */
const lastDraft: Maker = (ground, chance) => (chance.often(0.4) ? draftAsRead : draftNeverRead)(ground, chance);
/** One in this state, where there is one. */
const disclosureIn = (wanted: DisclosureState, { known }: Ground, chance: Chance) =>
  known.disclosures.of(chance, ({ state }) => state === wanted) ??
  known.disclosures.of(chance) ?? { id: 'finns-inte', proposedBy: '', digest: '' };
const selection = (ground: Ground, chance: Chance) =>
  chance.often(0.5)
    ? { of: 'texts', campaign: ground.known.campaign, themes: chance.of([[], ['BEL'], ['BEL', 'TRAF']]) }
    : {
        of: 'answers',
        campaign: chance.often(0.9) ? CLOSED_DIALOGUE.id : dialogue(ground, chance).id,
        questions: chance.of([['Q2'], ['Q4', '4b'], ['Q2', 'Q4', '4b', 'Q14a'], ['4f'], []]),
        from: chance.often(0.9) ? CLOSED_DIALOGUE.opens : 'i går',
        to: chance.often(0.9) ? CLOSED_DIALOGUE.closes : '2037-12-31',
        time: chance.of(['week', 'day', 'none']),
      };
const password: Maker = (ground) => ({ body: { password: own(ground).password } });

const MAKERS: Readonly<Record<string, Maker>> = {
  'POST /api/responses': response,
  'DELETE /api/responses': (ground, chance) => ({ headers: keyHeader(ground, chance) }),
  'POST /api/staff/entries': (ground, chance) => ({
    headers: keyHeader(ground, chance),
    body: responseFrom(ground, chance, ['street', 'meeting', 'paper'], ['entry']),
  }),
  'POST /api/bot-check/hcaptcha': ({ hcaptchaToken }) => ({ body: { token: hcaptchaToken() } }),
  'POST /api/staff/entries/undo': lastCode,
  'POST /api/school/open': ({ known }, chance) => ({ body: { code: known.classCodes.of(chance) ?? '' } }),
  'POST /api/receipts/open': code,
  'POST /api/receipts/withdraw': lastCode,
  'POST /api/receipts/erase': lastCode,
  'POST /api/receipts/change': (ground, chance) => {
    const { code: shown, revision } = receipt(ground, chance);
    return {
      body: { code: shown, from: revision ?? '', response: responseFrom(ground, chance, ['web'], ['app', 'plain']) },
    };
  },
  'POST /api/staff/sessions': (ground) => {
    const { name, password: right, secret } = own(ground);
    return { body: { name, password: right, code: codeOf(secret, ground.now()) } };
  },
  'POST /api/staff/me/password': (ground, chance) => ({
    body: { password: own(ground).password, next: `Lugna kajor nummer ${chance.below(1e6)} i rad` },
  }),
  'POST /api/staff/me/second-factor': password,
  'POST /api/staff/me/second-factor/remove': password,
  'POST /api/staff/me/passkeys/options': password,
  'POST /api/staff/me/passkeys/remove': (ground) => ({ body: { id: 'finns-inte', password: own(ground).password } }),
  'POST /api/staff/me/second-factor/code': (ground) => ({ body: { code: codeOf(own(ground).secret, ground.now()) } }),
  'DELETE /api/staff/me/sessions/{session}': ({ known }, chance) => ({
    params: { session: known.sessions.of(chance) ?? '0123456789abcdef' },
  }),
  'POST /api/staff/dialogues/': (ground, chance) => ({ body: definitionFrom(ground, chance) }),
  'GET /api/staff/dialogues/{dialogue}': oneDialogue,
  'PUT /api/staff/dialogues/{dialogue}': (ground, chance) => {
    const { id, revision } = otherDialogue(ground, chance);
    return { params: { dialogue: id }, body: { revision, definition: definitionFrom(ground, chance) } };
  },
  'DELETE /api/staff/dialogues/{dialogue}': (ground, chance) => {
    const { id, revision } = otherDialogue(ground, chance);
    return { params: { dialogue: id }, headers: ifMatch(revision) };
  },
  'POST /api/staff/dialogues/{dialogue}/stage': (ground, chance) => {
    const { id, revision, next } =
      ground.known.dialogues.of(chance, (one) => one.next !== null) ?? otherDialogue(ground, chance);
    const stage = chance.often(0.8) ? next : null;
    return { params: { dialogue: id }, body: { revision, stage: stage ?? chance.of(CAMPAIGN_STAGES) } };
  },
  'POST /api/staff/dialogues/{dialogue}/classes': (ground, chance) => ({
    params: { dialogue: dialogue(ground, chance).id },
    body: { name: chance.of(['7 B', '9 A', 'Gy 2']) },
  }),
  'POST /api/staff/dialogues/{dialogue}/classes/remove': ({ known }, chance) => {
    const { dialogue: id, code: given } = known.otherClasses.of(chance) ?? { dialogue: 'finns-inte', code: 'KLA-7M4' };
    return { params: { dialogue: id }, body: { code: given } };
  },
  'POST /api/staff/surveys/drafts': ({ known }, chance) => {
    const { id, version } = known.survey;
    const title = { sv: chance.of(['Kvällar', 'Skolvägen', 'Ö']) };
    return {
      body: chance.of<unknown>([
        { from: 'blank', title },
        { from: 'copy', survey: id, version, title },
        { from: 'copy', survey: id, version },
        { from: 'file', document: { ...known.survey, id: `fil-${chance.below(40)}` } },
      ]),
    };
  },
  'GET /api/staff/surveys/drafts/{survey}': oneDraft,
  'GET /api/staff/surveys/drafts/{survey}/file': oneDraft,
  'GET /api/staff/surveys/drafts/{survey}/noise': oneDraft,
  'PUT /api/staff/surveys/drafts/{survey}': (ground, chance) => ({
    ...draftAsRead(ground, chance),
    ...(({ id, revision, document }) => ({ params: { survey: id }, headers: ifMatch(revision), body: document }))(
      draft(ground, chance),
    ),
  }),
  'DELETE /api/staff/surveys/drafts/{survey}': lastDraft,
  'POST /api/staff/surveys/drafts/{survey}/publish': (ground, chance) =>
    ground.known.published < MOST_PUBLISHED ? draftAsRead(ground, chance) : draftNeverRead(ground, chance),
  'POST /api/staff/surveys/xlsform': ({ spreadsheet }, chance) => ({
    bytes: spreadsheet,
    type: chance.of(['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'application/octet-stream']),
  }),
  'POST /api/staff/events': (ground, chance) => ({
    body: { key: `key-of-a-report-${chance.below(1e6)}`, draft: eventDraft(ground, chance) },
  }),
  'POST /api/staff/places': (_ground, chance) => ({ body: { draft: placeDraft(chance) } }),
  'PUT /api/staff/places/{place}': (ground, chance) => {
    const { id, revision } = place(ground, chance);
    return { params: { place: id }, body: { revision, draft: placeDraft(chance) } };
  },
  'GET /api/staff/hot-spots/{spot}': (ground, chance) => ({ params: { spot: hotSpot(ground, chance).id } }),
  'POST /api/staff/hot-spots': (ground, chance) => ({
    body: { place: place(ground, chance).id, settled: settled(chance), reason: 'Många rapporter.' },
  }),
  'PUT /api/staff/hot-spots/{spot}': (ground, chance) => {
    const { id, revision } = hotSpot(ground, chance);
    return { params: { spot: id }, body: { revision, settled: settled(chance), reason: 'Nya tider.' } };
  },
  'POST /api/staff/hot-spots/{spot}/steps': (ground, chance) => {
    const { id, revision } = hotSpot(ground, chance);
    const decision = {
      act: chance.of(HOT_SPOT_DECISIONS),
      reason: chance.often(0.9) ? 'Det talar för platsen.' : '',
      meeting: 'EST-mötet',
      reviewBy: addDays(dayOf(ground.now()), chance.of([0, 28, 90])),
      closing: chance.of([null, 'better']),
    };
    return { params: { spot: id }, body: { revision, decision } };
  },
  'POST /api/staff/shifts': ({ now }, chance) => ({
    body: {
      day: addDays(dayOf(now()), chance.of([0, 1, -1])),
      kind: chance.of(SHIFT_KINDS),
      unit: chance.of(['Bil 3', 'Cykel 1', '']),
      organisation: chance.of(['polisen', 'municipality', 'finns-inte']),
    },
  }),
  'POST /api/staff/shifts/{shift}/swap': ({ known }, chance) => {
    const shift = known.shifts.of(chance);
    const place = shift?.stops.at(-1)?.place ?? 'finns-inte';
    return { params: { shift: shift?.id ?? 'finns-inte' }, body: { revision: shift?.revision ?? 1, place } };
  },
  'POST /api/staff/shifts/{shift}/end': ({ known }, chance) => ({
    params: { shift: known.shifts.of(chance)?.id ?? 'finns-inte' },
  }),
  'POST /api/staff/visits': (ground, chance) => ({
    body: { sentAt: ground.now(), visits: [visit(ground, chance)], ended: [] },
  }),
  'POST /api/staff/tokens': ({ now }, chance) => ({
    body: {
      name: chance.of(['Power BI', 'QGIS, analys', 'Å']),
      organisation: chance.of(['municipality', 'polisen', 'bostadsbolaget']),
      lastDay: dayOf(now() + chance.of([0, 30, 300, 400]) * 86_400_000),
      password: ADMIN_PASSWORD,
    },
  }),
  'POST /api/staff/tokens/{token}/take-back': ({ known }, chance) => ({
    params: { token: known.tokens.of(chance) ?? 'finns-inte' },
  }),
  'POST /api/staff/pictures': (_, chance) => ({
    body: {
      span: chance.of(['week', 'tertial']),
      day: `202${chance.below(7)}-${String(1 + chance.below(9)).padStart(2, '0')}-1${chance.below(9)}`,
    },
  }),
  'DELETE /api/staff/pictures/{picture}': ({ known }, chance) => ({
    params: { picture: chance.often(0.1) ? aPicture(known, chance).snapshot.id : '1999-t1' },
  }),
  'PUT /api/staff/pictures/{picture}/sections/{section}': ({ known }, chance) => {
    const { snapshot, revision } = aPicture(known, chance);
    return {
      params: { picture: snapshot.id, section: chance.of(['summary', 'mapping', 'other', 'analysis']) },
      body: {
        revision,
        text: chance.often(0.9) ? { sv: chance.often(0.8) ? 'Lugnare än i fjol.' : chance.of(WORDS) } : null,
      },
    };
  },
  'PUT /api/staff/pictures/{picture}/decisions': ({ known }, chance) => {
    const { snapshot, revision } = aPicture(known, chance);
    const decision = { item: 'actions', text: { sv: 'Byta lampan.' }, owner: 'municipality', unit: 'Gata och park' };
    return {
      params: { picture: snapshot.id },
      body: { revision, decisions: chance.often(0.8) ? [{ ...decision, due: '2026-12-01', made: null }] : [] },
    };
  },
  'POST /api/staff/pictures/{picture}/tasks': ({ known, now }, chance) => {
    const { snapshot, revision } = aPicture(known, chance);
    const due = addDays(dayOf(now()), chance.of([-1, 7, 30]));
    const given = { item: 'rounds', text: 'Byta lampan', owner: 'municipality', unit: 'Gata och park', place: null };
    return { params: { picture: snapshot.id }, body: { revision, number: chance.of([null, 1]), due, ...given } };
  },
  'POST /api/staff/pictures/{picture}/steps': ({ known }, chance) => {
    const { snapshot, revision, state } = aPicture(known, chance);
    return {
      params: { picture: snapshot.id },
      body: { revision, act: state === 'draft' ? chance.of(['refresh', 'freeze']) : 'publish' },
    };
  },
  'POST /api/staff/walks': (_, chance) => ({
    body: { name: chance.of(['Norrbacka, kväll', ...WORDS]) || 'x', follows: null },
  }),
  'PUT /api/staff/walks/{walk}': ({ known, now }, chance) => {
    const { id, revision } = aWalk(known, chance);
    const { meetings } = walkPlanOf();
    const on = (days: number) => ({ at: '18:00', place: { sv: 'Torget' }, on: addDays(dayOf(now()), days) });
    const plan = walkPlanOf({
      metres: 50 + chance.below(5_000),
      meetings: { ...meetings, before: on(9), walk: on(30), after: on(50) },
    });
    return { params: { walk: id }, body: { revision, plan } };
  },
  'DELETE /api/staff/walks/{walk}': ({ known }, chance) => ({
    params: { walk: chance.often(0.1) ? aWalk(known, chance).id : 'finns-inte' },
  }),
  'POST /api/staff/walks/{walk}/steps': ({ known, now }, chance) => {
    const { id, revision, state } = aWalk(known, chance);
    const act = state === 'draft' ? 'announce' : state === 'announced' ? 'walk' : 'report';
    const outing = { on: dayOf(now()), came: [{ role: 'residents', people: 1 + chance.below(30) }], weather: null };
    return { params: { walk: id }, body: { revision, act, outing: act === 'walk' ? outing : null, reason: null } };
  },
  'PUT /api/staff/walks/{walk}/notes/{note}': ({ known }, chance) => ({
    params: { walk: aWalk(known, chance).id, note: noteId(chance.below(40)) },
    body: {
      version: 1 + chance.below(5),
      note: noteOf({
        text: chance.often(0.8) ? 'Lampan är släckt.' : chance.of(WORDS),
        judgement: chance.of(['bad', 'good', 'flaw']),
      }),
    },
  }),
  'GET /api/staff/walks/{walk}/protocol': ({ known }, chance) => ({ params: { walk: aWalk(known, chance).id } }),
  'GET /api/staff/actions/{action}': (ground, chance) => ({ params: { action: action(ground, chance).id } }),
  'POST /api/staff/actions': (_, chance) => ({ body: { plan: actionPlan(chance) } }),
  'PUT /api/staff/actions/{action}': (ground, chance) => {
    const { id, revision } = action(ground, chance);
    return { params: { action: id }, body: { revision, plan: actionPlan(chance), reason: 'Rättat.' } };
  },
  'POST /api/staff/actions/{action}/steps': (ground, chance) => {
    const { id, revision } = action(ground, chance);
    return { params: { action: id }, body: { revision, step: actionStep(ground, chance) } };
  },
  'POST /api/staff/actions/{action}/answer': (ground, chance) => {
    const { id, revision } = action(ground, chance);
    const due = chance.often(0.8) ? addDays(dayOf(ground.now()), 30) : '';
    const answer = answerDraftOf({ answer: chance.of(ANSWERS), reason: chance.of(['', 'Vägen är statens.']), due });
    return { params: { action: id }, body: { revision, answer } };
  },
  'POST /api/staff/actions/{action}/comments': (ground, chance) => ({
    params: { action: action(ground, chance).id },
    body: { text: chance.of(['Kan ni ta den?', ...WORDS]) },
  }),
  'GET /api/staff/focus-areas/{focus}': (ground, chance) => ({ params: { focus: focusArea(ground, chance).id } }),
  'POST /api/staff/focus-areas': (_, chance) => ({ body: { card: focusCard(chance) } }),
  'PUT /api/staff/focus-areas/{focus}': (ground, chance) => {
    const { id, revision } = focusArea(ground, chance);
    return { params: { focus: id }, body: { revision, card: focusCard(chance), reason: 'Rättat.' } };
  },
  'POST /api/staff/focus-areas/{focus}/steps': (ground, chance) => {
    const { id, revision } = focusArea(ground, chance);
    const decision = { act: chance.of(FOCUS_DECISIONS), reason: 'Flest har sagt det.', meeting: 'Lokala Brå' };
    return { params: { focus: id }, body: { revision, decision } };
  },
  'POST /api/staff/promises': (_, chance) => ({
    body: {
      from: `20${26 + chance.below(40)}-01-01`,
      until: `20${66 + chance.below(9)}-12-31`,
      number: chance.of([null, 5]),
    },
  }),
  'PUT /api/staff/promises/{promise}': (ground, chance) => {
    const { id, revision } = promise(ground, chance);
    return { params: { promise: id }, body: { revision, terms: promiseTerms(chance) } };
  },
  'PUT /api/staff/promises/{promise}/points/{point}': (ground, chance) => {
    const { id, revision } = promise(ground, chance);
    const point = promiseTerms(chance).points[0] ?? null;
    return { params: { promise: id, point: chance.of(['belysning', 'ny-punkt']) }, body: { revision, point } };
  },
  'POST /api/staff/promises/{promise}/sign': ({ now, ...ground }, chance) => {
    const { id, revision } = promise({ now, ...ground }, chance);
    return { params: { promise: id }, body: { revision, on: dayOf(now()) } };
  },
  'POST /api/staff/promises/{promise}/versions': (ground, chance) => {
    const { id, revision } = promise(ground, chance);
    const reason = 'Vi räknade lamporna fel.';
    return {
      params: { promise: id },
      body: { revision, terms: promiseTerms(chance), reason, on: dayOf(ground.now()) },
    };
  },
  'POST /api/staff/promises/{promise}/end': (ground, chance) => {
    const { id, revision } = chance.often(0.1) ? promise(ground, chance) : { id: 'finns-inte', revision: 1 };
    return { params: { promise: id }, body: { revision } };
  },
  'POST /api/staff/promises/{promise}/progress': (ground, chance) => ({
    params: { promise: promise(ground, chance).id },
    body: { of: 'activity', id: 'lampor', value: chance.below(40), on: dayOf(ground.now()), n: null, source: null },
  }),
  'POST /api/staff/promises/{promise}/follow-ups': (ground, chance) => ({
    params: { promise: promise(ground, chance).id },
    body: { plannedOn: `20${27 + chance.below(3)}-06-12`, meeting: 'Lokala Brå' },
  }),
  'DELETE /api/staff/promises/{promise}/follow-ups/{followUp}': (ground, chance) => ({
    params: chance.often(0.2) ? meeting(ground, chance).params : { promise: 'finns-inte', followUp: 'finns-inte' },
  }),
  'GET /api/staff/promises/{promise}/follow-ups/{followUp}/pack': (ground, chance) => ({
    params: meeting(ground, chance).params,
  }),
  'PUT /api/staff/promises/{promise}/follow-ups/{followUp}/points/{point}': (ground, chance) => {
    const { params, revision } = meeting(ground, chance);
    const status = chance.of([...STATUSES, null]);
    const evidence = chance.of([[], [{ text: 'Kommunens lista', url: null }]]);
    return {
      params: { ...params, point: 'belysning' },
      body: {
        revision,
        status,
        sentence: chance.of([null, { sv: 'Hälften är gjort.' }, { sv: chance.of(WORDS) }]),
        evidence,
      },
    };
  },
  'PUT /api/staff/promises/{promise}/follow-ups/{followUp}/points/{point}/decision': (ground, chance) => {
    const { params, revision } = meeting(ground, chance);
    const activity = { ...promiseTerms(chance).points[0]?.activities[0], until: '2030-06-01' };
    const decision = chance.of([null, { text: { sv: 'Vi gör mer.' }, activity }]);
    return { params: { ...params, point: 'belysning' }, body: { revision, decision } };
  },
  'POST /api/staff/promises/{promise}/follow-ups/{followUp}/hold': (ground, chance) => {
    const { params, revision } = meeting(ground, chance);
    return { params, body: { revision, heldOn: dayOf(ground.now()) } };
  },
  'GET /api/staff/events/{event}': (ground, chance) => ({ params: { event: event(ground, chance).id } }),
  'PUT /api/staff/events/{event}': (ground, chance) => {
    const { id, revision } = event(ground, chance);
    return { params: { event: id }, body: { revision, draft: eventDraft(ground, chance) } };
  },
  'POST /api/staff/events/{event}/take-back': (ground, chance) => {
    const { id, revision } = event(ground, chance);
    return { params: { event: id }, body: { revision } };
  },
  'POST /api/staff/events/{event}/review': (ground, chance) => {
    const { id, revision } = event(ground, chance);
    const decision = chance.of<object>([
      { act: 'accept' },
      { act: 'accept', draft: eventDraft(ground, chance) },
      { act: 'refuse', reason: chance.of(['unclear', 'personal-data']) },
      { act: 'link', to: event(ground, chance).id },
      { act: 'reopen' },
    ]);
    return { params: { event: id }, body: { revision, decision } };
  },
  'GET /api/moderation/texts/{text}': (ground, chance) => ({ params: { text: text(ground, chance).id } }),
  'POST /api/moderation/texts/{text}/original': (ground, chance) => ({
    params: { text: text(ground, chance).id },
    body: { reason: 'Masken ser fel ut.' },
  }),
  'POST /api/moderation/texts/{text}/decision': (ground, chance) => {
    const { id, revision } = text(ground, chance);
    const kept = { themes: ['BEL'], hide: [chance.below(4)], show: [] };
    const decision = chance.of<object>([
      { act: 'approve', ...kept },
      { act: 'approve', ...kept, hide: [] },
      { act: 'later', ...kept },
      { act: 'refuse', reason: 'joke', ...kept },
      { act: 'reopen' },
    ]);
    return { params: { text: id }, body: { revision, decision } };
  },
  'POST /api/moderation/waves/{wave}/standing': ({ known }, chance) => {
    const { id, state } = known.waves.of(chance) ?? { id: 'finns-inte', state: 'new' };
    const to = state === 'new' ? chance.of(['set-aside', 'real']) : 'new';
    return { params: { wave: id }, body: { from: state, to, reason: 'Samma svar om och om igen.' } };
  },
  'POST /api/moderation/dialogues/{dialogue}/let-in': ({ known }) => ({
    params: { dialogue: known.campaign },
    body: { reason: 'Skolans datorer kunde inte.' },
  }),
  'POST /api/moderation/disclosures': (ground, chance) => ({
    body: {
      ...(ground.known.digests.of(chance) ?? { selection: selection(ground, chance), digest: '' }),
      purpose: 'Begäran om allmän handling.',
      diaryNumber: 'KS 2027-88',
      secrecyNote: 'Prövat mot 21 kap. OSL: inget hinder.',
    },
  }),
  'POST /api/moderation/disclosures/preview': (ground, chance) => {
    const asked = selection(ground, chance);
    return { body: asked.of === 'texts' ? asked : { ...asked, why: 'En tidning har begärt ut svaren.' } };
  },
  'GET /api/moderation/disclosures/{disclosure}/preview': (ground, chance) => ({
    params: { disclosure: ground.known.disclosures.of(chance)?.id ?? 'finns-inte' },
  }),
  'POST /api/moderation/disclosures/{disclosure}/approval': (ground, chance) => {
    const { id, proposedBy, digest } = disclosureIn('proposed', ground, chance);
    return {
      params: { disclosure: id },
      body: { approves: chance.often(0.8), digest, note: 'Samma texter som jag läste.' },
      asker: proposedBy === 'Granskare' ? 'moderator' : 'granskare',
    };
  },
  'POST /api/moderation/disclosures/{disclosure}/file': (ground, chance) => {
    const { id, proposedBy } = disclosureIn('approved', ground, chance);
    return { params: { disclosure: id }, asker: proposedBy === 'Granskare' ? 'granskare' : 'moderator' };
  },
};

const ADMIN_PASSWORD = DEMO_ACCOUNTS.find(({ role }) => role === 'admin')?.password;

/** After so many no draft is published any more: every list of surveys would grow with the run, and the server rightly with it. */
const MOST_PUBLISHED = 40;

const codeOf = (secret: string, now: number): string =>
  new TOTP({ secret, algorithm: 'SHA1', digits: 6, period: 30 }).generate({ timestamp: now });

/** A form that was met, with one of its buttons pressed and some of its fields filled in. */
function plainForm(operation: string): Maker {
  const [method = '', path = ''] = operation.split(' ');
  return (ground, chance) => {
    if (method !== 'POST') return {};
    const isReceipt = path.includes('anvand-din-kod');
    const form = ground.known.forms.of(chance);
    if (form === undefined || (isReceipt && chance.often(0.4)))
      return urlencoded([
        ['code', receipt(ground, chance).code],
        [
          'do',
          chance.of(['open', 'open', 'open', 'ask-withdraw', 'ask-erase', 'withdraw', 'erase', 'change', 'change']),
        ],
      ]);
    const names = [...new Set(form.fields.map(([name]) => name))];
    const fields = names.flatMap((name): readonly (readonly [string, string])[] => {
      const values = form.fields.filter(([one]) => one === name).map(([, value]) => value);
      const value = chance.of(values);
      if (name === 'do') return [[name, values.includes('next') && chance.often(0.6) ? 'next' : value]];
      if (name === 'state' || name === 'code') return [[name, value]];
      return chance.often(0.7) ? [[name, value === '' ? chance.of(['Torget', '42', ...WORDS]) : value]] : [];
    });
    return { ...urlencoded(fields), target: chance.often(0.8) ? form.path : path };
  };
}

const urlencoded = (fields: readonly (readonly [string, string])[]): Good => ({
  bytes: Buffer.from(new URLSearchParams(fields.map(([name, value]) => [name, value])).toString()),
  type: 'application/x-www-form-urlencoded',
});
