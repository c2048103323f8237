import type { ReactNode } from 'react'
import { buttonClass } from '@/app/_components/ui/button-class'
import { Notice } from '@/app/_components/ui/notice'
import { PageLink } from '@/app/_components/ui/page-link'
import { AuthHeading } from './auth-heading'

type Props = {
  title: string
  problem?: string
  children?: ReactNode
  href: string
  label: string
}

/** A mailed link that no longer works, and where to get another one. */
export function DeadLink({ title, problem, children, href, label }: Props) {
  return (
    <>
      <AuthHeading title={title}>{children}</AuthHeading>
      <div className="grid gap-5">
        {problem && <Notice tone="danger">{problem}</Notice>}
        <PageLink href={href} className={buttonClass('primary')}>
          {label}
        </PageLink>
      </div>
    </>
  )
}
