import { Search } from 'lucide-react'
import Form from 'next/form'
import { buttonClass } from '@/app/_components/ui/button-class'
import type { PeopleQuery } from '@/lib/dashboard/people-query'

/** A plain GET form: the search is in the URL, so it can be shared and works without scripts. */
export function PeopleSearch({ query }: { query: PeopleQuery }) {
  return (
    <Form action="/dashboard/people" role="search" className="flex w-full gap-2 sm:w-auto">
      <div className="relative grow">
        <Search
          aria-hidden
          size={15}
          className="pointer-events-none absolute inset-y-0 left-3 my-auto text-muted"
        />
        <label htmlFor="query" className="sr-only">
          Search people
        </label>
        <input
          key={query.query}
          id="query"
          name="query"
          type="search"
          defaultValue={query.query}
          placeholder="Name, email, or company"
          maxLength={100}
          autoComplete="off"
          className="h-11 w-full rounded-control border border-edge bg-surface pr-3 pl-9 placeholder:text-muted sm:w-68 md:h-9"
        />
      </div>
      <input type="hidden" name="sort" value={query.sort} />
      <button type="submit" className={buttonClass()}>
        Search
      </button>
    </Form>
  )
}
