import { useSyncExternalStore } from 'react'

/** What is open in this document: the forms with unsaved input, and where someone wants to go meanwhile. */
const forms = new Set<object>()
const listeners = new Set<() => void>()
let waiting: (() => void) | null = null

function changed(): void {
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Notes whether a form holds input that would be lost. */
export function markUnsaved(form: object, isUnsaved: boolean): void {
  if (forms.has(form) === isUnsaved) return
  if (isUnsaved) forms.add(form)
  else forms.delete(form)
  changed()
}

export function hasUnsaved(): boolean {
  return forms.size > 0
}

export function useHasUnsaved(): boolean {
  return useSyncExternalStore(subscribe, hasUnsaved, () => false)
}

/** Leaves the page by `go`: at once, or after the user agrees to lose what isn't saved. */
export function leave(go: () => void): void {
  if (!hasUnsaved()) {
    go()
    return
  }
  waiting = go
  changed()
}

/** The leaving that waits for an answer, or `null`. */
export function useWaitingLeave(): (() => void) | null {
  return useSyncExternalStore(
    subscribe,
    () => waiting,
    () => null,
  )
}

/** The user's answer. */
export function answerLeave(isWanted: boolean): void {
  const go = waiting
  waiting = null
  if (isWanted) forms.clear()
  changed()
  if (isWanted) go?.()
}
