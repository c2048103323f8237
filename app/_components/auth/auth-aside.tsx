import type { ReactNode } from 'react'
import { PageLink } from '@/app/_components/ui/page-link'

type Props = { question: string; href: string; children: ReactNode }

/** A question with a link to the alternative, below a form. */
export function AuthAside({ question, href, children }: Props) {
  return (
    <p className="text-center text-muted">
      {question}{' '}
      <PageLink href={href} className="link">
        {children}
      </PageLink>
    </p>
  )
}
