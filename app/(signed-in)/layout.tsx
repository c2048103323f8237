import type { ReactNode } from 'react'
import { DeletionCancelled } from '@/lib/sendora/account'
import { SessionEvents, SessionProvider } from '@/lib/sendora/client'
import { getSession, getSessionMark } from '@/lib/sendora/server'
import { GuestBanner } from '../_components/shell/guest-banner'
import { NavLinks } from '../_components/shell/nav-links'
import { Notices } from '../_components/shell/notices/notices'
import { Sidebar } from '../_components/shell/sidebar'
import { Wordmark } from '../_components/shell/wordmark'
import { Notice } from '../_components/ui/notice'

/** The frame of signed-in pages. Its checks only affect what is shown: layouts don't render again on navigation. */
export default async function SignedInLayout({ children }: { children: ReactNode }) {
  return (
    <SessionProvider session={await getSession()} mark={await getSessionMark()}>
      <div className="md:flex">
        <SessionEvents />
        <Sidebar />
        <TopBar />
        <main id="main" className="min-w-0 grow px-4 pt-6 pb-28 md:px-10 md:pt-9 md:pb-16">
          <div className="mx-auto max-w-[75rem]">
            <Notices />
            <GuestBanner />
            <DeletionCancelled>
              <div className="mb-6">
                <Notice tone="done" title="Your account is restored">
                  Signing in canceled its deletion, and nothing was lost.
                </Notice>
              </div>
            </DeletionCancelled>
            {children}
          </div>
        </main>
        <BottomBar />
      </div>
    </SessionProvider>
  )
}

/** The product's name above a page on a phone, where the sidebar is hidden. */
function TopBar() {
  return (
    <div className="flex h-14 items-center border-b border-line px-4 md:hidden">
      <Wordmark href="/dashboard" />
    </div>
  )
}

/** Navigation on a phone. */
function BottomBar() {
  return (
    <nav
      aria-label="Main"
      className="fixed inset-x-0 bottom-0 z-20 flex border-t border-line bg-surface px-1 pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      <NavLinks />
    </nav>
  )
}
