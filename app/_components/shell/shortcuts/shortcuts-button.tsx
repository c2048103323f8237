'use client'

import { openDialog } from '../../ui/dialog'
import { useHasScripts } from '../use-has-scripts'
import { shortcutsId } from './shortcuts-dialog'

/** Opens the list of shortcuts. Without scripts there are none. */
export function ShortcutsButton({ children }: { children: string }) {
  if (!useHasScripts()) return null
  return (
    <button
      type="button"
      onClick={() => {
        document.querySelector<HTMLElement>(':popover-open')?.hidePopover()
        openDialog(shortcutsId)
      }}
      className="menu-item w-full text-left max-md:hidden"
    >
      {children}
      <kbd className="font-mono text-caption text-muted">?</kbd>
    </button>
  )
}
