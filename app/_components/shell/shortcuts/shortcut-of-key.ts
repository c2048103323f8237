/** How long after `g` the second key counts. */
const secondKeyMs = 1_500

/** The sections behind `g`, by their second key. */
export const sectionKeys = { o: 'overview', e: 'events', p: 'people' } as const
export type SectionKey = keyof typeof sectionKeys

export type Shortcut =
  | { kind: 'search' | 'help' | 'prefix' | 'none' }
  | { kind: 'go'; key: SectionKey }

/** What a key means, and whether a `g` came just before it. */
export function shortcutOfKey(key: string, prefixMs: number | null, nowMs: number): Shortcut {
  const isSecond = prefixMs !== null && nowMs - prefixMs <= secondKeyMs
  if (isSecond && Object.hasOwn(sectionKeys, key)) return { kind: 'go', key: key as SectionKey }
  switch (key) {
    case 'g':
      return { kind: 'prefix' }
    case '/':
      return { kind: 'search' }
    case '?':
      return { kind: 'help' }
    default:
      return { kind: 'none' }
  }
}
