'use client'

import { useEffect, useRef, useState } from 'react'
import { Notice } from '@/app/_components/ui/notice'

/**
 * Says what happened when the list got longer or shorter. The button that did it has gone with its row, so the focus
 * comes here as well.
 */
export function PasskeyNews({ count }: { count: number }) {
  const box = useRef<HTMLDivElement>(null)
  const [last, setLast] = useState({ count, news: '' })
  if (last.count !== count) {
    const news =
      count > last.count
        ? 'Passkey added. Next time, it signs you in.'
        : 'Passkey removed. It signs nobody in any more.'
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
