import Form from 'next/form'
import type { ReactNode } from 'react'
import { buttonClass } from '@/app/_components/ui/button-class'
import {
  columns,
  type PeopleQuery,
  pageSizes,
  peopleCodec,
  viewNames,
} from '@/lib/people/people-query'
import { getFormat, getTexts } from '@/lib/texts/server'
import { HiddenFields } from './hidden-fields'

/** Columns, density, page size, and order: how the list looks, not what is in it. */
export async function ViewForm({ query }: { query: PeopleQuery }) {
  const t = await getTexts('people')
  const format = await getFormat()
  const sorts = (['name', ...columns] as const).flatMap((key) => [
    [key, t('view.ascending', { column: t(`column.${key}`) })] as const,
    [`-${key}`, t('view.descending', { column: t(`column.${key}`) })] as const,
  ])
  return (
    <Form action="/dashboard/people" className="grid gap-5">
      <HiddenFields fields={peopleCodec.fields(query, viewNames)} />
      <label className="grid gap-1.5">
        <span className="font-medium">{t('view.sort')}</span>
        <select name="sort" defaultValue={query.sort} className={selectClass}>
          {sorts.map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <label className="grid gap-1.5">
        <span className="font-medium">{t('view.pageSize')}</span>
        <select name="pageSize" defaultValue={query.pageSize} className={selectClass}>
          {pageSizes.map((size) => (
            <option key={size} value={size}>
              {format.number(size)}
            </option>
          ))}
        </select>
      </label>
      <Choices legend={t('view.rows')}>
        {(['comfortable', 'compact'] as const).map((density) => (
          <label key={density} className={choiceClass}>
            <input
              type="radio"
              name="density"
              value={density}
              defaultChecked={query.density === density}
              className="size-4 accent-accent"
            />
            {t(`view.${density}`)}
          </label>
        ))}
      </Choices>
      <Choices legend={t('view.columns')}>
        {columns.map((column) => (
          <label key={column} className={choiceClass}>
            <input
              type="checkbox"
              name="columns"
              value={column}
              defaultChecked={query.columns.includes(column)}
              className="size-4 accent-accent"
            />
            {t(`column.${column}`)}
          </label>
        ))}
      </Choices>
      <button type="submit" className={buttonClass('primary')}>
        {t('view.apply')}
      </button>
    </Form>
  )
}

const selectClass = 'h-11 rounded-control border border-edge bg-surface px-2 md:h-9'
const choiceClass =
  '-mx-2 flex min-h-11 cursor-pointer items-center gap-2.5 rounded-control px-2 hover:bg-sunken md:min-h-8'

function Choices({ legend, children }: { legend: string; children: ReactNode }) {
  return (
    <fieldset>
      <legend className="mb-1 font-medium">{legend}</legend>
      {children}
    </fieldset>
  )
}
