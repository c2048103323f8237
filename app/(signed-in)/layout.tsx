import { WifiOff } from 'lucide-react'
import type { ReactNode } from 'react'
import { DeletionCancelled } from '@/lib/sendora/account'
import { SessionProvider } from '@/lib/sendora/client'
import { getSession, getSessionMark } from '@/lib/sendora/server'
import { getSentences, getTexts } from '@/lib/texts/server'
import { DemoDrawer } from '../_components/demo/demo-drawer'
import { BottomBar } from '../_components/shell/bottom-bar'
import { GuestBanner } from '../_components/shell/guest-banner'
import { Header } from '../_components/shell/header/header'
import { Notices } from '../_components/shell/notices/notices'
import { Rail } from '../_components/shell/rail/rail'
import { OfflineBar } from '../_components/shell/session/offline-bar'
import { SessionWatch } from '../_components/shell/session/session-watch'
import { Shortcuts } from '../_components/shell/shortcuts/shortcuts'
import { LeaveDialog } from '../_components/shell/unsaved/leave-dialog'
import { Notice } from '../_components/ui/notice'

type Props = { children: ReactNode; crumbs: ReactNode }

/** The frame of signed-in pages. Its checks only affect what is shown: layouts don't render again on navigation. */
export default async function SignedInLayout({ children, crumbs }: Props) {
  const t = await getTexts('frame')
  return (
    <SessionProvider session={await getSession()} mark={await getSessionMark()}>
      <SessionWatch texts={await getSentences('frame', 'signedOut')} />
      <LeaveDialog texts={await getSentences('frame', 'unsaved')} />
      <Shortcuts />
      <div className="md:flex">
        <Rail />
        <div className="min-w-0 grow">
          <Header crumbs={crumbs} />
          <OfflineBar
            icon={<WifiOff aria-hidden size={16} className="shrink-0 text-caution-ink" />}
            text={t('offline')}
          />
          <main id="main" className="px-4 pt-6 pb-28 md:px-8 md:pt-8 md:pb-16 xl:px-10">
            <div className="mx-auto max-w-[75rem]">
              <Notices />
              <GuestBanner />
              <DeletionCancelled>
                <div className="mb-6">
                  <Notice tone="done" title={t('restored.title')}>
                    {t('restored.lead')}
                  </Notice>
                </div>
              </DeletionCancelled>
              {children}
            </div>
          </main>
        </div>
        <BottomBar />
        <DemoDrawer />
      </div>
    </SessionProvider>
  )
}
