import { MapPinOff } from 'lucide-react'
import type { Metadata } from 'next'
import { StatePanel } from './_components/service/state-panel'
import { Wordmark } from './_components/shell/wordmark'
import { buttonClass } from './_components/ui/button-class'
import { DocumentLink } from './_components/ui/document-link'

export const metadata: Metadata = { title: 'Not found' }

export default function NotFound() {
  return (
    <main id="main" className="mx-auto grid min-h-dvh max-w-3xl content-center gap-8 p-6">
      <Wordmark />
      <h1 className="sr-only">Page not found</h1>
      <StatePanel
        icon={MapPinOff}
        title="This page doesn’t exist"
        code="404"
        isAlert={false}
        actions={
          <>
            <DocumentLink href="/dashboard" className={buttonClass('primary')}>
              Go to the dashboard
            </DocumentLink>
            <DocumentLink href="/" className={buttonClass('quiet')}>
              Home page
            </DocumentLink>
          </>
        }
      >
        <p>The address may be mistyped, or the page may have moved.</p>
      </StatePanel>
    </main>
  )
}
