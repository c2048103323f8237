import Link from 'next/link'
import { type Range, ranges, rangeWords } from '@/lib/dashboard/range'

export function RangeSwitch({ current }: { current: Range }) {
  return (
    <nav
      aria-label="Date range"
      className="inline-flex rounded-control border border-line bg-surface p-0.5"
    >
      {ranges.map((range) => (
        <Link
          key={range}
          href={`/dashboard?range=${range}`}
          aria-current={range === current ? 'true' : undefined}
          className="tabular inline-flex h-10 items-center rounded-[5px] px-3 text-muted transition-colors duration-150 hover:text-ink aria-[current]:bg-sunken aria-[current]:font-medium aria-[current]:text-ink md:h-8"
        >
          {rangeWords[range]}
        </Link>
      ))}
    </nav>
  )
}
