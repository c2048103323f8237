import Link from 'next/link'
import { buttonClass } from '@/app/_components/ui/button-class'
import type { People } from '@/lib/dashboard/dashboard-schemas'
import { type PeopleQuery, peopleHref } from '@/lib/dashboard/people-query'
import { formatCount } from '@/lib/format'

type Props = { people: People; query: PeopleQuery }

export function PeoplePages({ people, query }: Props) {
  const { total, page, pageSize, items } = people
  const first = (page - 1) * pageSize + 1
  const hasNext = page * pageSize < total
  return (
    <nav
      aria-label="Pages"
      className="flex flex-wrap items-center justify-between gap-3 border-t border-line px-5 py-3"
    >
      <p className="tabular text-muted">
        {formatCount(first)}–{formatCount(first + items.length - 1)} of{' '}
        <span className="text-ink">{formatCount(total)}</span>
      </p>
      <div className="flex gap-2">
        <Step label="Previous" isOn={page > 1} href={peopleHref({ ...query, page: page - 1 })} />
        <Step label="Next" isOn={hasNext} href={peopleHref({ ...query, page: page + 1 })} />
      </div>
    </nav>
  )
}

function Step({ label, href, isOn }: { label: string; href: string; isOn: boolean }) {
  if (!isOn) {
    return (
      <span aria-disabled className={buttonClass('plain', 'opacity-50')}>
        {label}
      </span>
    )
  }
  return (
    <Link href={href} prefetch={false} className={buttonClass()}>
      {label}
    </Link>
  )
}
