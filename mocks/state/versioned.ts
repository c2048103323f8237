/** Who changed something last, by the account's id. */
export type Editor = { id: string; name: string }

/** Something that several may edit at once. Its version grows with every change. */
export type Versioned<T> = {
  value: T
  version: number
  updatedAtMs: number
  /** Null: not changed since it was created. */
  updatedBy: Editor | null
  /** The version that changed a field last. */
  changedIn: Map<string, number>
}

export type Patch<T> = { changes: Partial<T>; version: number; by: Editor; atMs: number }

export function versioned<T>(value: T, atMs: number, by: Editor | null = null): Versioned<T> {
  return { value, version: 1, updatedAtMs: atMs, updatedBy: by, changedIn: new Map() }
}

/**
 * Merges an edit of an older version: fields that no one else touched are taken. Answers the fields that changed to
 * something else meanwhile, and then changes nothing.
 */
export function mergePatch<T extends object>(record: Versioned<T>, patch: Patch<T>): string[] {
  const { version, by, atMs } = patch
  const asked = Object.entries(patch.changes).filter(([, value]) => value !== undefined)
  const current = new Map(Object.entries(record.value))
  const changes = asked.filter(([field, value]) => !isSame(current.get(field), value))
  const conflicting = changes
    .map(([field]) => field)
    .filter((field) => (record.changedIn.get(field) ?? 0) > version)
  if (conflicting.length > 0 || changes.length === 0) return conflicting

  record.value = { ...record.value, ...Object.fromEntries(changes) }
  record.version += 1
  record.updatedAtMs = atMs
  record.updatedBy = by
  for (const [field] of changes) record.changedIn.set(field, record.version)
  return []
}

/** The three members that every editable thing carries. */
export function revisionView({ version, updatedAtMs, updatedBy }: Versioned<unknown>) {
  return { version, updatedAt: new Date(updatedAtMs).toISOString(), updatedBy }
}

const isSame = (left: unknown, right: unknown) => JSON.stringify(left) === JSON.stringify(right)
