import Form from 'next/form'
import Link from 'next/link'
import { buttonClass } from '@/app/_components/ui/button-class'
import {
  facets as facetNames,
  type PeopleQuery,
  peopleCodec,
  withoutFilters,
} from '@/lib/people/people-query'
import type { People } from '@/lib/people/people-schemas'
import { peopleWord } from '@/lib/people/people-words'
import { getFormat, getTexts } from '@/lib/texts/server'
import { listPart } from '@/lib/url-list'
import { HiddenFields } from './hidden-fields'

type Props = { query: PeopleQuery; facets: People['facets'] }

export async function FilterForm({ query, facets }: Props) {
  const t = await getTexts('people')
  const format = await getFormat()
  const kept = peopleCodec.fields(query, [...facetNames, 'seenAfter', 'page'])
  return (
    <Form action="/dashboard/people" className="grid gap-5">
      <HiddenFields fields={kept} />
      <div className="grid gap-x-6 gap-y-5 sm:grid-cols-2 md:grid-cols-4">
        {facetNames.map((facet) => (
          <fieldset key={facet} className="min-w-0">
            <legend className="mb-1 font-medium">{t(`column.${facet}`)}</legend>
            {withChosen(facets[facet], query[facet]).map(({ value, count }) => (
              <label
                key={value}
                className="-mx-2 flex min-h-11 cursor-pointer items-center gap-2.5 rounded-control px-2 hover:bg-sunken md:min-h-8"
              >
                <input
                  type="checkbox"
                  name={facet}
                  value={listPart(value)}
                  defaultChecked={query[facet].some((one) => one === value)}
                  className="size-4 accent-accent"
                />
                <span className="min-w-0 grow truncate">{peopleWord(t, facet, value)}</span>
                <span className="tabular text-caption text-muted">{format.number(count)}</span>
              </label>
            ))}
          </fieldset>
        ))}
      </div>
      <div className="sticky -bottom-8 -mx-5 flex flex-wrap items-end justify-between gap-3 border-t border-line bg-surface px-5 pt-4 pb-8 md:-bottom-5 md:-mb-5 md:pb-5">
        <label className="grid gap-1.5">
          <span className="font-medium">{t('filters.seenAfter')}</span>
          <input
            type="date"
            name="seenAfter"
            defaultValue={query.seenAfter}
            autoComplete="off"
            className="h-11 rounded-control border border-edge bg-surface px-3 md:h-9"
          />
        </label>
        <div className="flex gap-2">
          <Link
            href={peopleCodec.href(withoutFilters(query))}
            prefetch={false}
            className={buttonClass('quiet')}
          >
            {t('filters.clear')}
          </Link>
          <button type="submit" className={buttonClass('primary')}>
            {t('filters.apply')}
          </button>
        </div>
      </div>
    </Form>
  )
}

type Count = { value: string; count: number }

/** A chosen value that no one has keeps its checkbox. */
function withChosen(counts: readonly Count[], chosen: readonly string[]): readonly Count[] {
  const missing = chosen.filter((value) => !counts.some((one) => one.value === value))
  return [...counts, ...missing.map((value) => ({ value, count: 0 }))]
}
