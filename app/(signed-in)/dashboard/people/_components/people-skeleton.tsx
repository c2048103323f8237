import { Skeleton } from '@/app/_components/ui/skeleton'

const rows = Array.from({ length: 25 }, (_, index) => index)

export function PeopleSkeleton() {
  return (
    <div role="status" className="rounded-panel border border-line bg-surface">
      <span className="sr-only">Loading people…</span>
      <div className="h-10 border-b border-line" />
      {rows.map((row) => (
        <div
          key={row}
          className="flex h-14 items-center justify-between gap-8 border-b border-line px-5 lg:h-10"
        >
          <Skeleton className="h-3.5 w-1/4" />
          <Skeleton className="h-3.5 w-1/3 max-md:hidden" />
          <Skeleton className="h-3.5 w-16" />
        </div>
      ))}
      <div className="h-[3.8rem]" />
    </div>
  )
}
