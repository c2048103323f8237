import Link from 'next/link'
import { TabInView } from './tab-in-view'

type Tab = { href: string; label: string; current: boolean }

type Props = {
  /** Names the group for screen readers, such as the page's title. */
  label: string
  items: readonly Tab[]
}

/** Views of one page as links: each has an address, and the browser's Back works. On a phone, the row scrolls. */
export function Tabs({ label, items }: Props) {
  return (
    <nav aria-label={label} className="mb-6 border-b border-line">
      <TabInView />
      <ul className="relative -mb-px flex gap-5 overflow-x-auto overflow-y-hidden">
        {items.map(({ href, label: name, current }) => (
          <li key={href} className="shrink-0">
            <Link
              href={href}
              aria-current={current ? 'page' : undefined}
              className="inline-flex h-11 items-center border-b-2 border-transparent px-0.5 font-medium text-muted transition-colors duration-150 hover:text-ink focus-visible:-outline-offset-2 forced-colors:border-none aria-[current]:border-accent aria-[current]:text-ink md:h-10"
            >
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
