'use client'

import { type FormEvent, type ReactNode, useRef, useState } from 'react'
import { type RailWidth, railCookie, readRail } from '@/lib/preferences/rail'
import type { Sentences } from '@/lib/texts/catalogue'
import { writeCookie, yearSeconds } from '@/lib/write-cookie'
import { setRailAction } from '../actions'

type Props = {
  initial: RailWidth
  icons: { collapse: ReactNode; expand: ReactNode }
  texts: Sentences<'frame', 'rail'>
  children: ReactNode
}

/**
 * The rail and its switch. The server draws the remembered width, so nothing jumps. CSS decides which of the two buttons
 * is there: only it knows whether the window is wide enough for `auto`.
 */
export function RailFrame({ initial, icons, texts, children }: Props) {
  const [width, setWidth] = useState(initial)
  const form = useRef<HTMLFormElement>(null)

  const remember = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const { submitter } = event.nativeEvent as SubmitEvent
    const chosen = readRail(submitter?.getAttribute('value'))
    setWidth(chosen)
    writeCookie(railCookie, chosen, yearSeconds)
    // The pressed button has just gone.
    requestAnimationFrame(() => visibleButton(form.current)?.focus())
  }

  return (
    <aside
      aria-label={texts.label}
      data-rail={width}
      className="sticky top-0 hidden h-dvh w-58 shrink-0 flex-col border-r border-line bg-paper md:flex rail-narrow:w-16"
    >
      {children}
      <form ref={form} action={setRailAction} onSubmit={remember} className="mt-auto p-3">
        <button
          type="submit"
          name="rail"
          value="narrow"
          className="rail-item w-full rail-narrow:hidden"
        >
          {icons.collapse}
          {texts.collapse}
        </button>
        <button
          type="submit"
          name="rail"
          value="wide"
          className="rail-item hidden w-full rail-narrow:flex"
        >
          {icons.expand}
          <span className="rail-label">{texts.expand}</span>
        </button>
      </form>
    </aside>
  )
}

function visibleButton(form: HTMLFormElement | null): HTMLElement | undefined {
  const buttons = form?.querySelectorAll('button') ?? []
  return [...buttons].find((button) => button.offsetParent !== null)
}
