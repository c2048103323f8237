import type { ReactNode } from 'react'
import { SessionEvents, SessionProvider } from '@/lib/sendora/client'
import { DeletionCancelled, getSession, getSessionMark } from '@/lib/sendora/server'
import { BottomBar } from '../_components/shell/bottom-bar'
import { GuestBanner } from '../_components/shell/guest-banner'
import { Rail } from '../_components/shell/sidebar'
import { TopBar } from '../_components/shell/top-bar'
import { Notice } from '../_components/ui/notice'

/** The frame of signed-in pages. What it reads decides what is drawn: layouts do not render again on navigation. */
export default async function SignedInLayout({ children }: { children: ReactNode }) {
  return (
    <SessionProvider session={await getSession()} mark={await getSessionMark()}>
      <div className="md:flex">
        <SessionEvents />
        <Rail />
        <TopBar />
        <main id="main" className="min-w-0 grow px-4 pt-6 pb-28 md:px-10 md:pt-9 md:pb-16">
          <div className="mx-auto max-w-[75rem]">
            <GuestBanner />
            <DeletionCancelled>
              <div className="mb-6">
                <Notice tone="done" title="Your account stays">
                  It was to be deleted. Your sign-in has cancelled that, and nothing is lost.
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
