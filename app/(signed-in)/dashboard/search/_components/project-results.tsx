import { SearchX } from 'lucide-react'
import { StatePanel } from '@/app/_components/service/panels/state-panel'
import { ServiceResultView } from '@/app/_components/service/service-result-view'
import { searchProject } from '@/lib/search/search-project'
import { searchHref } from '@/lib/search/search-query'
import { type ResultGroup, resultHref } from '@/lib/search/search-results'
import type { Session } from '@/lib/sendora'
import { callService } from '@/lib/sendora/server'
import { getFormat, getTexts } from '@/lib/texts/server'
import { ResultPanel } from './result-panel'

type Props = { query: string; session: Session; hasEntries: boolean }

/** The people and events that match. If the service fails, the pages and actions beside them stay. */
export async function ProjectResults({ query, session, hasEntries }: Props) {
  const t = await getTexts('frame')
  const format = await getFormat()
  const result = await searchProject(callService, query)
  const hintOf = (kind: ResultGroup['kind'], hint: string) =>
    kind === 'people' ? hint : t('search.eventHint', { count: format.number(Number(hint)) })
  return (
    <ServiceResultView result={result} session={session} retryHref={searchHref(query)} isSection>
      {(groups) => {
        if (groups.length === 0) {
          return hasEntries ? null : (
            <StatePanel icon={SearchX} title={t('search.noResults', { query })} isAlert={false}>
              <p>{t('search.noResultsLead')}</p>
            </StatePanel>
          )
        }
        return (
          <div className="grid content-start gap-6">
            {groups.map(({ kind, items }) => (
              <ResultPanel
                key={kind}
                id={kind}
                title={t(`search.${kind}`)}
                results={items.map(({ id, title, hint }) => ({
                  href: resultHref(kind, id),
                  title,
                  hint: hintOf(kind, hint),
                }))}
              />
            ))}
          </div>
        )
      }}
    </ServiceResultView>
  )
}
