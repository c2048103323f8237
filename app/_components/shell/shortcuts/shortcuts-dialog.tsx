'use client'

import { useRouter } from 'next/navigation'
import { type ReactNode, useCallback, useState } from 'react'
import { shortcutsCookie } from '@/lib/preferences/shortcuts'
import type { Sentences } from '@/lib/texts/catalogue'
import { writeCookie, yearSeconds } from '@/lib/write-cookie'
import { Dialog, openDialog } from '../../ui/dialog'
import { switchClass } from '../../ui/form/switch-class'
import { searchOpenerId } from '../search/search-texts'
import { leave } from '../unsaved/unsaved-forms'
import { ShortcutList } from './shortcut-list'
import { useShortcuts } from './use-shortcuts'

export const shortcutsId = 'shortcuts'

type Props = {
  initial: boolean
  /** Where `g` and the key lead. */
  sections: readonly { key: string; href: string; label: string }[]
  closeIcon: ReactNode
  texts: Sentences<'frame', 'shortcuts'>
}

export function ShortcutsDialog({ initial, sections, closeIcon, texts }: Props) {
  const router = useRouter()
  const [isOn, setOn] = useState(initial)

  const onSearch = useCallback(() => document.getElementById(searchOpenerId)?.click(), [])
  const onHelp = useCallback(() => openDialog(shortcutsId), [])
  const onGo = useCallback(
    (wanted: string) => {
      const section = sections.find(({ key }) => key === wanted)
      if (section) leave(() => router.push(section.href))
    },
    [sections, router],
  )
  useShortcuts(isOn, { onSearch, onHelp, onGo })

  const remember = (isWanted: boolean) => {
    setOn(isWanted)
    writeCookie(shortcutsCookie, isWanted ? 'on' : 'off', yearSeconds)
  }

  return (
    <Dialog id={shortcutsId} title={texts.title} close={texts.close} closeIcon={closeIcon}>
      <ShortcutList sections={sections} texts={texts} />
      <label className="mt-5 flex min-h-11 items-center justify-between gap-4 border-t border-line pt-4">
        <span>
          <span className="block font-medium">{texts.single}</span>
          <span className="block text-caption text-muted">{texts.singleHint}</span>
        </span>
        <input
          type="checkbox"
          role="switch"
          checked={isOn}
          aria-checked={isOn}
          onChange={(event) => remember(event.target.checked)}
          className={switchClass}
        />
      </label>
    </Dialog>
  )
}
