'use client'

import { useEffect, useRef, useState } from 'react'
import { Notice } from '@/app/_components/ui/notice'

/** Announces that the list grew or shrank. The pressed button is gone with its row, so the focus moves here too. */
export function PasskeyNews({ count }: { count: number }) {
  const box = useRef<HTMLDivElement>(null)
  const [last, setLast] = useState({ count, news: '' })
  if (last.count !== count) {
    const news =
      count > last.count ? 'Passkey added. You can sign in with it next time.' : 'Passkey removed.'
    setLast({ count, news })
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
