import { z } from 'zod'
import { fold } from './fold'
import { type Person, PLANS, ROLES, STATUSES } from './people'

/** What stands between commas. `\,` is a comma of its own, `\\` a backslash. */
const partsOf = (list: string) =>
  (list.match(/(?:\\[\\,]|[^,])+/g) ?? []).map((part) => part.replace(/\\([\\,])/g, '$1'))

/** One value, several between commas (in a query), or an array (in a body). */
const some = <T extends z.ZodType<string, string>>(value: T) =>
  z
    .union([z.string().transform(partsOf), z.array(z.string())])
    .pipe(z.array(value).min(1).max(50))
    .optional()

/** What narrows a list of people down; of several values one must fit. */
const filterFields = {
  query: z.string().trim().max(200).default(''),
  status: some(z.enum(STATUSES)),
  plan: some(z.enum(PLANS)),
  role: some(z.enum(ROLES)),
  country: some(z.string().trim().min(1).max(60)),
  /** A day in UTC or a moment: seen then or later. */
  seenAfter: z.union([z.iso.date(), z.iso.datetime({ offset: true })]).optional(),
}

/** Audiences keep this; they never refer to each other. */
export const audienceFilterSchema = z.strictObject(filterFields)
/** An unknown audience has no one in it. */
export const peopleFilterFields = {
  ...filterFields,
  audience: z.string().min(1).max(100).optional(),
}
export const peopleFilterSchema = z.strictObject(peopleFilterFields)

export type AudienceFilter = z.infer<typeof audienceFilterSchema>
export type PeopleFilter = z.infer<typeof peopleFilterSchema>

export const FACETS = ['status', 'plan', 'role', 'country'] as const
export type Facet = (typeof FACETS)[number]

/** A person with the text that the search looks at, folded once, as that costs more than the search itself. */
export type Searchable = { person: Person; text: string }

/** A test for one person. `skip` leaves a facet out, for the counts beside its own choices. */
export function personMatcher(filter: AudienceFilter, nowMs: number, skip?: Facet) {
  const words = fold(filter.query).split(/\s+/).filter(Boolean)
  const facets = FACETS.filter((facet) => facet !== skip && filter[facet] !== undefined)
  const longestAgo =
    filter.seenAfter === undefined ? null : (nowMs - Date.parse(filter.seenAfter)) / 60_000
  return ({ person, text }: Searchable): boolean =>
    facets.every((facet) => filter[facet]?.some((value) => value === person[facet])) &&
    (longestAgo === null ||
      (person.seenMinutesAgo !== null && person.seenMinutesAgo <= longestAgo)) &&
    words.every((word) => text.includes(word))
}

export const searchText = ({ name, email, company }: Person) => fold(`${name} ${email} ${company}`)
