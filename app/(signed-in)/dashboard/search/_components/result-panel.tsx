import Link from 'next/link'
import { Panel } from '@/app/_components/ui/panel'

type Result = { href: string; title: string; hint?: string }
type Props = { id: string; title: string; results: readonly Result[] }

/** The results of one kind, as links. */
export function ResultPanel({ id, title, results }: Props) {
  return (
    <Panel id={id} title={title} flush>
      <ul className="divide-y divide-line border-t border-line">
        {results.map(({ href, title: name, hint }) => (
          <li key={href}>
            <Link
              href={href}
              className="flex min-h-11 items-center justify-between gap-4 px-5 py-2 hover:bg-sunken focus-visible:-outline-offset-2"
            >
              <span className="min-w-0 truncate font-medium">{name}</span>
              {hint && <span className="min-w-0 truncate text-caption text-muted">{hint}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
