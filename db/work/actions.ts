import type { Role } from '#core/access/roles.ts';
import type { Answer } from '#core/actions/answers.ts';
import type { Plan } from '#core/actions/contract.ts';
import type { ActionState, Helped } from '#core/actions/life.ts';
import type { ActionContent } from '#core/actions/steps.ts';
import type { Result } from '#core/base/result.ts';
import type { Day } from '#core/base/time.ts';
import { changeAsRead, type NotDone } from './change-as-read.ts';
import { inOne } from './in-one.ts';
import type { ActionCommentTable, ActionStepTable, WorkDb } from './schema.ts';

/** Who did something, and when. */
export interface DoneBy {
  readonly on: Day;
  readonly account: string;
  readonly role: Role;
  readonly organisation: string;
}

/** One step of an action's life: all of it as it is from then on. */
export interface KeptActionStep extends DoneBy, ActionContent {
  /** 1 is the proposal. */
  readonly number: number;
}
export type NewActionStep = Omit<KeptActionStep, 'number'>;

export interface KeptComment extends DoneBy {
  readonly number: number;
  readonly text: string;
}

/** An action as its steps have made it. */
export interface KeptAction {
  readonly id: string;
  readonly state: ActionState;
  readonly plan: Plan;
  /** The answer that holds, with the day and the words that it was given with. */
  readonly answer: {
    readonly answer: Answer;
    readonly reason: string;
    readonly meeting: string;
    readonly on: Day;
  } | null;
  readonly due: Day | null;
  readonly proposedOn: Day;
  readonly doneOn: Day | null;
  readonly after: string;
  readonly lookAgainOn: Day | null;
  readonly helped: Helped | null;
  /** What was said of whether it helped. */
  readonly effect: string;
  readonly revision: number;
  readonly steps: readonly KeptActionStep[];
  readonly comments: readonly KeptComment[];
}

/** Actions with every step of their lives and what the two parties have said to each other of them. Nothing is ever changed: a step is added, and the newest one holds. */
export class ActionStore {
  readonly #db: WorkDb;
  readonly #municipality: string;

  constructor(db: WorkDb, municipality: string) {
    this.#db = db;
    this.#municipality = municipality;
  }

  /** The same within a transaction. */
  within(work: WorkDb): ActionStore {
    return new ActionStore(work, this.#municipality);
  }

  /** All of them, those that were proposed last first: some eighty a year. */
  async all(): Promise<readonly KeptAction[]> {
    const [steps, comments] = [await this.#steps().execute(), await this.#comments().execute()];
    const said = Map.groupBy(comments, ({ action_id: id }) => id);
    return [...Map.groupBy(steps, ({ action_id: id }) => id)]
      .map(([id, rows]) => actionOf(id, rows.map(stepOf), (said.get(id) ?? []).map(commentOf)))
      .sort((one, other) => other.proposedOn.localeCompare(one.proposedOn) || one.id.localeCompare(other.id));
  }

  async byId(id: string): Promise<KeptAction | null> {
    const steps = await this.#steps().where('action_id', '=', id).execute();
    if (steps.length === 0) return null;
    const comments = await this.#comments().where('action_id', '=', id).execute();
    return actionOf(id, steps.map(stepOf), comments.map(commentOf));
  }

  /** A new one, with its first step. */
  async propose(id: string, plan: Plan, by: DoneBy, reason = ''): Promise<KeptAction> {
    const step: KeptActionStep = { ...by, ...BEGUN, number: 1, plan, reason };
    await this.#db.insertInto('action_step').values(this.#row(id, step)).execute();
    return actionOf(id, [step], []);
  }

  /** A new one that a meeting has decided on already: proposed and answered in one. */
  async decided(
    id: string,
    { plan, due, meeting }: { readonly plan: Plan; readonly due: Day; readonly meeting: string },
    by: DoneBy,
  ): Promise<KeptAction> {
    return inOne(this.#db, async (work) => {
      const store = this.within(work);
      const { steps } = await store.propose(id, plan, by);
      const answered: KeptActionStep = {
        ...by,
        ...BEGUN,
        act: 'answer',
        state: 'planned',
        number: 2,
        plan,
        answer: 'planned',
        reason: '',
        meeting,
        due,
      };
      await work.insertInto('action_step').values(this.#row(id, answered)).execute();
      return actionOf(id, [...steps, answered], []);
    });
  }

  /** Adds a step to how it was read. `step` says what it becomes, or why nothing does. */
  async add<Failure>(
    id: string,
    revision: number,
    step: (action: KeptAction) => Result<NewActionStep, Failure>,
  ): Promise<Result<KeptAction, NotDone | Failure>> {
    return changeAsRead(this.#db, {
      revision,
      read: (work) => this.within(work).byId(id),
      change: step,
      keep: async (work, next, before) => {
        const made: KeptActionStep = { ...next, number: revision + 1 };
        await work.insertInto('action_step').values(this.#row(id, made)).execute();
        return actionOf(id, [...before.steps, made], before.comments);
      },
    });
  }

  /** Adds a word to it: what one says never stands in the way of what the other does. */
  async comment(id: string, text: string, by: DoneBy): Promise<KeptAction | null> {
    return inOne(this.#db, async (work) => {
      const before = await this.within(work).byId(id);
      if (before === null) return null;
      const comment: KeptComment = { ...by, number: before.comments.length + 1, text };
      await work
        .insertInto('action_comment')
        .values({
          municipality: this.#municipality,
          action_id: id,
          number: comment.number,
          text,
          on_day: by.on,
          account_id: by.account,
          role: by.role,
          organisation_id: by.organisation,
        })
        .execute();
      return { ...before, comments: [...before.comments, comment] };
    });
  }

  #steps() {
    return this.#db
      .selectFrom('action_step')
      .selectAll()
      .where('municipality', '=', this.#municipality)
      .orderBy('action_id')
      .orderBy('number');
  }

  #comments() {
    return this.#db
      .selectFrom('action_comment')
      .selectAll()
      .where('municipality', '=', this.#municipality)
      .orderBy('action_id')
      .orderBy('number');
  }

  #row(id: string, step: KeptActionStep): ActionStepTable {
    return {
      municipality: this.#municipality,
      action_id: id,
      number: step.number,
      act: step.act,
      state: step.state,
      plan: JSON.stringify(step.plan),
      answer: step.answer,
      reason: step.reason,
      meeting: step.meeting,
      due: step.due,
      done_on: step.doneOn,
      after_words: step.after,
      look_again_on: step.lookAgainOn,
      helped: step.helped,
      on_day: step.on,
      account_id: step.account,
      role: step.role,
      organisation_id: step.organisation,
    };
  }
}

const BEGUN = {
  act: 'propose',
  state: 'proposed',
  answer: null,
  meeting: '',
  due: null,
  doneOn: null,
  after: '',
  lookAgainOn: null,
  helped: null,
} as const;

function actionOf(id: string, steps: readonly KeptActionStep[], comments: readonly KeptComment[]): KeptAction {
  const [first] = steps;
  const last = steps.at(-1);
  if (first === undefined || last === undefined) throw new Error(`action without steps ${id}`);
  const answered = steps.findLast(({ act }) => act === 'answer');
  return {
    id,
    state: last.state,
    plan: last.plan,
    answer:
      answered === undefined || answered.answer === null
        ? null
        : { answer: answered.answer, reason: answered.reason, meeting: answered.meeting, on: answered.on },
    due: last.due,
    proposedOn: first.on,
    doneOn: last.doneOn,
    after: last.after,
    lookAgainOn: last.lookAgainOn,
    helped: last.helped,
    effect: last.helped === null ? '' : (steps.findLast(({ act }) => act === 'look-again')?.reason ?? ''),
    revision: last.number,
    steps,
    comments,
  };
}

const stepOf = (row: ActionStepTable): KeptActionStep => ({
  number: Number(row.number),
  act: row.act,
  state: row.state,
  plan: JSON.parse(row.plan) as Plan,
  answer: row.answer,
  reason: row.reason,
  meeting: row.meeting,
  due: row.due,
  doneOn: row.done_on,
  after: row.after_words,
  lookAgainOn: row.look_again_on,
  helped: row.helped,
  on: row.on_day,
  account: row.account_id,
  role: row.role,
  organisation: row.organisation_id,
});

const commentOf = (row: ActionCommentTable): KeptComment => ({
  number: Number(row.number),
  text: row.text,
  on: row.on_day,
  account: row.account_id,
  role: row.role,
  organisation: row.organisation_id,
});
