'use client'

import { useRouter } from 'next/navigation'
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { searchHref } from '@/lib/search/search-query'
import { leave } from '../unsaved/unsaved-forms'
import { PaletteList } from './palette-list'
import { paletteOptions } from './palette-options'
import { PaletteStatus } from './palette-status'
import type { SearchEntry } from './search-entries'
import type { SearchTexts } from './search-texts'
import { useSearchResults } from './use-search-results'

type Props = {
  icon: ReactNode
  entries: readonly SearchEntry[]
  texts: SearchTexts
  onClose: () => void
}

/** The search as a dialog: a combobox with a list (ARIA Authoring Practices, combobox pattern with list autocomplete). */
export function Palette({ icon, entries, texts, onClose }: Props) {
  const id = useId()
  const router = useRouter()
  const dialog = useRef<HTMLDialogElement>(null)
  const [typed, setTyped] = useState('')
  const [active, setActive] = useState(0)
  const query = typed.trim()
  const results = useSearchResults(query)
  const groups = paletteOptions({ query, entries, results, texts })
  const options = groups.flatMap((group) => group.options)
  const current = options[Math.min(active, options.length - 1)]

  useEffect(() => dialog.current?.showModal(), [])

  const go = (href: string) => {
    dialog.current?.close()
    leave(() => router.push(href))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step === undefined || options.length === 0) return
    event.preventDefault()
    setActive((at) => (Math.min(at, options.length - 1) + step + options.length) % options.length)
  }

  return (
    <dialog
      ref={dialog}
      aria-label={texts.label}
      onClose={onClose}
      // A press beside the dialog lands on its own element.
      onClick={(event) => event.target === dialog.current && dialog.current.close()}
      onKeyDown={onKeyDown}
      className="floating mx-auto mt-[10dvh] w-[min(36rem,calc(100vw-1.5rem))] flex-col overflow-hidden rounded-panel border border-line bg-surface p-0 text-ink backdrop:bg-scrim open:flex"
    >
      <form
        className="flex shrink-0 items-center gap-3 border-b border-line px-4 has-[input:focus-visible]:border-accent"
        onSubmit={(event) => {
          event.preventDefault()
          go(current?.href ?? searchHref(query))
        }}
      >
        <span className="text-muted">{icon}</span>
        <input
          name="q"
          role="combobox"
          aria-label={texts.field}
          aria-autocomplete="list"
          aria-expanded={options.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={current && `${id}-${options.indexOf(current)}`}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={100}
          placeholder={texts.placeholder}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value)
            setActive(0)
          }}
          className="h-13 w-full bg-transparent text-lead outline-none placeholder:text-muted"
        />
        <kbd className="font-mono text-caption text-muted max-md:hidden">Esc</kbd>
        <button
          type="button"
          onClick={() => dialog.current?.close()}
          className="-mr-2 h-11 px-2 text-muted md:not-focus-visible:sr-only"
        >
          {texts.close}
        </button>
      </form>
      <PaletteList id={id} groups={groups} current={current?.id} texts={texts} onChoose={go} />
      <PaletteStatus count={options.length} results={results} texts={texts} />
    </dialog>
  )
}
