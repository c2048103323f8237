import { useEffect } from 'react'
import { type SectionKey, shortcutOfKey } from './shortcut-of-key'

type Actions = { onSearch: () => void; onHelp: () => void; onGo: (key: SectionKey) => void }

/** Listens for single keys while `isOn`: never while someone types, nor below an open dialog. */
export function useShortcuts(isOn: boolean, { onSearch, onHelp, onGo }: Actions): void {
  useEffect(() => {
    if (!isOn) return
    let prefixMs: number | null = null
    const onKey = (event: KeyboardEvent) => {
      if (isTaken(event)) return
      const shortcut = shortcutOfKey(event.key, prefixMs, event.timeStamp)
      prefixMs = shortcut.kind === 'prefix' ? event.timeStamp : null
      if (shortcut.kind === 'none' || shortcut.kind === 'prefix') return
      event.preventDefault()
      if (shortcut.kind === 'go') onGo(shortcut.key)
      else if (shortcut.kind === 'search') onSearch()
      else onHelp()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [isOn, onSearch, onHelp, onGo])
}

function isTaken(event: KeyboardEvent): boolean {
  const isTyped =
    event.target instanceof HTMLElement &&
    (event.target.isContentEditable || event.target.matches('input, textarea, select'))
  const isCombined = event.ctrlKey || event.metaKey || event.altKey || event.isComposing
  return isTyped || isCombined || event.repeat || document.querySelector('dialog[open]') !== null
}
