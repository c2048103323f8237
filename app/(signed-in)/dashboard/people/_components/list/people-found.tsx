import { type PeopleQuery, peopleCodec, viewNames } from '@/lib/people/people-query'
import type { People } from '@/lib/people/people-schemas'
import { withBasePath } from '@/lib/sendora'
import { getClientConfig } from '@/lib/sendora/server'
import { getFormat, getTexts } from '@/lib/texts/server'
import { HiddenFields } from './filters/hidden-fields'
import { PeoplePages } from './people-pages'
import { PeopleTable } from './people-table'
import { SelectionBar } from './selection/selection-bar'
import { SelectionState } from './selection/selection-state'

type Props = { query: PeopleQuery; people: People; canChange: boolean }

/** The list itself. Its checkboxes are one GET form, which opens the page that asks what to do with them. */
export async function PeopleFound({ query, people, canChange }: Props) {
  const t = await getTexts('people')
  const format = await getFormat()
  const { total, page, pageSize, items } = people
  const first = (page - 1) * pageSize + 1
  const range = (
    <p className="tabular text-muted">
      {t('list.range', { first, last: first + items.length - 1, total })}
    </p>
  )
  if (!canChange) {
    return (
      <>
        <div className="mb-2 flex min-h-8 items-center">{range}</div>
        <div className={panel}>
          <PeopleTable people={items} query={query} canSelect={false} />
          <PeoplePages people={people} query={query} />
        </div>
      </>
    )
  }
  return (
    <>
      <form
        key={peopleCodec.href(query)}
        id="selection"
        action={withBasePath('/dashboard/people/jobs/new', getClientConfig())}
        className="group/selection"
      >
        <HiddenFields fields={peopleCodec.fields(query, viewNames)} />
        <input type="hidden" name="total" value={total} />
        <div className="mb-2 flex min-h-8 flex-wrap items-center justify-between gap-x-6">
          {range}
          <label className="-mx-2 flex min-h-11 cursor-pointer items-center gap-2 px-2 md:min-h-8">
            <input
              type="checkbox"
              name="all"
              value="1"
              data-total={format.number(total)}
              className="size-4 accent-accent"
            />
            {t('list.selectAll', { count: total })}
          </label>
        </div>
        <div className={panel}>
          <PeopleTable people={items} query={query} canSelect />
        </div>
        <SelectionBar />
        <SelectionState />
      </form>
      <div className="rounded-b-panel border border-t-0 border-line bg-surface">
        <PeoplePages people={people} query={query} />
      </div>
    </>
  )
}

const panel = '@container rounded-t-panel border border-line bg-surface'
