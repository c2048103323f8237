import { Search } from 'lucide-react'
import Form from 'next/form'
import { buttonClass } from '@/app/_components/ui/button-class'
import { getTexts } from '@/lib/texts/server'

/** A plain GET form: the search is in the URL, and works without scripts. */
export async function SearchForm({ query }: { query: string }) {
  const t = await getTexts('frame')
  return (
    <Form action="/dashboard/search" role="search" className="mb-6 grid gap-1.5">
      <div className="flex gap-2">
        <div className="relative max-w-xl grow">
          <Search
            aria-hidden
            size={16}
            className="pointer-events-none absolute inset-y-0 left-3 my-auto text-muted"
          />
          <input
            // Another search begins with its own text.
            key={query}
            name="q"
            type="search"
            aria-label={t('search.field')}
            aria-describedby="search-hint"
            defaultValue={query}
            placeholder={t('search.placeholder')}
            maxLength={100}
            autoComplete="off"
            className="h-11 w-full rounded-control border border-edge bg-surface pr-3 pl-9 placeholder:text-muted"
          />
        </div>
        <button type="submit" className={buttonClass('primary', 'md:h-11')}>
          {t('search.submit')}
        </button>
      </div>
      <p id="search-hint" className="text-caption text-muted">
        {t('search.hint')}
      </p>
    </Form>
  )
}
