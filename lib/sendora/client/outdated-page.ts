import { useEffect, useId, useState } from 'react'
import { formsOfPage, keptInput, typedPrefix } from './keep-typed'
import { withTabStorage } from './with-tab-storage'

/** True for an action that this deployment doesn't have: the page is from before it. The words are Next's. */
export function isPageOutdated(error: unknown): boolean {
  return error instanceof Error && error.name === 'UnrecognizedActionError'
}

const noteKey = `${typedPrefix}outdated`

/** Loads the page of the new deployment, and keeps what was typed in this one, except passwords, codes, and files. */
export function reloadOutdated(formId: string): void {
  for (const [key, form] of formsOfPage()) keptInput(key).keep(form)
  withTabStorage((storage) => storage.setItem(noteKey, formId))
  window.location.reload()
}

/**
 * For a form that can lead to a reload: fills the page's forms again afterwards, and tells the one that was sent.
 *
 * @returns the id for {@link reloadOutdated}, and whether this form's page was just reloaded
 */
export function useReloadedForm(): { formId: string; wasReloaded: boolean } {
  const formId = useId()
  const [wasReloaded, setReloaded] = useState(false)
  useEffect(() => {
    const sent = withTabStorage((storage) => storage.getItem(noteKey))
    if (sent === null) return
    for (const [key, form] of formsOfPage()) keptInput(key).restore(form)
    if (sent !== formId) return
    withTabStorage((storage) => storage.removeItem(noteKey))
    setReloaded(true)
  }, [formId])
  return { formId, wasReloaded }
}
