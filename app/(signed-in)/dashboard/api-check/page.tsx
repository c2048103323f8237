import type { Metadata } from 'next'
import { pageStates } from '@/app/_components/service/page-states'
import { PageHeader } from '@/app/_components/ui/page-header'
import { callOwnApi } from '@/lib/call-own-api'
import { SessionBoundary } from '@/lib/sendora/server'
import { ApiAnswer } from './api-answer'

export const metadata: Metadata = { title: 'How a page calls an API' }

export default function ApiCheckPage() {
  return (
    <SessionBoundary {...pageStates}>
      {async (session) => (
        <>
          <PageHeader
            title="How a page calls an API"
            lead="This page was rendered on the server, which read your access token from its cookie and passed it on."
          />
          <ApiAnswer answer={await callOwnApi('/api/user')} session={session} />
        </>
      )}
    </SessionBoundary>
  )
}
