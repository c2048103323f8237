'use client'

import { type ReactNode, useEffect, useState } from 'react'
import { buttonClass } from '@/app/_components/ui/button-class'
import { Mark } from '@/app/_components/ui/mark'

type Props = { text: string; fileName: string; children: ReactNode }

/**
 * Saves text as a file created in the browser, so no request or URL contains it. Hidden until scripts run, since it
 * needs them.
 */
export function DownloadButton({ text, fileName, children }: Props) {
  const [isReady, setReady] = useState(false)
  useEffect(() => setReady(true), [])
  if (!isReady) return null
  const save = () => {
    const url = URL.createObjectURL(new Blob([text], { type: 'text/plain' }))
    Object.assign(document.createElement('a'), { href: url, download: fileName }).click()
    URL.revokeObjectURL(url)
  }
  return (
    <button type="button" onClick={save} className={buttonClass('plain', 'justify-self-start')}>
      <Mark kind="download" />
      {children}
    </button>
  )
}
