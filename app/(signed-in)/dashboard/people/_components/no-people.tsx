import { UserSearch } from 'lucide-react'
import Link from 'next/link'
import { StatePanel } from '@/app/_components/service/state-panel'
import { buttonClass } from '@/app/_components/ui/button-class'
import { type PeopleQuery, peopleHref } from '@/lib/dashboard/people-query'

type Props = { query: PeopleQuery; total: number }

/** No results, a page beyond the last, or no people at all: each has its own text. */
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
    return {
      title: `Page ${page} doesn’t exist`,
      text: `The list has ${total} ${total === 1 ? 'person' : 'people'}.`,
    }
  }
  if (query !== '') {
    return {
      title: `No results for “${query}”`,
      text: 'Search covers names, emails, and companies. Try a shorter term.',
    }
  }
  return {
    title: 'No people yet',
    text: 'People appear here after they first sign in to your product.',
  }
}
