/** Narrows to an object with unknown fields; with names, `isRecord<'id'>(row)`, to those that are read. */
export function isRecord<Name extends string = string>(
  value: unknown,
): value is { [Field in Name]?: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
