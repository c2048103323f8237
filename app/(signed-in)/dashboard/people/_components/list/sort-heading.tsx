import { ArrowDown, ArrowUp } from 'lucide-react'
import Link from 'next/link'
import { nextSort, type PeopleQuery, peopleCodec, type SortKey } from '@/lib/people/people-query'

type Props = { sortKey: SortKey; label: string; query: PeopleQuery; className: string }

export function SortHeading({ sortKey, label, query, className }: Props) {
  const isUp = query.sort === sortKey
  const isDown = query.sort === `-${sortKey}`
  const direction = isUp ? 'ascending' : isDown ? 'descending' : undefined
  const href = peopleCodec.href({ ...query, sort: nextSort(query.sort, sortKey), page: 1 })
  return (
    <th scope="col" aria-sort={direction} className={`px-3 font-normal ${className}`}>
      <Link
        href={href}
        prefetch={false}
        className="inline-flex h-10 items-center gap-1 whitespace-nowrap hover:text-ink"
      >
        <span className={direction && 'font-medium text-ink'}>{label}</span>
        {isUp && <ArrowUp aria-hidden size={12} className="text-accent" />}
        {isDown && <ArrowDown aria-hidden size={12} className="text-accent" />}
      </Link>
    </th>
  )
}
