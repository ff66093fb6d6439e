import Type from 'typebox';

/** One of some words, typed as them. */
export const literals = <Value extends string>(
  values: readonly Value[],
  options: { readonly description?: string } = {},
) =>
  Type.Unsafe<Value>(
    Type.Union(
      values.map((value) => Type.Literal(value)),
      options,
    ),
  );

/** What a schema says, or null. */
export const orNull = <Schema extends Type.TSchema>(schema: Schema) => Type.Union([schema, Type.Null()]);
