import { useEffect } from 'react'
import { hasUnsaved, leave, useHasUnsaved } from './unsaved-forms'

/** While something is unsaved: links, searches, Back, and closing the window ask first. */
export function useLeaveQuestion(): void {
  const isUnsaved = useHasUnsaved()
  useEffect(() => {
    if (!isUnsaved) return
    const end = new AbortController()
    const options = { capture: true, signal: end.signal }
    window.addEventListener('beforeunload', onUnload, options)
    document.addEventListener('click', onClick, options)
    document.addEventListener('submit', onSubmit, options)
    window.navigation?.addEventListener('navigate', onTraverse, options)
    return () => end.abort()
  }, [isUnsaved])
}

function onUnload(event: BeforeUnloadEvent): void {
  if (hasUnsaved()) event.preventDefault()
}

function onClick(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest('a') : null
  if (!link || !hasUnsaved() || !staysInTab(event, link)) return
  event.preventDefault()
  event.stopPropagation()
  leave(() => link.click())
}

function staysInTab(event: MouseEvent, link: HTMLAnchorElement): boolean {
  const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey
  const isOther = link.pathname + link.search !== location.pathname + location.search
  return isPlain && !event.altKey && isOther && !link.target && !link.download && link.href !== ''
}

/** A GET form leads to another page, such as a search. */
function onSubmit(event: SubmitEvent): void {
  const { target: form, submitter } = event
  if (!(form instanceof HTMLFormElement) || form.method !== 'get' || !hasUnsaved()) return
  // React writes the action of a server action as a script's address.
  if (form.closest('dialog') || form.action.startsWith('javascript:')) return
  event.preventDefault()
  event.stopPropagation()
  leave(() => form.requestSubmit(submitter))
}

/** Back and Forward, in browsers with the Navigation API. Elsewhere they lead away without a question. */
function onTraverse(event: NavigateEvent): void {
  if (event.navigationType !== 'traverse' || !event.cancelable || !hasUnsaved()) return
  event.preventDefault()
  const { key } = event.destination
  leave(() => void window.navigation.traverseTo(key))
}
