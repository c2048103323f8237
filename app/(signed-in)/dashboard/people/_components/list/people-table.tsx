import type { Column, PeopleQuery } from '@/lib/people/people-query'
import type { Person } from '@/lib/people/people-schemas'
import { getTexts } from '@/lib/texts/server'
import { columnClass, figures } from './column-class'
import { PersonRow } from './person-row'
import { SelectPage } from './selection/select-page'
import { SortHeading } from './sort-heading'

type Props = { people: Person[]; query: PeopleQuery; canSelect: boolean }

export async function PeopleTable({ people, query, canSelect }: Props) {
  const t = await getTexts('people')
  const sorted = t(`column.${query.sort.replace('-', '') as Column | 'name'}`)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard can only scroll what it can focus
    <section aria-label={t('list.region')} tabIndex={0} className="overflow-x-auto rounded-t-panel">
      <table className="w-full border-collapse">
        <caption className="sr-only">{t('list.caption', { column: sorted })}</caption>
        <thead className="border-b border-line text-left text-caption text-muted @max-xl:sr-only">
          <tr className="h-10">
            {canSelect && (
              <th scope="col" className="w-11 pl-1.5">
                <SelectPage label={t('list.selectPage')} />
              </th>
            )}
            <SortHeading sortKey="name" label={t('column.name')} query={query} className="" />
            {query.columns.map((column) => (
              <SortHeading
                key={column}
                sortKey={column}
                label={t(`column.${column}`)}
                query={query}
                className={`${columnClass(column)} ${figures.includes(column) ? 'text-right' : ''}`}
              />
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {people.map((person) => (
            <PersonRow key={person.id} person={person} query={query} canSelect={canSelect} />
          ))}
        </tbody>
      </table>
    </section>
  )
}
