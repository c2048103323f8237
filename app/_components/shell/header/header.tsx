import Link from 'next/link'
import type { ReactNode } from 'react'
import { projectName } from '@/lib/project'
import { SearchBox } from '../search/search-box'
import { UserMenu } from '../user-menu/user-menu'
import { Glyph } from '../wordmark'

/** Where the visitor is, the search, and the visitor's menu, above every signed-in page. */
export function Header({ crumbs }: { crumbs: ReactNode }) {
  return (
    <header className="sticky top-0 z-30 flex h-14 items-center gap-3 border-b border-line bg-paper px-3 md:px-6">
      <Link href="/dashboard" className="rounded-control p-2 md:hidden">
        <Glyph />
        <span className="sr-only">{projectName}</span>
      </Link>
      <div className="min-w-0 grow">{crumbs}</div>
      <SearchBox />
      <UserMenu />
    </header>
  )
}
