import { holds, lookedAt } from './conditions.ts';
import type { Answer, Answers, Condition, PlaceQuestion, Route, SimpleAnswer, Step, Survey } from './contract.ts';
import type { Ground } from './questions/kind.ts';
import { atomsOf, representatives } from './representatives.ts';

/** What can come of a step's condition when its turn comes, for any answers at all. Null: too much to look through. */
export interface StepReach {
  /** Whether the condition can hold here. */
  readonly canHold: boolean | null;
  /** Whether the question can be put here: it can hold while nothing of the question is withheld. */
  readonly canBePut: boolean | null;
  /** Whether the condition can fail here. */
  readonly canFail: boolean | null;
}

export interface Reach {
  /** By route and number of the step; within a place question's follow-ups by `followUp`. */
  readonly step: (route: Route, index: number) => StepReach;
  readonly followUp: (route: Route, question: PlaceQuestion, index: number) => StepReach;
}

/**
 * So many states are looked at for one condition, and for all of a survey together, before the rest is left undecided: a linter
 * runs while somebody types, and on the server, where an imported survey must not keep everybody waiting.
 */
const MOST_STATES = 20_000;
const MOST_STATES_IN_ALL = 60_000;

/**
 * Which steps of a survey can be reached, by trying every kind of answer to the questions that decide it, in the order of
 * the way (journey.ts). One answer stands for all that no condition tells apart. "Cannot" is said only when everything has been
 * tried, "can" only when a way there was found; the rest is undecided.
 */
export function reachOf(survey: Survey, ground: Ground): Reach {
  const byId = new Map(survey.questions.map((question) => [question.id, question]));
  const atoms = atomsOf(survey);
  const answersTo = new Map<string, readonly Answer[] | null>();
  const kindsOfAnswer = (id: string): readonly Answer[] | null => {
    const known = answersTo.get(id);
    if (known !== undefined) return known;
    const question = byId.get(id);
    const found = question === undefined ? [] : representatives(question, atoms.get(id) ?? [], ground);
    answersTo.set(id, found);
    return found;
  };
  const withheldWhen = (id: string): Condition => {
    const question = byId.get(id);
    return (question?.type === 'text' ? question.withheldWhen : undefined) ?? NEVER;
  };
  const known = new Map<string, StepReach>();
  let left = MOST_STATES_IN_ALL;
  const explore = (route: Route, target: Target): StepReach => {
    const name = JSON.stringify([survey.routes.indexOf(route), target.place?.id ?? null, target.index]);
    const before = known.get(name);
    if (before !== undefined) return before;
    const search = new Search(route, target, { kindsOfAnswer, withheldWhen }, Math.min(MOST_STATES, left));
    const found = search.result();
    left = Math.max(0, left - search.states);
    known.set(name, found);
    return found;
  };
  return {
    step: (route, index) => explore(route, { index, place: null }),
    followUp: (route, question, index) => explore(route, { index, place: question }),
  };
}

interface Target {
  readonly index: number;
  /** Set when the target is a follow-up of this question. */
  readonly place: PlaceQuestion | null;
}

interface Questions {
  readonly kindsOfAnswer: (id: string) => readonly Answer[] | null;
  /** When nothing is to be asked of a question, whatever its step says. */
  readonly withheldWhen: (id: string) => Condition;
}

class Search {
  private readonly steps: readonly Step[];
  private readonly local: readonly Step[];
  private readonly relevant: ReadonlySet<string>;
  private readonly lastUse = new Map<string, number>();
  /** The last step that asks a question. */
  private readonly lastStep = new Map<string, number>();
  private readonly seen = new Set<string>();
  /** How many have been looked at. */
  states = 0;
  private undecided = false;
  private canHold = false;
  private canFail = false;
  private canBePut = false;

  private readonly target: Target;
  private readonly questions: Questions;
  private readonly most: number;

  constructor(route: Route, target: Target, questions: Questions, most: number) {
    this.target = target;
    this.questions = questions;
    this.most = most;
    this.steps = target.place === null ? route.steps.slice(0, target.index + 1) : route.steps;
    this.local = target.place === null ? [] : askedOf(route, target.place).slice(0, target.index + 1);
    this.relevant = this.relevantQuestions();
    this.steps.forEach((step, index) => {
      this.lastStep.set(step.question, index);
      if (!this.relevant.has(step.question)) return;
      for (const looked of this.deciding(step)) this.lastUse.set(looked, index);
    });
    // What follow-ups look at is needed to the end.
    for (const step of this.local)
      for (const looked of this.deciding(step)) this.lastUse.set(looked, Number.POSITIVE_INFINITY);
  }

  result(): StepReach {
    this.walk(0, {}, new Set());
    return {
      canHold: this.canHold || (this.undecided ? null : false),
      canBePut: this.canBePut || (this.undecided ? null : false),
      canFail: this.canFail || (this.undecided ? null : false),
    };
  }

  /** The target, what its condition looks at, and whatever decides whether those are on the way. */
  private relevantQuestions(): ReadonlySet<string> {
    const found = new Set<string>();
    const add = (id: string): void => {
      if (found.has(id)) return;
      found.add(id);
      for (const step of [...this.steps, ...this.local])
        if (step.question === id) for (const looked of this.deciding(step)) add(looked);
    };
    const target = this.target.place?.id ?? this.steps.at(-1)?.question;
    if (target !== undefined) add(target);
    const followUp = this.local.at(-1)?.question;
    if (followUp !== undefined) add(followUp);
    return found;
  }

  /** What decides whether a step's question is put. */
  private deciding({ question, when }: Step): readonly string[] {
    return [...lookedAt(when ?? ALWAYS), ...lookedAt(this.questions.withheldWhen(question))].map((one) => one.question);
  }

  private isWithheld({ question }: Step, answers: Answers): boolean {
    return holds(this.questions.withheldWhen(question), answers);
  }

  private walk(from: number, answers: Answers, taken: ReadonlySet<string>): void {
    if (this.isDone() || this.isKnown(from, answers, taken)) return;
    for (let index = from; index < this.steps.length; index += 1) {
      const step = this.steps[index] as Step;
      const isTarget = this.target.place === null && index === this.target.index;
      if (taken.has(step.question) || !this.relevant.has(step.question)) continue;
      const applies = holds(step.when, answers);
      const isWithheld = this.isWithheld(step, answers);
      if (isTarget) {
        this.note(applies, isWithheld);
        return;
      }
      if (!applies || isWithheld) continue;
      const now = new Set([...taken, step.question]);
      if (this.target.place?.id === step.question) this.walkLocal(0, answers, {}, new Set());
      this.branch(step.question, (answer) =>
        this.walk(index + 1, answer === undefined ? answers : { ...answers, [step.question]: answer }, now),
      );
      return;
    }
  }

  private walkLocal(from: number, answers: Answers, local: Answers, taken: ReadonlySet<string>): void {
    if (this.isDone()) return;
    for (let index = from; index < this.local.length; index += 1) {
      const step = this.local[index] as Step;
      if (taken.has(step.question) || !this.relevant.has(step.question)) continue;
      const applies = holds(step.when, answers, local);
      const isWithheld = this.isWithheld(step, answers);
      if (index === this.local.length - 1) {
        this.note(applies, isWithheld);
        return;
      }
      if (!applies || isWithheld) continue;
      const now = new Set([...taken, step.question]);
      this.branch(step.question, (answer) =>
        this.walkLocal(index + 1, answers, answer === undefined ? local : { ...local, [step.question]: answer }, now),
      );
      return;
    }
  }

  /** Goes on with every kind of answer, and with none: everything can be skipped. */
  private branch(question: string, goOn: (answer: SimpleAnswer | Answer | undefined) => void): void {
    const kinds = this.questions.kindsOfAnswer(question);
    if (kinds === null) this.undecided = true;
    for (const answer of [...(kinds ?? []), undefined]) goOn(answer);
  }

  private note(applies: boolean, isWithheld: boolean): void {
    if (applies) this.canHold = true;
    else this.canFail = true;
    if (applies && !isWithheld) this.canBePut = true;
  }

  private isDone(): boolean {
    this.states += 1;
    if (this.states > this.most) this.undecided = true;
    return (this.canBePut && this.canFail) || this.states > this.most;
  }

  /** Whether it has been here before with all that can still matter the same. */
  private isKnown(index: number, answers: Answers, taken: ReadonlySet<string>): boolean {
    const matters = Object.entries(answers).filter(([id]) => (this.lastUse.get(id) ?? -1) >= index);
    const ahead = [...taken].filter((id) => (this.lastStep.get(id) ?? -1) >= index);
    const key = JSON.stringify([index, matters, ahead.sort()]);
    if (this.seen.has(key)) return true;
    this.seen.add(key);
    return false;
  }
}

/** The follow-ups of a place question that a route asks, in order. */
export const askedOf = ({ places }: Route, { followUps }: PlaceQuestion): readonly Step[] =>
  places?.followUps === undefined
    ? followUps
    : followUps.filter(({ question }) => places.followUps?.includes(question));

const ALWAYS: Condition = { all: [] };
const NEVER: Condition = { any: [] };
