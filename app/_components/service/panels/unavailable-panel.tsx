import { CloudOff } from 'lucide-react'
import { getTexts } from '@/lib/texts/server'
import { RetryLink } from '../retry-link'
import { StatePanel } from './state-panel'

type Props = {
  retryAfterSeconds?: number | null
  /** @default the page itself */
  retryHref?: string
}

/** The service didn't respond. The session is kept, and the panel says so. */
export async function UnavailablePanel({ retryAfterSeconds = null, retryHref = '' }: Props) {
  const t = await getTexts('states')
  return (
    <StatePanel
      icon={CloudOff}
      title={t('failure.unavailable')}
      code="503"
      actions={<RetryLink href={retryHref} />}
    >
      <p>{t('unavailable.lead')}</p>
      <p>
        {retryAfterSeconds === null
          ? t('unavailable.soon')
          : t('unavailable.wait', { seconds: retryAfterSeconds })}
      </p>
    </StatePanel>
  )
}
