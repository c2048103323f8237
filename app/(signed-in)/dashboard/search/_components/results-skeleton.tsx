import { Skeleton } from '@/app/_components/ui/loading/skeleton'
import { getTexts } from '@/lib/texts/server'

const rows = Array.from({ length: 8 }, (_, index) => index)

export async function ResultsSkeleton() {
  const t = await getTexts('frame')
  return (
    <div role="status" className="rounded-panel border border-line bg-surface pt-4">
      <span className="sr-only">{t('search.searching')}</span>
      <Skeleton className="mx-5 mb-3 h-4 w-20" />
      {rows.map((row) => (
        <div key={row} className="flex h-11 items-center justify-between border-t border-line px-5">
          <Skeleton className="h-3.5 w-1/3" />
          <Skeleton className="h-3 w-1/4" />
        </div>
      ))}
    </div>
  )
}
