/** What `KeepTyped` has kept in this tab begins with this. */
export const typedPrefix = 'sendora.typed '

/** Forgets it: whoever signs in next in this tab may be somebody else. */
export function forgetTyped(): void {
  try {
    const keys = Array.from({ length: sessionStorage.length }, (_, index) =>
      sessionStorage.key(index),
    )
    for (const key of keys) if (key?.startsWith(typedPrefix)) sessionStorage.removeItem(key)
  } catch {
    // Storage may be switched off: then nothing was kept.
  }
}
