import type { Metadata } from 'next'
import { UnavailablePanel } from '@/app/_components/service/unavailable-panel'
import { PageHeader } from '@/app/_components/ui/page-header'
import { callOwnApi } from '@/lib/call-own-api'
import { SessionBoundary } from '@/lib/sendora/server'
import { ApiAnswer } from './api-answer'

export const metadata: Metadata = { title: 'How a page calls an API' }

export default function ApiCheckPage() {
  return (
    <SessionBoundary unavailable={<UnavailablePanel />}>
      {async (session) => (
        <>
          <PageHeader
            title="How a page calls an API"
            lead="This page was rendered on the server. It read your access token from the cookie and sent it on."
          />
          <ApiAnswer answer={await callOwnApi('/api/user')} session={session} />
        </>
      )}
    </SessionBoundary>
  )
}
