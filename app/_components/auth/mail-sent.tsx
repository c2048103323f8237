import type { FormState } from '@/lib/sendora'
import { type InsteadProps, loadLater } from '../ui/loading/load-later'
import { useLoadWhenBack } from '../ui/loading/use-load-when-back'
import { Notice } from '../ui/notice'
import { PageLink } from '../ui/page-link'
import type { MailSentProps, SentState } from './mail-sent-props'
import { WithEmail } from './with-email'

/** True after a link was mailed, even when another one was requested too soon. */
export function isMailSent(state: FormState): state is SentState {
  return state.kind === 'sent' || (state.kind === 'refused' && state.code === 'RESEND_TOO_SOON')
}

/** What to do after a link was mailed. Most visitors never see it, so its code comes with the answer. */
export const MailSent = loadLater(
  () => import('./mail-sent-panel').then(({ MailSentPanel }) => MailSentPanel),
  MailSentNotice,
)

/** All that has to be said, without the button that sends another one. */
function MailSentNotice(props: InsteadProps<MailSentProps>) {
  const { state, text, texts, againHref, loadAgain } = props
  useLoadWhenBack(loadAgain)
  return (
    <Notice tone="done" title={texts.title}>
      <p>
        <WithEmail text={text} email={state.email} />
      </p>
      <PageLink href={againHref} className="link">
        {texts.otherEmail}
      </PageLink>
    </Notice>
  )
}
