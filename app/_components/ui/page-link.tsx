'use client'

import type { ComponentProps } from 'react'
import { withBasePath } from '@/lib/sendora'
import { useOptionalClientConfig } from '@/lib/sendora/client'

/** A link that loads its page in full, so that the gate runs. `<Link>` doesn't, and a plain `<a>` misses the base path. */
export function PageLink({ href, ...props }: ComponentProps<'a'> & { href: string }) {
  const basePath = useOptionalClientConfig()?.basePath ?? ''
  return <a href={withBasePath(href, { basePath })} {...props} />
}
