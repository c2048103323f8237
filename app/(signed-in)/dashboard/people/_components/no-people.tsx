import { UserSearch } from 'lucide-react'
import Link from 'next/link'
import { StatePanel } from '@/app/_components/service/state-panel'
import { buttonClass } from '@/app/_components/ui/button-class'
import { type PeopleQuery, peopleHref } from '@/lib/people-query'

type Props = { query: PeopleQuery; total: number }

/** Nothing found, a page beyond the last, or nobody there yet: three different things to say. */
export function NoPeople({ query, total }: Props) {
  const { title, text } = reasonFor(query, total)
  const isFiltered = query.query !== '' || query.page > 1
  return (
    <StatePanel
      icon={UserSearch}
      title={title}
      isAlert={false}
      actions={
        isFiltered && (
          <Link
            href={peopleHref({ ...query, query: total > 0 ? query.query : '', page: 1 })}
            className={buttonClass()}
          >
            {total > 0 ? 'Go to the first page' : 'Show everyone'}
          </Link>
        )
      }
    >
      <p>{text}</p>
    </StatePanel>
  )
}

function reasonFor({ query, page }: PeopleQuery, total: number) {
  if (total > 0) {
    return { title: `There is no page ${page}`, text: `The list has ${total} people in all.` }
  }
  if (query !== '') {
    return {
      title: `Nobody matches “${query}”`,
      text: 'The search looks at names, emails and companies. Try a shorter part of one of them.',
    }
  }
  return {
    title: 'Nobody is here yet',
    text: 'People appear here with their first sign-in to your product.',
  }
}
