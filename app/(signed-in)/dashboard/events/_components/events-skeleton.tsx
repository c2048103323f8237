import { Skeleton } from '@/app/_components/ui/loading/skeleton'
import { getTexts } from '@/lib/texts/server'

const heights = { list: 'h-[66rem]', funnel: 'h-[38rem]', grid: 'h-[31rem]' } as const

/** As tall as what it stands for. */
export async function EventsSkeleton({ of }: { of: keyof typeof heights }) {
  const t = await getTexts('events')
  return (
    <div role="status">
      <span className="sr-only">{t('loading')}</span>
      <Skeleton className={`${heights[of]} rounded-panel`} />
    </div>
  )
}
