import { personHref } from '../dashboard/hrefs'

const kinds = ['people', 'events'] as const

export type ResultKind = (typeof kinds)[number]
export type ResultGroup = {
  kind: ResultKind
  items: { id: string; title: string; hint: string }[]
}

/** Unknown kinds have no page that could show them. */
export function isResultKind(kind: string): kind is ResultKind {
  return kinds.some((known) => known === kind)
}

/** Where a result leads: to the person, or to the events of this type. */
export function resultHref(kind: ResultKind, id: string): string {
  return kind === 'people'
    ? personHref(id)
    : `/dashboard/events/explore?${new URLSearchParams({ type: id })}`
}
