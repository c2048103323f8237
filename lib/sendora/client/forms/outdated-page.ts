import { useEffect, useState, useSyncExternalStore } from 'react'
import { typedPrefix, withTabStorage } from '../tab-storage'
import { formsOfPage, keptInput } from './keep-typed'

const noteKey = `${typedPrefix}outdated`

/** The forms of the page that can lead to a reload, in its order: after one, React's `useId` gives other ids. */
const mounted: object[] = []

const noteOf = (form: object) => `${window.location.pathname} ${mounted.indexOf(form)}`

/** Loads the page of the new deployment, and keeps what was typed in this one, except passwords, codes, and files. */
export function reloadOutdated(sent: object): void {
  for (const [key, form] of formsOfPage()) keptInput(key).keep(form)
  withTabStorage((storage) => storage.setItem(noteKey, noteOf(sent)))
  window.location.reload()
}

/**
 * For a form that can lead to a reload: fills the page's forms again, and tells the one that was sent.
 *
 * @returns the form for {@link reloadOutdated}, and whether its page was just reloaded
 */
export function useReloadedForm(): { sent: object; wasReloaded: boolean } {
  const [self] = useState(reloadableForm)
  const wasReloaded = useSyncExternalStore(self.subscribe, self.wasReloaded, () => false)
  useEffect(() => {
    mounted.push(self)
    const note = withTabStorage((storage) => storage.getItem(noteKey))
    const isHere = note?.startsWith(`${window.location.pathname} `)
    const isSent = note === noteOf(self)
    if (isHere) for (const [key, form] of formsOfPage()) keptInput(key).restore(form)
    // On another page, the reload has led elsewhere.
    if (isSent || !isHere) withTabStorage((storage) => storage.removeItem(noteKey))
    if (isSent) self.noteReload()
    return () => void mounted.splice(mounted.indexOf(self), 1)
  }, [self])
  return { sent: self, wasReloaded }
}

function reloadableForm() {
  let isReloaded = false
  let changed = () => {}
  return {
    wasReloaded: () => isReloaded,
    noteReload: () => {
      isReloaded = true
      changed()
    },
    subscribe: (listener: () => void) => {
      changed = listener
      return () => {}
    },
  }
}
