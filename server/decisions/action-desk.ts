import { can } from '#core/access/can.ts';
import { MUNICIPALITY_ITSELF } from '#core/access/organisations.ts';
import { isToldOfPresence, type Owner, ownersOf } from '#core/access/owners.ts';
import { type Rows, rowsFor } from '#core/access/rows.ts';
import type { Action, Duty, Plan, ToldActionStep } from '#core/actions/contract.ts';
import type { FocusArea } from '#core/actions/focus.ts';
import { focusStateAfter } from '#core/actions/focus-life.ts';
import { actsFrom, asksAgain, isOpen, isOverdue, isWaitingLong } from '#core/actions/life.ts';
import { seasonNear, timingOf } from '#core/actions/season.ts';
import { wayOf } from '#core/actions/way.ts';
import { textIn } from '#core/base/text-in.ts';
import { type Clock, type Day, dayOf } from '#core/base/time.ts';
import type { Promised } from '#core/promises/contract.ts';
import { lastSaid } from '#core/promises/follow-ups.ts';
import { activitiesOf, doneOf } from '#core/promises/progress.ts';
import type { Account } from '#db/work/accounts.ts';
import type { ActionStore, DoneBy, KeptAction, KeptActionStep } from '#db/work/actions.ts';
import type { KeptFocusArea } from '#db/work/focus-areas.ts';
import { type ActionGround, Pointed } from './action-sources.ts';
import { PlaceDesk, type PlaceSources } from './place-desk.ts';

export interface ActionSources extends PlaceSources, ActionGround {
  readonly actions: ActionStore;
  readonly clock: Clock;
}

export interface ActionReader {
  readonly account: Account;
  readonly rows: Rows;
  readonly language: 'sv' | 'en';
}

/** How actions and focus areas are told, to each as much as their role reads. It knows nothing of HTTP. */
export class ActionDesk {
  readonly #sources: ActionSources;
  readonly #placeDesk: PlaceDesk;

  constructor(sources: ActionSources) {
    this.#sources = sources;
    this.#placeDesk = new PlaceDesk(sources);
  }

  get isPlaceWord() {
    return this.#placeDesk.isPlaceWord;
  }

  today(): Day {
    return dayOf(this.#sources.clock());
  }

  pointed(): Promise<Pointed> {
    return Pointed.read(this.#sources);
  }

  /**
   * Actions that somebody is told of: all, or those on their own land; what nobody has answered only where they read what the two
   * parties say to each other; and where the police mean to be the two parties alone.
   */
  async among({ account, rows }: ActionReader): Promise<readonly KeptAction[]> {
    const land = rows === 'all' ? null : new Set((await this.#sources.places.all(rows)).map(({ id }) => id));
    const isWhole = readsWhole(account);
    return (await this.#sources.actions.all()).filter(
      ({ plan, answer }) =>
        (land === null || (plan.place !== null && land.has(plan.place))) &&
        (isWhole || answer !== null) &&
        (!plan.isPresence || isToldOfPresence(account.organisation.kind)),
    );
  }

  /** Null for one that is not somebody's to know. */
  async one(reader: ActionReader, id: string): Promise<KeptAction | null> {
    return (await this.among(reader)).find((action) => action.id === id) ?? null;
  }

  /** Whose actions somebody writes, or answers. */
  owners(account: Account, right: 'write' | 'review'): readonly Owner[] {
    const rows = rowsFor(account, [right, 'action']);
    return rows === null ? [] : ownersOf(rows, account.organisation.kind);
  }

  by({ id, role, organisation }: Account): DoneBy {
    return { on: this.today(), account: id, role, organisation: organisation.id };
  }

  async told(reader: ActionReader, actions: readonly KeptAction[], pointed?: Pointed): Promise<readonly Action[]> {
    const { account, language } = reader;
    const ground = pointed ?? (await this.pointed());
    const names = await this.#organisations(language);
    const today = this.today();
    const isWhole = readsWhole(account);
    const [writes, answers] = [this.owners(account, 'write'), this.owners(account, 'review')];
    const by = ({ role, organisation }: DoneBy) => ({ role, organisation: names.get(organisation) ?? organisation });
    return actions.map((action): Action => {
      const { plan, state, proposedOn, due, answer } = action;
      const place = ground.place(plan.place);
      const acts = actsFrom(state);
      return {
        id: action.id,
        plan: { ...plan, sources: isWhole ? plan.sources.map((source) => ground.told(source, language)) : [] },
        place:
          place === null
            ? null
            : {
                id: place.id,
                name: place.name,
                landOwner: place.owner === null ? null : (names.get(place.owner) ?? place.owner),
                keeper: place.keeper,
              },
        focusTitle: ground.focusTitle(plan.focus),
        state,
        answer,
        due,
        proposedOn,
        doneOn: action.doneOn,
        after: action.after,
        lookAgainOn: action.lookAgainOn,
        helped: action.helped,
        effect: action.effect,
        isOverdue: isOverdue(state, due, today),
        isWaitingLong: isWaitingLong(state, proposedOn, today),
        asksAgain: asksAgain(action, today),
        timing: plan.season === null || due === null ? null : timingOf(plan.season, proposedOn, action.doneOn ?? due),
        seasonFrom: plan.season === null || !isOpen(state) ? null : seasonNear(plan.season, today),
        comments: isWhole
          ? action.comments.map((comment) => ({
              number: comment.number,
              text: comment.text,
              on: comment.on,
              by: by(comment),
            }))
          : [],
        history: isWhole
          ? action.steps.map(
              (step, index): ToldActionStep => ({
                number: step.number,
                act: step.act,
                state: step.state,
                on: step.on,
                by: by(step),
                owner: step.plan.owner,
                unit: step.plan.unit,
                meeting: step.meeting,
                reason: step.reason,
                due: step.due,
                changed: changedIn(step, action.steps[index - 1]),
              }),
            )
          : [],
        mayWrite: writes.includes(plan.owner) && acts.some((act) => act !== 'answer'),
        mayAnswer: answers.includes(plan.owner) && acts.includes('answer'),
        mayComment: can(account.role, 'write', 'action-comment'),
        revision: action.revision,
      };
    });
  }

  async focusAreas(reader: ActionReader, areas: readonly KeptFocusArea[]): Promise<readonly FocusArea[]> {
    const ground = await this.pointed();
    const names = await this.#organisations(reader.language);
    const actions = await this.among(reader);
    return areas.map((area): FocusArea => {
      const { card, steps } = area;
      const own = actions.filter(({ plan }) => plan.focus === area.id);
      const decided = steps.findLast(({ act }) => focusStateAfter(null, act) === null && act !== 'change');
      const sources = (kept: typeof card.evidenceFor) => kept.map((source) => ground.told(source, reader.language));
      return {
        id: area.id,
        card: {
          ...card,
          evidenceFor: sources(card.evidenceFor),
          evidenceAgainst: sources(card.evidenceAgainst),
        },
        placeNames: card.places.map((id) => ground.place(id)?.name ?? id),
        state: area.state,
        proposedOn: area.proposedOn,
        decision:
          decided === undefined
            ? null
            : { act: decided.act, reason: decided.reason, meeting: decided.meeting, on: decided.on },
        way: [
          ...wayOf(
            card,
            own.map(({ state, helped, plan }) => ({ state, helped, isPublic: plan.publicText !== null })),
          ),
        ],
        actions: own.map(({ id, plan, state }) => ({ id, what: plan.what, state })),
        history: steps.map((step) => ({
          number: step.number,
          act: step.act,
          state: step.state,
          on: step.on,
          by: { role: step.role, organisation: names.get(step.organisation) ?? step.organisation },
          meeting: step.meeting,
          reason: step.reason,
        })),
        revision: area.revision,
      };
    });
  }

  /** What each owner answers for: points and activities of the promises that hold, actions that are open, and focus areas. */
  async duties(reader: ActionReader): Promise<readonly Duty[]> {
    const today = this.today();
    const actions = (await this.among(reader)).filter(({ state }) => isOpen(state));
    const ofActions = actions.map(
      ({ id, plan, state, due }): Duty => ({
        kind: 'action',
        id,
        text: plan.what,
        owner: plan.owner,
        unit: plan.unit,
        due,
        state,
        isLate: isOverdue(state, due, today),
      }),
    );
    if (reader.rows !== 'all') return ofActions;
    const promises = (await this.#sources.promises.all()).filter(({ state }) => state === 'signed');
    const areas = can(reader.account.role, 'read', 'focus-area') ? await this.#sources.focusAreas.all() : [];
    return [
      ...promises.flatMap((promise) => this.#ofPromise(promise, reader, today)),
      ...areas
        .filter(({ state }) => state === 'chosen')
        .map(
          ({ id, card, state }): Duty => ({
            kind: 'focus',
            id,
            text: card.title,
            owner: card.owner,
            unit: '',
            due: null,
            state,
            isLate: false,
          }),
        ),
      ...ofActions,
    ];
  }

  #ofPromise(promise: Promised, { account, language }: ActionReader, today: Day): readonly Duty[] {
    return promise.terms.points.flatMap((point): readonly Duty[] => {
      const status = lastSaid(promise, point.id)?.item.status ?? 'none';
      const activities = activitiesOf(point, promise)
        .filter(({ isPresence }) => !isPresence || isToldOfPresence(account.organisation.kind))
        .map((activity): Duty => {
          const { done, of } = doneOf(activity, promise.progress, today);
          return {
            kind: 'activity',
            id: promise.id,
            text: textIn(activity.text, language),
            owner: activity.owner,
            unit: '',
            due: activity.until,
            state: done >= of ? 'fulfilled' : done > 0 ? 'started' : 'not-started',
            isLate: done < of && activity.until !== null && activity.until < today,
          };
        });
      const of: Duty = {
        kind: 'point',
        id: promise.id,
        text: textIn(point.heading, language),
        owner: point.owner,
        unit: '',
        due: promise.terms.period?.until ?? null,
        state: status,
        isLate: status === 'late',
      };
      return [of, ...activities];
    });
  }

  async #organisations(language: 'sv' | 'en'): Promise<ReadonlyMap<string, string>> {
    const { municipality } = this.#sources;
    const all = await this.#placeDesk.owners(language);
    return new Map([
      [MUNICIPALITY_ITSELF.id, municipality.settings.formalName[language]],
      ...all.map(({ id, name }) => [id, name] as const),
    ]);
  }
}

/** Who reads what the two parties say to each other reads proposals, sources and history too. */
export const readsWhole = ({ role }: Account): boolean => can(role, 'read', 'action-comment');

function changedIn({ plan }: KeptActionStep, before: KeptActionStep | undefined): string[] {
  if (before === undefined) return [];
  return (Object.keys(plan) as (keyof Plan)[]).filter(
    (field) => JSON.stringify(plan[field]) !== JSON.stringify(before.plan[field]),
  );
}
