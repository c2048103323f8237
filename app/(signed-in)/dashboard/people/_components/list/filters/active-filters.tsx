import { BookmarkPlus, X } from 'lucide-react'
import Link from 'next/link'
import { PageLink } from '@/app/_components/ui/page-link'
import { filterSearch } from '@/lib/people/people-api'
import { facets, type PeopleQuery, peopleCodec, withoutFilters } from '@/lib/people/people-query'
import { peopleWord } from '@/lib/people/people-words'
import { getFormat, getTexts } from '@/lib/texts/server'

type Props = {
  query: PeopleQuery
  /** Its name; null if there is none. */
  audience: string | null
}

/** What narrows the list down, each part with a way to take it off. */
export async function ActiveFilters({ query, audience }: Props) {
  const t = await getTexts('people')
  const format = await getFormat()
  const without = (change: Partial<PeopleQuery>) =>
    peopleCodec.href({ ...query, page: 1, ...change })
  const chips = [
    ...(query.query ? [[t('filters.search', { text: query.query }), without({ query: '' })]] : []),
    ...(query.audience
      ? [
          [
            audience === null
              ? t('filters.unknownAudience')
              : t('filters.inAudience', { name: audience }),
            without({ audience: '' }),
          ],
        ]
      : []),
    ...facets.flatMap((facet) =>
      query[facet].map((value) => [
        peopleWord(t, facet, value),
        without({ [facet]: query[facet].filter((one) => one !== value) }),
      ]),
    ),
    ...(query.seenAfter
      ? [
          [
            t('filters.seenSince', {
              date: format.dateTime(new Date(query.seenAfter), {
                dateStyle: 'medium',
                timeZone: 'UTC',
              }),
            }),
            without({ seenAfter: '' }),
          ],
        ]
      : []),
  ]
  if (chips.length === 0) return null
  return (
    <div className="mb-3 flex flex-wrap items-center gap-2">
      <ul aria-label={t('filters.active')} className="contents">
        {chips.map(([name = '', href = '']) => (
          <li key={`${name} ${href}`} className="min-w-0">
            <Link
              href={href}
              prefetch={false}
              aria-label={t('filters.remove', { name })}
              className="inline-flex h-11 max-w-full items-center gap-1.5 rounded-full border border-line bg-surface pr-2.5 pl-3.5 hover:border-edge md:h-8"
            >
              <span className="truncate">{name}</span>
              <X aria-hidden size={14} className="shrink-0 text-muted" />
            </Link>
          </li>
        ))}
      </ul>
      <Link
        href={peopleCodec.href(withoutFilters(query))}
        prefetch={false}
        className="inline-flex h-11 items-center px-1 text-muted hover:text-ink md:h-8"
      >
        {t('filters.clear')}
      </Link>
      {query.audience === '' && (
        <PageLink
          href={`/dashboard/people/audiences?${filterSearch(query)}#new`}
          className="inline-flex h-11 items-center gap-1.5 px-1 text-muted hover:text-ink md:ml-auto md:h-8"
        >
          <BookmarkPlus aria-hidden size={15} />
          {t('filters.saveAsAudience')}
        </PageLink>
      )}
    </div>
  )
}
