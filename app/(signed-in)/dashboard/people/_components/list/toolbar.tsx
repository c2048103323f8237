import { Columns3, ListFilter, Search } from 'lucide-react'
import Form from 'next/form'
import { buttonClass } from '@/app/_components/ui/button-class'
import { countFilters, type PeopleQuery, peopleCodec } from '@/lib/people/people-query'
import type { People } from '@/lib/people/people-schemas'
import { getTexts } from '@/lib/texts/server'
import { FilterForm } from './filters/filter-form'
import { HiddenFields } from './filters/hidden-fields'
import { Sheet } from './filters/sheet'
import { ViewForm } from './filters/view-form'

type Props = { query: PeopleQuery; facets: People['facets'] }

/** Search, filters, and view: plain GET forms, so everything is in the URL and works without scripts. */
export async function Toolbar({ query, facets }: Props) {
  const t = await getTexts('people')
  const count = countFilters(query)
  const href = peopleCodec.href(query)
  return (
    <div className="mb-3 flex flex-wrap gap-2">
      <Form
        key={href}
        action="/dashboard/people"
        role="search"
        className="flex min-w-0 grow basis-60 gap-2 md:max-w-100"
      >
        <HiddenFields fields={peopleCodec.fields(query, ['query', 'page'])} />
        <div className="relative min-w-0 grow">
          <Search
            aria-hidden
            size={15}
            className="pointer-events-none absolute inset-y-0 left-3 my-auto text-muted"
          />
          <label htmlFor="query" className="sr-only">
            {t('search.label')}
          </label>
          <input
            id="query"
            name="query"
            type="search"
            defaultValue={query.query}
            placeholder={t('search.placeholder')}
            maxLength={100}
            autoComplete="off"
            className="h-11 w-full rounded-control border border-edge bg-surface pr-3 pl-9 placeholder:text-muted md:h-9"
          />
        </div>
        <button type="submit" className={buttonClass()}>
          {t('search.submit')}
        </button>
      </Form>
      <div className="flex gap-2 md:ml-auto">
        <Sheet
          id="filters"
          close={t('filters.close')}
          className="scroll-pb-52 md:w-180 md:scroll-pb-24 lg:w-200"
          label={
            <>
              <ListFilter aria-hidden size={15} />
              {count === 0 ? t('filters.open') : t('filters.openCount', { count })}
            </>
          }
        >
          <FilterForm key={href} query={query} facets={facets} />
        </Sheet>
        <Sheet
          id="view"
          close={t('filters.close')}
          className="md:w-72"
          label={
            <>
              <Columns3 aria-hidden size={15} />
              {t('view.open')}
            </>
          }
        >
          <ViewForm key={href} query={query} />
        </Sheet>
      </div>
    </div>
  )
}
