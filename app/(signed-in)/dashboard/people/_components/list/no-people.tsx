import { UserSearch } from 'lucide-react'
import Link from 'next/link'
import { StatePanel } from '@/app/_components/service/panels/state-panel'
import { buttonClass } from '@/app/_components/ui/button-class'
import {
  countFilters,
  type PeopleQuery,
  peopleCodec,
  withoutFilters,
} from '@/lib/people/people-query'
import { getTexts, type Texts } from '@/lib/texts/server'

type Props = { query: PeopleQuery; total: number }

/** No results, a page beyond the last, or no people at all: each has its own text. */
export async function NoPeople({ query, total }: Props) {
  const t = await getTexts('people')
  const { title, text, action } = reasonFor(t, query, total)
  return (
    <StatePanel
      icon={UserSearch}
      title={title}
      isAlert={false}
      actions={
        action && (
          <Link href={action.href} className={buttonClass()}>
            {action.label}
          </Link>
        )
      }
    >
      <p>{text}</p>
    </StatePanel>
  )
}

function reasonFor(t: Texts<'people'>, query: PeopleQuery, total: number) {
  if (total > 0) {
    return {
      title: t('empty.noPage', { page: query.page }),
      text: t('empty.noPageText', { pages: Math.ceil(total / query.pageSize) }),
      action: { label: t('empty.toFirst'), href: peopleCodec.href({ ...query, page: 1 }) },
    }
  }
  const everyone = { label: t('empty.showEveryone'), href: peopleCodec.href(withoutFilters(query)) }
  if (countFilters(query) > 0) {
    return { title: t('empty.noMatch'), text: t('empty.noMatchText'), action: everyone }
  }
  if (query.query !== '') {
    const title = t('empty.noResults', { text: query.query })
    return { title, text: t('empty.noResultsText'), action: everyone }
  }
  return { title: t('empty.none'), text: t('empty.noneText'), action: null }
}
