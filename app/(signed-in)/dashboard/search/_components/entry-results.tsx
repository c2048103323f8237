import type { SearchEntry } from '@/app/_components/shell/search/search-entries'
import { getTexts } from '@/lib/texts/server'
import { ResultPanel } from './result-panel'

/** The pages and actions that match. These need no service. */
export async function EntryResults({ entries }: { entries: readonly SearchEntry[] }) {
  const t = await getTexts('frame')
  if (entries.length === 0) return null
  return (
    <div className="grid content-start gap-6">
      {(['pages', 'actions'] as const).map((kind) => {
        const own = entries.filter((entry) => entry.kind === kind)
        return (
          own.length > 0 && (
            <ResultPanel key={kind} id={kind} title={t(`search.${kind}`)} results={own} />
          )
        )
      })}
    </div>
  )
}
