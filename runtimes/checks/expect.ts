/** What a part has to do: the name of each check, and the work that throws if it isn't done. */
export type Checks = Record<string, () => Promise<void> | void>

export function same(actual: unknown, expected: unknown): void {
  const [left, right] = [JSON.stringify(actual), JSON.stringify(expected)]
  if (left !== right) throw new Error(`${left} instead of ${right}`)
}
