import { useEffect, useState } from 'react'
import { fewestLetters } from '@/lib/search/search-query'
import type { ResultGroup } from '@/lib/search/search-results'
import { withBasePath } from '@/lib/sendora'
import { useClientConfig } from '@/lib/sendora/client'

/** Long enough to type the next letter. */
const pauseMs = 150

type Answer =
  | { kind: 'found'; query: string; groups: ResultGroup[] }
  | { kind: 'failed'; query: string }

export type SearchResults = { kind: 'idle' } | { kind: 'searching' } | Answer

/** People and events for what is typed. An answer to what was typed before is dropped. */
export function useSearchResults(query: string): SearchResults {
  const { basePath } = useClientConfig()
  const [answer, setAnswer] = useState<Answer | null>(null)

  useEffect(() => {
    if (query.length < fewestLetters) return
    const request = new AbortController()
    const timer = setTimeout(async () => {
      const next = await ask(query, basePath, request.signal)
      if (!request.signal.aborted) setAnswer(next)
    }, pauseMs)
    return () => {
      clearTimeout(timer)
      request.abort()
    }
  }, [query, basePath])

  if (query.length < fewestLetters) return { kind: 'idle' }
  return answer?.query === query ? answer : { kind: 'searching' }
}

async function ask(query: string, basePath: string, signal: AbortSignal): Promise<Answer> {
  try {
    const address = withBasePath(`/api/search?${new URLSearchParams({ q: query })}`, { basePath })
    const response = await fetch(address, { signal })
    if (!response.ok) return { kind: 'failed', query }
    return { kind: 'found', query, groups: (await response.json()) as ResultGroup[] }
  } catch {
    return { kind: 'failed', query }
  }
}
