import Link from 'next/link'
import { eventHref, personHref } from '@/lib/dashboard/hrefs'
import type { LiveEvent } from './live-event'

/** One event: when, who, what. On a phone, who and what take a second line. */
export function LiveRow({ event }: { event: LiveEvent }) {
  const { id, iso, time, type, who, personId, words } = event
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-0.5 px-5 pb-2 md:min-h-10 md:py-2 md:flex-nowrap">
      <time dateTime={iso} className="tabular w-24 shrink-0 font-mono text-caption text-muted">
        {time}
      </time>
      <span className="order-3 min-w-0 basis-full truncate md:order-none md:grow md:basis-0">
        {personId === null ? (
          <bdi className="font-mono text-caption">{who}</bdi>
        ) : (
          <Link
            href={personHref(personId)}
            prefetch={false}
            className="inline-flex min-h-11 items-center font-medium hover:underline md:min-h-0"
          >
            <bdi>{who}</bdi>
          </Link>
        )}
        {words !== null && <span className="text-muted"> {words}</span>}
      </span>
      <Link
        href={eventHref(id)}
        prefetch={false}
        className="ml-auto inline-flex min-h-11 min-w-0 items-center font-mono text-caption text-muted hover:text-ink hover:underline md:ml-0 md:min-h-0"
      >
        <bdi className="truncate">{type}</bdi>
      </Link>
    </li>
  )
}
