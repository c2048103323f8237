'use client'

import Link from 'next/link'
import { type ReactNode, Suspense, useEffect, useState } from 'react'
import { loadLater } from '@/app/_components/ui/loading/load-later'
import { useHasScripts } from '../use-has-scripts'
import { NoPalette } from './no-palette'
import type { SearchEntry } from './search-entries'
import { type SearchTexts, searchOpenerId } from './search-texts'

// Loaded at the first opening.
const Palette = loadLater(() => import('./palette').then(({ Palette }) => Palette), NoPalette)

type Props = { icon: ReactNode; keys: string; entries: readonly SearchEntry[]; texts: SearchTexts }

const look =
  'flex h-11 shrink-0 items-center gap-2 rounded-control px-2.5 text-muted transition-colors duration-150 hover:text-ink md:h-9 md:border md:border-edge md:bg-surface lg:w-60'

/** A link to the search's page, which becomes a button for its dialog. Ctrl+K, or ⌘K, opens that everywhere. */
export function SearchOpener({ icon, keys, entries, texts }: Props) {
  const hasScripts = useHasScripts()
  const [isOpen, setOpen] = useState(false)

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isShortcut = (event.metaKey || event.ctrlKey) && !event.altKey && !event.shiftKey
      if (!isShortcut || event.key.toLowerCase() !== 'k') return
      event.preventDefault()
      setOpen((wasOpen) => !wasOpen)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])

  const content = (
    <>
      {icon}
      <span className="max-md:sr-only">{texts.label}</span>
      <kbd className="ml-auto font-mono text-caption max-lg:hidden">{keys}</kbd>
    </>
  )
  return (
    <search>
      {hasScripts ? (
        <button
          id={searchOpenerId}
          type="button"
          aria-haspopup="dialog"
          onClick={() => setOpen(true)}
          className={look}
        >
          {content}
        </button>
      ) : (
        <Link href="/dashboard/search" className={look}>
          {content}
        </Link>
      )}
      {isOpen && (
        <Suspense>
          <Palette icon={icon} entries={entries} texts={texts} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </search>
  )
}
