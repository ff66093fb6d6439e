import type { Disclosure, DisclosureState } from '#core/moderation/disclosure.ts';
import type { Shift, ShiftList } from '#core/rounds/contract.ts';
import type { Survey } from '#core/survey/contract.ts';
import type { CampaignStage } from '#core/survey/dialogue.ts';
import type { StaffDialogue } from '#core/survey/staff-dialogue.ts';
import type { OwnAccount } from './fuzz-process.ts';
import type { WireAnswer } from './fuzz-wire.ts';
import type { Chance } from './random-survey.ts';

/** A plain form that has been met: where it is posted to, and every field and value that it offers. */
export interface MetForm {
  readonly path: string;
  readonly fields: readonly (readonly [string, string])[];
}

export interface KnownDialogue {
  readonly id: string;
  readonly revision: string;
  /** The stage that it may be given now, if any. */
  readonly next: CampaignStage | null;
}

export interface KnownDraft {
  readonly id: string;
  readonly revision: number;
  readonly document: object;
}

interface KnownEvent {
  readonly id: string;
  readonly revision: number;
}

export interface KnownPicture {
  readonly snapshot: { readonly id: string };
  readonly revision: number;
  readonly state: string;
}

export interface KnownWalk {
  readonly id: string;
  readonly revision: number;
  readonly state: string;
  readonly plan: { readonly stops: readonly { readonly id: string }[] };
}

export interface KnownPromise {
  readonly id: string;
  readonly revision: number;
  readonly state: string;
  readonly terms: {
    readonly points: readonly { readonly id: string; readonly activities: readonly { readonly id: string }[] }[];
  };
  readonly followUps: readonly { readonly id: string; readonly revision: number; readonly heldOn: string | null }[];
}

interface KnownToken {
  readonly id: string;
  /** Where it has just been made. */
  readonly token?: string;
}

interface KnownDisclosure {
  readonly id: string;
  readonly state: DisclosureState;
  /** The moderator who proposed it, by title. */
  readonly proposedBy: string;
  /** Of what goes out, as it was when somebody proposed it or decided on it. */
  readonly digest: string;
}

interface KnownWave {
  readonly id: string;
  readonly state: string;
}

/** So many of a kind are remembered; the oldest is forgotten first. */
const REMEMBERED = 60;

class Pool<Value> {
  readonly #values = new Map<string, Value>();

  put(name: string, value: Value): void {
    this.#values.delete(name);
    this.#values.set(name, value);
    const [oldest] = this.#values.keys();
    if (this.#values.size > REMEMBERED && oldest !== undefined) this.#values.delete(oldest);
  }

  drop(name: string): void {
    this.#values.delete(name);
  }

  get size(): number {
    return this.#values.size;
  }

  /** One of those that fit; undefined where there are none. */
  of(chance: Chance, fits: (value: Value) => boolean = () => true): Value | undefined {
    const fitting = [...this.#values.values()].filter(fits);
    return fitting.length === 0 ? undefined : chance.of(fitting);
  }
}

/** What has been learnt from what the server answered: ids that there are, revisions as they are now, codes that open something. */
export class Known {
  readonly survey: Survey;
  readonly campaign: string;
  readonly classCodes = new Pool<string>();
  /** Of other dialogues than the one that everybody answers: they may be taken away. */
  readonly otherClasses = new Pool<{ readonly dialogue: string; readonly code: string }>();
  readonly dialogues = new Pool<KnownDialogue>();
  readonly drafts = new Pool<KnownDraft>();
  readonly releases = new Pool<string>();
  /** Of the live service: collections, and a feature of each. */
  readonly collections = new Pool<string>();
  readonly features = new Pool<string>();
  readonly texts = new Pool<{ readonly id: string; readonly revision: string }>();
  readonly hands = new Pool<string>();
  /** By code; the revision where the answer has been opened. */
  readonly receipts = new Pool<{ readonly code: string; readonly revision: string | null }>();
  readonly disclosures = new Pool<KnownDisclosure>();
  readonly digests = new Pool<{ readonly selection: object; readonly digest: string }>();
  readonly waves = new Pool<KnownWave>();
  readonly sessions = new Pool<string>();
  readonly events = new Pool<KnownEvent>();
  readonly hotSpots = new Pool<KnownEvent>();
  readonly places = new Pool<KnownEvent>();
  readonly actions = new Pool<KnownEvent>();
  readonly focusAreas = new Pool<KnownEvent>();
  readonly shifts = new Pool<Shift>();
  readonly promises = new Pool<KnownPromise>();
  readonly walks = new Pool<KnownWalk>();
  readonly pictures = new Pool<KnownPicture>();
  /** Access tokens: ids, and of those that were made the token itself. */
  readonly tokens = new Pool<string>();
  readonly bearers = new Pool<string>();
  readonly forms = new Pool<MetForm>();
  readonly keys = new Pool<string>();
  /** Signs in and out, changes passwords and adds second steps: nobody is kept from their work by it. */
  own: OwnAccount | null = null;
  /** How many surveys have been published: what is published stays for ever, and every list gets longer by it. */
  published = 0;

  constructor(survey: Survey, campaign: string, classCode: string) {
    this.survey = survey;
    this.campaign = campaign;
    this.classCodes.put(classCode, classCode);
  }

  /**
   * Takes in what an answer tells. `operation` as in the description: "PUT /api/staff/dialogues/{dialogue}"; `target` is where
   * it was sent, and `sent` the JSON that was.
   */
  learn(operation: string, target: string, sent: unknown, answer: WireAnswer): void {
    if (operation === 'POST /api/moderation/disclosures' && answer.status === 409) this.digests.drop(digestIn(sent));
    if (answer.status >= 300) return;
    this.#gone(operation, target, sent);
    const type = answer.headers.get('content-type') ?? '';
    if (answer.headers.has('content-encoding')) return;
    if (type.startsWith('text/html')) this.#form(answer.body.toString('utf8'));
    else if (type.startsWith('application/json') || type.startsWith('application/geo+json'))
      this.#json(operation, target, sent, JSON.parse(answer.body.toString('utf8')) as never);
  }

  /** Forgets what has been taken away, or can be done no more with. */
  #gone(operation: string, target: string, sent: unknown): void {
    const id = idIn(target);
    const { code = '' } = (sent ?? {}) as { readonly code?: string };
    if (/ \/api\/(receipts\/(erase|withdraw)|staff\/entries\/undo)$/.test(operation)) this.receipts.drop(code);
    else if (operation.endsWith('/classes/remove')) this.otherClasses.drop(code);
    else if (operation === 'DELETE /api/staff/dialogues/{dialogue}') this.dialogues.drop(id);
    else if (/^DELETE .*\/drafts\/\{survey\}$|\/publish$/.test(operation)) this.drafts.drop(id);
    else if (operation.endsWith('/{disclosure}/file')) this.disclosures.drop(id);
  }

  #json(operation: string, target: string, sent: unknown, value: never): void {
    if (/^(GET|POST|PUT) \/api\/staff\/dialogues\/(\{dialogue\}|$)/.test(operation)) this.#dialogue(value);
    else if (/ \/api\/staff\/surveys\/drafts(\/\{survey\})?$/.test(operation))
      // Whoever has saved one is told its revision alone.
      this.#draft({ id: idIn(target), document: sent, ...(value as object) } as KnownDraft);
    else if (/ \/api\/staff\/tokens$/.test(operation)) this.#tokens(value);
    else if (/ \/api\/staff\/events(\/\{event\}.*)?$/.test(operation)) this.#events(value);
    else if (/ \/api\/staff\/hot-spots(\/\{spot\}.*)?$/.test(operation)) this.#hotSpots(value);
    else if (/ \/api\/staff\/places(\/\{place\})?$/.test(operation)) this.#places(value);
    else if (/ \/api\/staff\/actions(\/\{action\}.*)?$/.test(operation)) this.#actions(value);
    else if (/ \/api\/staff\/focus-areas(\/\{focus\}.*)?$/.test(operation)) this.#focusAreas(value);
    else if (/ \/api\/staff\/shifts(\/\{shift\}.*)?$/.test(operation)) this.#shifts(value);
    else if (/ \/api\/staff\/promises(\/.*)?$/.test(operation)) this.#promises(value);
    else if (/ \/api\/staff\/pictures(\/\{picture\}.*)?$/.test(operation)) this.#pictures(value);
    else if (/ \/api\/staff\/walks(\/\{walk\}(\/steps|\/notes\/\{note\})?)?$/.test(operation)) this.#walks(value);
    else if (/publish$/.test(operation)) this.published += 1;
    else if (/\/(responses|entries|receipts\/change)$/.test(operation)) this.#receipt(value, null);
    else if (operation.endsWith('/receipts/open'))
      this.#receipt(sent as { readonly code: string }, (value as { readonly revision: string }).revision);
    else if (operation.endsWith('/disclosures/preview')) this.#preview(sent, value);
    else if (operation.endsWith('/moderation/queue')) this.#queue(value);
    else if (/\/texts\/\{text\}/.test(operation)) this.#text(value);
    else if (/^POST .*\/disclosures(\/\{disclosure\}\/approval)?$/.test(operation)) this.#disclosed(sent, value);
    else if (/moderation\/waves/.test(operation)) this.#wave(value);
    else if (/\/(me\/sessions)$/.test(operation)) this.#ownSessions(value);
    else if (/\/releases$/.test(operation)) this.#released(value);
    else if (/\/ogc\/collections/.test(operation)) this.#published(value);
    else if (/second-factor$/.test(operation) && this.own !== null)
      this.own = { ...this.own, secret: (value as { readonly secret: string }).secret };
  }

  #dialogue({ id, revision, life, missing, classes }: StaffDialogue): void {
    if (typeof revision !== 'string') return;
    const mayBeReady = life === 'draft' && missing.length === 0;
    this.dialogues.put(id, { id, revision, next: mayBeReady ? 'ready' : life === 'upcoming' ? 'draft' : null });
    for (const { code } of classes)
      if (id === this.campaign) this.classCodes.put(code, code);
      else this.otherClasses.put(code, { dialogue: id, code });
  }

  #events(value: KnownEvent | { readonly events: readonly KnownEvent[] }): void {
    for (const { id, revision } of 'events' in value ? value.events : [value]) this.events.put(id, { id, revision });
  }

  #hotSpots(value: KnownEvent | { readonly hotSpots: readonly KnownEvent[] }): void {
    for (const { id, revision } of 'hotSpots' in value ? value.hotSpots : [value])
      this.hotSpots.put(id, { id, revision });
  }

  #places(value: KnownEvent | { readonly places: readonly KnownEvent[] }): void {
    for (const { id, revision } of 'places' in value ? value.places : [value]) this.places.put(id, { id, revision });
  }

  #pictures(value: KnownPicture | { readonly pictures: readonly unknown[] } | null): void {
    if (value !== null && 'snapshot' in value) this.pictures.put(value.snapshot.id, value);
  }

  #walks(value: KnownWalk | { readonly walks: readonly KnownWalk[] }): void {
    for (const one of 'walks' in value ? value.walks : [value]) this.walks.put(one.id, one);
  }

  #actions(value: KnownEvent | { readonly actions: readonly KnownEvent[] }): void {
    for (const { id, revision } of 'actions' in value ? value.actions : [value]) this.actions.put(id, { id, revision });
  }

  #focusAreas(value: KnownEvent | { readonly focusAreas: readonly KnownEvent[] }): void {
    for (const { id, revision } of 'focusAreas' in value ? value.focusAreas : [value])
      this.focusAreas.put(id, { id, revision });
  }

  #shifts(value: Shift | ShiftList): void {
    for (const one of 'shifts' in value ? value.shifts : [value]) this.shifts.put(one.id, one);
  }

  #promises(value: KnownPromise | { readonly promises: readonly KnownPromise[] }): void {
    for (const one of 'promises' in value ? value.promises : [value]) this.promises.put(one.id, one);
  }

  #tokens(value: KnownToken | { readonly tokens: readonly KnownToken[] }): void {
    for (const { id, token } of 'tokens' in value ? value.tokens : [value]) {
      this.tokens.put(id, id);
      if (token !== undefined) this.bearers.put(id, token);
    }
  }

  #draft({ id, revision, document }: KnownDraft): void {
    if (document !== undefined) this.drafts.put(id, { id, revision, document });
  }

  #receipt({ code }: { readonly code: string }, revision: string | null): void {
    this.receipts.put(code, { code, revision });
  }

  #preview(sent: unknown, { digest, texts }: { readonly digest: string; readonly texts?: readonly object[] }): void {
    if (texts?.length === 0) return;
    // Why it was asked for is no part of what is proposed.
    const { why, ...asked } = (sent ?? {}) as { readonly why?: string };
    this.digests.put(digest, { selection: asked, digest });
  }

  #queue({ texts, next }: { readonly texts: readonly never[]; readonly next: string | null }): void {
    for (const text of texts) this.#text({ text } as never);
    if (next !== null) this.hands.put(next, next);
  }

  #text(value: {
    readonly id?: string;
    readonly revision?: string;
    readonly text?: { readonly id: string; readonly revision: string };
  }): void {
    const { id, revision } = value.text ?? value;
    if (id !== undefined && revision !== undefined) this.texts.put(id, { id, revision });
  }

  #disclosed(sent: unknown, { id, state, proposedBy }: Disclosure): void {
    this.disclosures.put(id, { id, state, proposedBy, digest: digestIn(sent) });
  }

  #wave(value: KnownWave & { readonly waves?: readonly KnownWave[] }): void {
    for (const { id, state } of value.waves ?? [value]) if (id !== undefined) this.waves.put(id, { id, state });
  }

  #ownSessions({
    sessions,
  }: {
    readonly sessions: readonly { readonly id: string; readonly isThis: boolean }[];
  }): void {
    for (const { id, isThis } of sessions) if (!isThis) this.sessions.put(id, id);
  }

  #released({ releases }: { readonly releases: readonly { readonly release: string }[] }): void {
    for (const { release } of releases) this.releases.put(release, release);
  }

  #published({
    collections = [],
    features = [],
  }: {
    readonly collections?: readonly { readonly id: string }[];
    readonly features?: readonly { readonly id: string }[];
  }): void {
    for (const { id } of collections) this.collections.put(id, id);
    for (const { id } of features.slice(0, 5)) this.features.put(id, id);
  }

  #form(html: string): void {
    for (const [, path = '', inside = ''] of html.matchAll(
      /<form method="post" action="([^"]+)"[^>]*>([\s\S]*?)<\/form>/g,
    )) {
      const fields = [...inside.matchAll(/<(?:input|button|textarea|select)\b[^>]*>/g)].flatMap(([tag]) => {
        const name = /\bname="([^"]*)"/.exec(tag)?.[1];
        return name === undefined ? [] : [[name, /\bvalue="([^"]*)"/.exec(tag)?.[1] ?? ''] as const];
      });
      if (fields.length > 0) this.forms.put(`${path} ${fields.length} ${fields.at(-1)?.join('=')}`, { path, fields });
    }
  }
}

const digestIn = (sent: unknown): string => ((sent ?? {}) as { readonly digest?: string }).digest ?? '';

/** The id that a path ends with, before what is done with it. */
const idIn = (target: string): string => /\/([^/?]+)(\/publish|\/file)?$/.exec(target)?.[1] ?? '';
