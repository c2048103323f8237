import { Hourglass } from 'lucide-react'
import { getTexts } from '@/lib/texts/server'
import { RetryLink } from '../retry-link'
import { StatePanel } from './state-panel'

type Props = { retryAfterSeconds: number | null; retryHref: string }

/** The service limits how often it can be called. */
export async function LimitedPanel({ retryAfterSeconds, retryHref }: Props) {
  const t = await getTexts('states')
  return (
    <StatePanel
      icon={Hourglass}
      title={t('limited.title')}
      code="429"
      actions={<RetryLink href={retryHref} />}
    >
      <p>
        {retryAfterSeconds === null
          ? t('limited.lead')
          : t('limited.wait', { seconds: retryAfterSeconds })}
      </p>
    </StatePanel>
  )
}
