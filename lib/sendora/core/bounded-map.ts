/** A map that keeps the newest entries. Writing a key again makes it the newest; above the limit, the oldest is dropped. */
export class BoundedMap<Value> extends Map<string, Value> {
  readonly #maxEntries: number
  /** The next to be dropped: finding one takes a walk over all that was deleted before it, so it finds many. */
  readonly #oldest = new Set<string>()

  constructor(maxEntries: number) {
    super()
    this.#maxEntries = maxEntries
  }

  override set(key: string, value: Value): this {
    this.delete(key)
    this.#oldest.delete(key)
    super.set(key, value)
    if (this.size > this.#maxEntries) this.#dropOldest()
    return this
  }

  #dropOldest(): void {
    for (const key of this.#oldest) {
      this.#oldest.delete(key)
      if (this.delete(key)) return
    }
    for (const key of this.keys()) if (this.#oldest.add(key).size === 100) break
    this.#dropOldest()
  }
}
