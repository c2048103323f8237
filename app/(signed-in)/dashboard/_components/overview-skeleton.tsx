import { Skeleton } from '@/app/_components/ui/skeleton'

/** As tall as the content, so that nothing moves when the figures arrive. */
export function OverviewSkeleton() {
  return (
    <div role="status" className="grid gap-6 lg:grid-cols-12">
      <span className="sr-only">Loading figures…</span>
      <Skeleton className="h-[30rem] rounded-panel lg:col-span-8" />
      <Skeleton className="h-[30rem] rounded-panel lg:col-span-4" />
      <Skeleton className="h-[22rem] rounded-panel lg:col-span-7" />
      <Skeleton className="h-[22rem] rounded-panel lg:col-span-5" />
      <Skeleton className="h-[24rem] rounded-panel lg:col-span-5" />
      <Skeleton className="h-[24rem] rounded-panel lg:col-span-7" />
    </div>
  )
}
