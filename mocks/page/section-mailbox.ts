import type { Mail, MailKind } from '../state/mail/mailbox'
import type { MockState } from '../state/mock-state'
import { type Html, html } from './html'
import { section, table, time } from './parts'

const SUBJECTS: Record<MailKind, string> = {
  magic_link: 'Your sign-in link',
  email_otp: 'Your sign-in code',
  password_reset: 'Reset your password',
  email_verify: 'Confirm your email',
}

export function mailboxSection(state: MockState): Html {
  return section({
    id: 'mailbox',
    title: 'Mailbox',
    note: 'Every email the service would have sent, newest first.',
    body: table({
      head: ['Sent', 'To', 'Email', ''],
      rows: state.mailbox.list().slice(0, 25).map(row),
      empty: 'None yet. Request a sign-in link in the app and it appears here.',
    }),
  })
}

function row(mail: Mail): Html {
  const isWebLink = mail.link !== null && /^https?:\/\//.test(mail.link)
  return html`<tr>
    <td>${time(mail.sentAt)}</td>
    <td>${mail.to}</td>
    <td>${SUBJECTS[mail.kind]}</td>
    <td class="end">
      ${isWebLink ? html`<a class="button" href="${mail.link}">Open link</a>` : null}
      ${mail.code ? html`<code class="live">${mail.code}</code>` : null}
    </td>
  </tr>`
}
