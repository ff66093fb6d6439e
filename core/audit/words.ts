import type { Action, ThingOfStaff } from '../access/can.ts';
import type { RetentionStep } from '../privacy/retention.ts';
import type { Act } from './acts.ts';

/** What is said of an act. Names come in ready to be read; null where the entry names none. */
export interface AuditWords {
  readonly operator: string;
  /** The organisation's own sign-in. */
  readonly provider: string;
  /** What Lykta does by itself. */
  readonly program: string;
  readonly nobody: string;
  readonly gone: string;
  /** A release by page: "map", "survey.csv", "" for the list of them. */
  readonly release: (act: Act, page: string, name: string | null) => string;
  /** Releases as layers for map programs; which collection, or null for the list of them. */
  readonly mapService: (collection: string | null) => string;
  /** `page` is "new" where one is made. */
  readonly dialogue: (act: Act, page: string, name: string | null) => string;
  readonly survey: (act: Act, page: string, name: string | null) => string;
  /** `way`: a core/access SignInWay, or null in entries from before there were several. */
  readonly signIn: (act: Act, way: string | null) => string;
  /** Whose account it was, or null for a name that nobody has; `path` is that of the way where there are several. */
  readonly signInFailed: (person: string | null, path: string) => string;
  readonly account: (act: Act, person: string | null, page: string) => string;
  readonly organisation: (act: Act, name: string) => string;
  /** A token of a program; `page` is "take-back" where it is taken back. */
  readonly token: (act: Act, page: string, name: string | null) => string;
  /** `page` is "original" where the words themselves were opened. */
  readonly moderation: (act: Act, page: string, object: string | null) => string;
  /** Whose password it was. */
  readonly halfWay: (person: string) => string;
  readonly entry: (act: Act) => string;
  /** One answer, found by its code at the command line; which one is never said. */
  readonly answer: (act: Act) => string;
  readonly backup: string;
  /** `day` is what the clock says, in words. */
  readonly clock: (day: string) => string;
  /** `page` is the last part of the address: "queue", "counts", "review"; `object` the event's id; `why` what was made of it. */
  readonly event: (act: Act, page: string, object: string | null, why: string | null) => string;
  /** `isNew`: it is added. `object` is the place's id. */
  readonly place: (act: Act, isNew: boolean, object: string | null) => string;
  /** `page` is the last part of the address: "hot-spots" where one is proposed, "candidates"; `object` the hot spot's id. */
  readonly hotSpot: (act: Act, page: string, object: string | null) => string;
  /** `page` is the last part of the address: "actions" where one is proposed, "answer", "steps", "comments"; `object` the action's id. */
  readonly action: (act: Act, page: string, object: string | null) => string;
  /** `page` is "focus-areas" where one is proposed, "steps" where a meeting has decided. */
  readonly focusArea: (act: Act, page: string, object: string | null) => string;
  /** `page` is the last part of the address: "shifts", "swap", "end", "visits" or "presence"; `object` the ids of the shifts. */
  readonly round: (act: Act, page: string, object: string | null) => string;
  /** A citizen promise; `page` is what of it: "new", "sign", "follow-ups/hold". */
  readonly promise: (act: Act, page: string, object: string | null) => string;
  /** A safety walk; `page` is what of it: "new", "steps", "notes", "protocol", "grounds". */
  readonly walk: (act: Act, page: string, object: string | null) => string;
  /** A picture of the situation; `page` is what of it: "new", "sections", "decisions", "tasks", "steps". */
  readonly picture: (act: Act, page: string, object: string | null) => string;
  readonly log: (act: Act) => string;
  readonly shortened: (through: number, removed: number, kept: number) => string;
  readonly retention: (act: Act) => string;
  /** `dialogue` is its name, or null for what is destroyed wherever it lies; `tens` is how many, rounded down. */
  readonly destroyed: (step: RetentionStep, dialogue: string | null, tens: number) => string;
  /** What somebody asked for and may not do. */
  readonly refused: (action: Action, thing: ThingOfStaff) => string;
  /** For what has no words of its own yet. */
  readonly other: (act: string, thing: string, object: string | null) => string;
}
