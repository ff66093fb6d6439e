/** An object with an optional property set, or without it where the value is undefined: never a property of nothing. */
export function withOptional<Whole extends object, Name extends string, Value>(
  whole: Whole,
  name: Name,
  value: Value | undefined,
): Whole {
  if (value !== undefined) return { ...whole, [name]: value };
  const { [name]: _, ...rest } = whole as Record<string, unknown>;
  return rest as Whole;
}
