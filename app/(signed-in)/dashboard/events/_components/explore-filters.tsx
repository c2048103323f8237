import Form from 'next/form'
import Link from 'next/link'
import { buttonClass } from '@/app/_components/ui/button-class'
import type { EventType } from '@/lib/dashboard/events/event-schemas'
import { type ExploreQuery, exploreHref, hasFilters } from '@/lib/dashboard/events/explore-query'
import { getTexts } from '@/lib/texts/server'
import { TextField } from './text-field'
import { TypeField } from './type-field'

type Props = { query: ExploreQuery; types: readonly EventType[]; today: string }

/** A plain GET form: the filters are in the address, so they can be shared and work without scripts. */
export async function ExploreFilters({ query, types, today }: Props) {
  const t = await getTexts('events')
  return (
    <Form
      key={JSON.stringify(query)}
      action="/dashboard/events/explore"
      role="search"
      className="mb-6 grid grid-cols-2 gap-3 md:grid-cols-3 xl:grid-cols-[1fr_1fr_9rem_9rem_1fr_auto]"
    >
      <TypeField
        className="col-span-2 md:col-span-1"
        id="type-field"
        name="type"
        label={t('explore.type')}
        none={t('explore.anyType')}
        value={query.type}
        types={types}
      />
      <TextField
        className="col-span-2 md:col-span-1"
        name="person"
        label={t('explore.person')}
        placeholder={t('explore.personHint')}
        defaultValue={query.person}
        maxLength={320}
      />
      <TextField
        name="from"
        type="date"
        label={t('explore.from')}
        defaultValue={query.from}
        max={today}
      />
      <TextField
        name="to"
        type="date"
        label={t('explore.to')}
        defaultValue={query.to}
        max={today}
      />
      <TextField
        className="col-span-2 md:col-span-1"
        name="q"
        type="search"
        label={t('explore.text')}
        placeholder={t('explore.textHint')}
        defaultValue={query.q}
        maxLength={200}
      />
      <div className="col-span-2 flex items-end gap-2 md:col-span-1">
        <button type="submit" className={buttonClass('primary', 'grow')}>
          {t('explore.search')}
        </button>
        {hasFilters(query) && (
          <Link href={exploreHref({})} prefetch={false} className={buttonClass('quiet')}>
            {t('explore.clear')}
          </Link>
        )}
      </div>
    </Form>
  )
}
