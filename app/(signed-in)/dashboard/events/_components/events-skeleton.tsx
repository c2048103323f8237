import { Skeleton } from '@/app/_components/ui/skeleton'
import { getTexts } from '@/lib/texts/server'

/** As tall as a page of events. */
export async function EventsSkeleton() {
  const t = await getTexts('events')
  return (
    <div role="status">
      <span className="sr-only">{t('loading')}</span>
      <Skeleton className="h-[66rem] rounded-panel" />
    </div>
  )
}
