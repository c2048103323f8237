import Link from 'next/link'
import { getTexts } from '@/lib/texts/server'
import { crumbTrail } from './crumb-trail'

type Props = {
  /** The segments of the page's path. */
  path: readonly string[]
  /** The name of what the page is about, in place of its kind. */
  last?: string | null
}

/** The trail to a page, for its slot in the header. */
export async function Crumbs({ path, last = null }: Props) {
  const t = await getTexts('frame')
  const trail = crumbTrail(path)
  if (trail.length === 0) return <p className="truncate font-medium">{t('crumbs.unknown')}</p>
  return (
    <nav aria-label={t('crumbs.label')}>
      <ol className="flex min-w-0 items-center">
        {trail.map(({ href, name }, index) => {
          const isLast = index === trail.length - 1
          const label = (isLast && last) || t(`crumbs.${name}`)
          return (
            <li
              key={href}
              className={`flex items-center before:mx-2 before:text-edge before:content-['/'] first:before:hidden ${isLast ? 'min-w-0' : 'shrink-0'}`}
            >
              {isLast ? (
                <span aria-current="page" className="truncate font-medium">
                  {label}
                </span>
              ) : (
                <Link
                  href={href}
                  className="inline-flex min-h-11 items-center rounded-control text-muted hover:text-ink md:min-h-6"
                >
                  {label}
                </Link>
              )}
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
