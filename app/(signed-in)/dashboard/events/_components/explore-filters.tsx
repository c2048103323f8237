import Form from 'next/form'
import Link from 'next/link'
import { buttonClass } from '@/app/_components/ui/button-class'
import type { EventType } from '@/lib/dashboard/events/event-schemas'
import { type ExploreQuery, exploreHref, hasFilters } from '@/lib/dashboard/events/explore-query'
import { getTexts } from '@/lib/texts/server'
import { controlClass, TextField } from './text-field'

type Props = { query: ExploreQuery; types: readonly EventType[]; today: string }

/** A plain GET form: the filters are in the address, so they can be shared and work without scripts. */
export async function ExploreFilters({ query, types, today }: Props) {
  const t = await getTexts('events')
  const isListed = query.type === '' || types.some(({ type }) => type === query.type)
  return (
    <Form
      key={JSON.stringify(query)}
      action="/dashboard/events/explore"
      role="search"
      className="mb-6 grid grid-cols-2 gap-3 md:grid-cols-3 xl:grid-cols-[1fr_1fr_9rem_9rem_1fr_auto]"
    >
      <div className="col-span-2 grid content-start gap-1 md:col-span-1">
        <label htmlFor="type-field" className="text-caption text-muted">
          {t('explore.type')}
        </label>
        <select
          id="type-field"
          name="type"
          defaultValue={query.type}
          autoComplete="off"
          className={controlClass}
        >
          <option value="">{t('explore.anyType')}</option>
          {!isListed && <option value={query.type}>{query.type}</option>}
          {types.map(({ type }) => (
            <option key={type} value={type}>
              {type}
            </option>
          ))}
        </select>
      </div>
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
