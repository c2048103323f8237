import type { Metadata } from 'next'
import { getTexts } from '@/lib/texts/server'
import { LostMark } from './_components/service/panels/lost-mark'
import { StatePanel } from './_components/service/panels/state-panel'
import { Wordmark } from './_components/shell/wordmark'
import { buttonClass } from './_components/ui/button-class'
import { DocumentLink } from './_components/ui/document-link'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTexts('states'))('notFound.title') }
}

export default async function NotFound() {
  const t = await getTexts('states')
  return (
    <main id="main" className="mx-auto grid min-h-dvh max-w-3xl content-center gap-8 p-6">
      <Wordmark />
      <h1 className="sr-only">{t('notFound.title')}</h1>
      <StatePanel
        icon={LostMark}
        title={t('unknownPage.heading')}
        code="404"
        isAlert={false}
        actions={
          <>
            <DocumentLink href="/dashboard" className={buttonClass('primary')}>
              {t('failure.toOverview')}
            </DocumentLink>
            <DocumentLink href="/" className={buttonClass('quiet')}>
              {t('toHome')}
            </DocumentLink>
          </>
        }
      >
        <p>{t('unknownPage.lead')}</p>
      </StatePanel>
    </main>
  )
}
