import { Skeleton } from '@/app/_components/ui/loading/skeleton'
import type { PeopleQuery } from '@/lib/people/people-query'
import { getTexts } from '@/lib/texts/server'

/** As tall as the list it stands for. */
export async function PeopleSkeleton({ query }: { query: PeopleQuery }) {
  const t = await getTexts('people')
  const height = query.density === 'compact' ? 'h-11 @xl:h-10' : 'h-15 @xl:h-14'
  const rows = Array.from({ length: query.pageSize }, (_, row) => row)
  return (
    <div role="status">
      <span className="sr-only">{t('list.loading')}</span>
      <div className="mb-3 flex gap-2">
        <Skeleton className="h-11 grow md:h-9 md:max-w-80" />
        <Skeleton className="h-11 w-24 md:h-9" />
        <Skeleton className="h-11 w-20 md:h-9" />
      </div>
      <Skeleton className="mb-3 h-6 w-48" />
      <div className="@container rounded-panel border border-line bg-surface">
        <div className="h-10 border-b border-line max-md:hidden" />
        {rows.map((row) => (
          <div
            key={row}
            className={`flex items-center justify-between gap-8 border-b border-line px-4 ${height}`}
          >
            <Skeleton className="h-3.5 w-1/3" />
            <Skeleton className="h-3.5 w-16" />
          </div>
        ))}
        <div className="h-16" />
      </div>
    </div>
  )
}
