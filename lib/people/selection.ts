import { choiceValue, numberValue, textsValue, type UrlInput, urlCodec } from '../url-codec'
import {
  filterNames,
  type PeopleFilter,
  type PeopleQuery,
  peopleCodec,
  pickFilter,
} from './people-query'

const bulkActions = ['suspend', 'restore', 'signOut', 'addToAudience'] as const
export type BulkAction = (typeof bulkActions)[number]

/** Who was selected in the list, and for what. */
export type Selection = {
  action: BulkAction
  /** Empty: everyone who matches the query. */
  ids: readonly string[]
  /** How many the user saw matching. */
  expectedTotal: number
  query: PeopleQuery
}

type Marks = { action: BulkAction | ''; all: '' | '1'; id: readonly string[]; total: number }

const marks = urlCodec<Marks>('', {
  action: choiceValue(['', ...bulkActions], ''),
  all: choiceValue(['', '1'], ''),
  id: textsValue({ most: 100, longest: 64 }),
  total: numberValue({ fallback: 0, max: 100_000_000 }),
})

/** The selection of the list's form; null if no one is selected, or nothing is to be done with them. */
export function readSelection(input: UrlInput): Selection | null {
  const { action, all, id, total } = marks.read(input)
  if (action === '' || (all === '' && id.length === 0)) return null
  return {
    action,
    ids: all === '1' ? [] : id,
    expectedTotal: total,
    query: peopleCodec.read(input),
  }
}

/** The same as hidden fields of the form that starts the job. */
export function selectionFields({ action, ids, expectedTotal, query }: Selection) {
  const view = (Object.keys(query) as (keyof PeopleQuery)[]).filter(
    (name) => !filterNames.some((filter) => filter === name),
  )
  return [
    ...peopleCodec.fields(query, view),
    ...marks.fields({ action, all: ids.length === 0 ? '1' : '', id: ids, total: expectedTotal }),
  ]
}

/** The filter as the body of a call, without what is empty. */
export function filterBody(filter: PeopleFilter): Record<string, unknown> {
  const { query, ...rest } = pickFilter({ ...peopleCodec.read({}), ...filter })
  const given = Object.entries(rest).filter(([, value]) => value.length > 0)
  return { query, ...Object.fromEntries(given) }
}
