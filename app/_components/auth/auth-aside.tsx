import type { ReactNode } from 'react'

type Props = { question: string; href: string; children: ReactNode }

/** A question with a link to the alternative, below a form. */
export function AuthAside({ question, href, children }: Props) {
  return (
    <p className="text-center text-muted">
      {question}{' '}
      <a href={href} className="link">
        {children}
      </a>
    </p>
  )
}
