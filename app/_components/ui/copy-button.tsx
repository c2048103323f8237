'use client'

import { useEffect, useState } from 'react'
import { Mark } from './mark'
import { useSharedTexts } from './shared-texts'

const confirmationMs = 2_000

type Props = {
  text: string
  label: string
}

/** Copies text. Hidden until scripts run, since it needs them. */
export function CopyButton({ text, label }: Props) {
  const { copied } = useSharedTexts()
  const [isReady, setReady] = useState(false)
  const [isCopied, setCopied] = useState(false)
  useEffect(() => setReady(true), [])
  useEffect(() => {
    if (!isCopied) return
    const timer = setTimeout(() => setCopied(false), confirmationMs)
    return () => clearTimeout(timer)
  }, [isCopied])
  if (!isReady) return <span className="size-9" />
  const copy = () => navigator.clipboard.writeText(text).then(() => setCopied(true))
  return (
    <button
      type="button"
      onClick={copy}
      aria-label={isCopied ? copied : label}
      className="grid size-9 place-items-center rounded-control text-muted transition-colors duration-150 hover:bg-sunken hover:text-ink"
    >
      <Mark kind={isCopied ? 'check' : 'copy'} />
    </button>
  )
}
