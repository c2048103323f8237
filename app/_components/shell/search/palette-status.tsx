import type { SearchTexts } from './search-texts'
import type { SearchResults } from './use-search-results'

type Props = { count: number; results: SearchResults; texts: SearchTexts }

/** What the list doesn't say: that something is still coming, or can't come, or that there's nothing. Read out. */
export function PaletteStatus({ count, results, texts }: Props) {
  return (
    <div
      role="status"
      className="shrink-0 border-t border-line px-5 py-2.5 text-caption text-muted md:flex md:justify-between"
    >
      <p>{sentence(count, results, texts)}</p>
      <p aria-hidden className="max-md:hidden">
        {texts.keys}
      </p>
    </div>
  )
}

function sentence(count: number, { kind }: SearchResults, texts: SearchTexts): string {
  if (kind === 'idle') return texts.hint
  if (kind === 'searching') return texts.searching
  if (kind === 'failed') return texts.failed
  if (count === 0) return texts.nothing
  return texts.found.replace('#', String(count))
}
