import { SearchX } from 'lucide-react'
import Link from 'next/link'
import { StatePanel } from '@/app/_components/service/panels/state-panel'
import { buttonClass } from '@/app/_components/ui/button-class'
import type { EventType } from '@/lib/dashboard/events/event-schemas'
import { type ExploreQuery, exploreHref, hasFilters } from '@/lib/dashboard/events/explore-query'
import { getTexts } from '@/lib/texts/server'

type Props = { query: ExploreQuery; types: readonly EventType[]; older: string | null }

/** No event, and why: the type is unknown, the filters are too narrow, the search goes on, or nothing was ever sent. */
export async function ExploreEmpty({ query, types, older }: Props) {
  const t = await getTexts('events')
  const isUnknown =
    query.type !== '' && types.length > 0 && !types.some(({ type }) => type === query.type)
  const title = older
    ? t('explore.keepLooking')
    : hasFilters(query)
      ? t('explore.none')
      : t('explore.noneYet')
  return (
    <StatePanel
      icon={SearchX}
      title={title}
      isAlert={false}
      actions={
        <>
          {older && (
            <Link href={older} prefetch={false} className={buttonClass('primary')}>
              {t('explore.lookFurther')}
            </Link>
          )}
          {hasFilters(query) && (
            <Link href={exploreHref({})} prefetch={false} className={buttonClass()}>
              {t('explore.clear')}
            </Link>
          )}
        </>
      }
    >
      <p className="wrap-anywhere">{text()}</p>
    </StatePanel>
  )

  function text(): string {
    if (isUnknown) return t('explore.unknownType', { type: query.type })
    if (older) return t('explore.keepLookingText')
    return hasFilters(query) ? t('explore.noneText') : t('explore.noneYetText')
  }
}
