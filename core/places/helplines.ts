import Type, { type Static } from 'typebox';
import { StandardText } from '../base/text.ts';

/** Somebody to call. Which lines there are, and when they answer, is the municipality's to know and keep true. */
export const Helpline = Type.Object(
  {
    /** "Kvinnofridslinjen", "Bris för dig under 18" */
    name: StandardText,
    /** As it is written: "020-50 50 50". */
    number: Type.String({ pattern: '^[0-9][0-9 -]+[0-9]$' }),
    /** "dygnet runt, gratis, syns inte på räkningen" */
    about: Type.Optional(StandardText),
    /** The line that children are told of. */
    forChildren: Type.Optional(Type.Literal(true)),
  },
  { additionalProperties: false },
);
export type Helpline = Static<typeof Helpline>;
