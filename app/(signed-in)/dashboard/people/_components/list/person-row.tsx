import Link from 'next/link'
import { personHref } from '@/lib/dashboard/hrefs'
import type { PeopleQuery } from '@/lib/people/people-query'
import type { Person } from '@/lib/people/people-schemas'
import { peopleWord } from '@/lib/people/people-words'
import { getTexts } from '@/lib/texts/server'
import { listPart } from '@/lib/url-list'
import { Ago } from '../ago'
import { StatusBadge } from '../status-badge'
import { columnClass, figures } from './column-class'
import { PersonValue } from './person-value'

type Props = { person: Person; query: PeopleQuery; canSelect: boolean }

/** One person. In a narrow list: name and email on the left, status and last visit on the right. */
export async function PersonRow({ person, query, canSelect }: Props) {
  const t = await getTexts('people')
  const isCompact = query.density === 'compact'
  const badge = (
    <StatusBadge status={person.status} label={peopleWord(t, 'status', person.status)} />
  )
  return (
    <tr
      className={`relative transition-colors duration-120 hover:bg-sunken has-[input:checked]:bg-accent-soft ${isCompact ? 'h-11 @xl:h-10' : 'h-15 @xl:h-14'}`}
    >
      {canSelect && (
        <td className="w-11 pl-1.5">
          <label className="relative z-10 flex size-11 items-center justify-center md:size-9">
            <span className="sr-only">{t('list.select', { name: person.name })}</span>
            <input
              type="checkbox"
              name="id"
              value={listPart(person.id)}
              className="size-4 accent-accent"
            />
          </label>
        </td>
      )}
      <th
        scope="row"
        className={`w-full max-w-0 px-3 text-left @3xl:w-auto @3xl:min-w-52 ${canSelect ? '' : 'pl-5'}`}
      >
        <Link
          href={personHref(person.id)}
          prefetch={false}
          scroll={false}
          className="block truncate font-medium after:absolute after:inset-0"
        >
          {person.name}
        </Link>
        {!isCompact && (
          <span className="block truncate text-caption font-normal text-muted">{person.email}</span>
        )}
      </th>
      {query.columns.map((column) => (
        <td
          key={column}
          className={`px-3 whitespace-nowrap ${columnClass(column)} ${figures.includes(column) ? 'tabular text-right' : ''}`}
        >
          {column === 'status' ? badge : <PersonValue person={person} column={column} />}
        </td>
      ))}
      <td className="py-1 pr-4 text-right @xl:hidden">
        <span className="flex flex-col items-end gap-0.5">
          {badge}
          {!isCompact && (
            <span className="text-caption text-muted">
              <Ago iso={person.lastSeenAt} never={t('never')} />
            </span>
          )}
        </span>
      </td>
    </tr>
  )
}
