'use client'

import { useEffect, useRef, useState } from 'react'
import { Notice } from '@/app/_components/ui/notice'
import type { Sentences } from '@/lib/texts/catalogue'

type Props = { count: number; texts: Sentences<'account', 'passkeyNews'> }

/** Announces that the list grew or shrank. The pressed button is gone with its row, so the focus moves here too. */
export function PasskeyNews({ count, texts }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const [last, setLast] = useState({ count, news: '' })
  if (last.count !== count) {
    setLast({ count, news: count > last.count ? texts.added : texts.removed })
  }
  useEffect(() => {
    if (last.news) box.current?.focus()
  }, [last])
  return (
    <div ref={box} tabIndex={-1} className="px-5 not-empty:pb-4">
      {last.news && <Notice tone="done">{last.news}</Notice>}
    </div>
  )
}
