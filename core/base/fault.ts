import Type, { type Static } from 'typebox';

/** A person's mistake: which field, what is wrong, and the sentence that says how to mend it, in the person's language. */
export const Fault = Type.Object({
  /** A path such as "answers.Q2" or "answers.Q4.0.geometry"; "" for the whole. */
  field: Type.String(),
  code: Type.String(),
  message: Type.String(),
});
export type Fault = Static<typeof Fault>;

/** What every refusal looks like on the wire. `reference` leads to the log line of a bug. */
export const Refusal = Type.Object({
  code: Type.String(),
  message: Type.String(),
  faults: Type.Array(Fault),
  reference: Type.Optional(Type.String()),
});
export type Refusal = Static<typeof Refusal>;

/** A fault before it is put into words: what core/ returns. */
export interface FaultCode {
  readonly field: string;
  readonly code: string;
  /** Numbers or names that the sentence needs. */
  readonly with?: Readonly<Record<string, string | number>>;
}
