import { Skeleton } from '@/app/_components/ui/loading/skeleton'
import { getTexts } from '@/lib/texts/server'

/** As tall as the content, so that nothing moves when the figures arrive. */
export async function OverviewSkeleton() {
  const t = await getTexts('overview')
  return (
    <>
      <span role="status" className="sr-only">
        {t('loading')}
      </span>
      <Skeleton className="h-[31rem] rounded-panel lg:col-span-8" />
      <Skeleton className="h-[31rem] rounded-panel lg:col-span-4" />
      <Skeleton className="h-[25rem] rounded-panel lg:col-span-7" />
      <Skeleton className="h-[25rem] rounded-panel lg:col-span-5" />
      <Skeleton className="h-[29rem] rounded-panel md:col-span-1 lg:col-span-3" />
      <Skeleton className="h-[29rem] rounded-panel md:col-span-1 lg:col-span-3" />
    </>
  )
}
