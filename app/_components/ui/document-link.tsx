import type { ComponentProps } from 'react'
import { withBasePath } from '@/lib/sendora'
import { getClientConfig } from '@/lib/sendora/server'

type Props = ComponentProps<'a'> & { href: string }

/** A link that loads its page in full. Public pages use it: they need no router, and so don't load one for their links. */
export function DocumentLink({ href, ...props }: Props) {
  return <a href={withBasePath(href, getClientConfig())} {...props} />
}
