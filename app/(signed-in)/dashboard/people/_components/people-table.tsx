import Link from 'next/link'
import { TimeAgo } from '@/app/_components/ui/time-ago'
import type { Person } from '@/lib/dashboard/dashboard-schemas'
import type { PeopleQuery } from '@/lib/dashboard/people-query'
import { formatCount } from '@/lib/format'
import { SortHeading } from './sort-heading'
import { StatusMark } from './status-mark'

type Props = { people: Person[]; query: PeopleQuery }

const cell = 'px-3 truncate first:pl-5 last:pr-5'
const wide = `${cell} hidden lg:table-cell`

/** Dense rows. Narrow windows keep the name with the email below it, and when the person was last seen. */
export function PeopleTable({ people, query }: Props) {
  return (
    <table className="w-full table-fixed border-collapse">
      <caption className="sr-only">People</caption>
      <thead className="border-b border-line text-left text-caption text-muted">
        <tr className="h-10">
          <SortHeading sortKey="name" label="Name" query={query} className="w-auto" />
          <th scope="col" className={`${wide} w-[24%] font-normal`}>
            Email
          </th>
          <SortHeading
            sortKey="company"
            label="Company"
            query={query}
            className="hidden w-[28%] md:table-cell lg:w-[19%]"
          />
          <th scope="col" className={`${wide} w-[13%] font-normal`}>
            Country
          </th>
          <SortHeading
            sortKey="sessions30d"
            label="Sessions"
            query={query}
            className="hidden w-24 text-right sm:table-cell"
          />
          <SortHeading
            sortKey="lastSeenAt"
            label="Last seen"
            query={query}
            className="w-28 text-right"
          />
        </tr>
      </thead>
      <tbody className="divide-y divide-line">
        {people.map(({ id, name, email, company, country, ...person }) => (
          <tr
            key={id}
            className="relative h-14 transition-colors duration-120 hover:bg-sunken lg:h-10"
          >
            <th scope="row" className={`${cell} text-left font-medium`}>
              <Link
                href={`/dashboard/people/${encodeURIComponent(id)}`}
                prefetch={false}
                className="after:absolute after:inset-0"
              >
                <StatusMark status={person.status} />
                {name}
              </Link>
              <span className="block truncate pl-4 text-caption font-normal text-muted lg:hidden">
                {email}
              </span>
            </th>
            <td className={`${wide} text-muted`}>{email}</td>
            <td className={`${cell} hidden md:table-cell`}>{company}</td>
            <td className={`${wide} text-muted`}>{country}</td>
            <td className={`${cell} tabular hidden text-right sm:table-cell`}>
              {formatCount(person.sessions30d)}
            </td>
            <td className={`${cell} text-right text-muted`}>
              {person.lastSeenAt ? <TimeAgo iso={person.lastSeenAt} /> : 'Never'}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
