import { Search } from 'lucide-react'
import { headers } from 'next/headers'
import { getSession } from '@/lib/sendora/server'
import { getSentences, getTexts } from '@/lib/texts/server'
import { searchEntries } from './search-entries'
import { SearchOpener } from './search-opener'

/** Opens the search: a page without scripts, a dialog with them. */
export async function SearchBox() {
  const session = await getSession()
  if (!session) return null
  const t = await getTexts('frame')
  const isApple = /Mac OS X|Macintosh|iPhone|iPad/.test((await headers()).get('user-agent') ?? '')
  return (
    <SearchOpener
      icon={<Search aria-hidden size={16} className="shrink-0" />}
      keys={isApple ? '⌘K' : t('search.controlKey')}
      entries={await searchEntries(session)}
      texts={await getSentences('frame', 'search')}
    />
  )
}
