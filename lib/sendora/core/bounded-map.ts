/** A map that keeps the newest entries. Writing a key again makes it the newest; above the limit, the oldest is dropped. */
export class BoundedMap<Value> extends Map<string, Value> {
  readonly #maxEntries: number

  constructor(maxEntries: number) {
    super()
    this.#maxEntries = maxEntries
  }

  override set(key: string, value: Value): this {
    this.delete(key)
    super.set(key, value)
    const [oldest] = this.keys()
    if (this.size > this.#maxEntries && oldest !== undefined) this.delete(oldest)
    return this
  }
}
