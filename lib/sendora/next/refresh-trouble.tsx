'use client'

import { useSearchParams } from 'next/navigation'
import { Suspense } from 'react'
import { singleValue } from '../core/paths/return-to'
import { reasonField, refreshTroubleSentence } from '../core/refresh-result'

/**
 * Says why a form with `refreshAction` has renewed nothing, to visitors without scripts. `TryRefresh` has it; put it
 * beside a form of your own.
 */
export function RefreshTrouble() {
  return (
    <noscript>
      <Suspense>
        <Sentence />
      </Suspense>
    </noscript>
  )
}

function Sentence() {
  const reason = singleValue(useSearchParams().getAll(reasonField))
  const sentence = refreshTroubleSentence(reason)
  return sentence && <p role="alert">{sentence}</p>
}
