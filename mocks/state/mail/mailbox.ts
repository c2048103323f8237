import { randomUUID } from 'node:crypto'
import { normalizeEmail } from '../accounts/normalize-email'
import { createRingBuffer } from '../ring-buffer'

export type MailKind = 'magic_link' | 'email_otp' | 'password_reset' | 'email_verify'

export type Mail = {
  id: string
  to: string
  kind: MailKind
  /** The link that the mail shows; null when it carries a code. */
  link: string | null
  token: string | null
  code: string | null
  sentAt: string
}

type NewMail = { to: string; kind: MailKind; link?: string; token?: string; code?: string }

export type Mailbox = { send(mail: NewMail): void; list(to?: string): Mail[] }

/** Every mail that the service would have sent, newest first. */
export function createMailbox(nowMs: () => number): Mailbox {
  const mails = createRingBuffer<Mail>(5000)
  return {
    send: ({ to, kind, link, token, code }) =>
      mails.push({
        id: `mail_${randomUUID()}`,
        to,
        kind,
        link: link ?? null,
        token: token ?? null,
        code: code ?? null,
        sentAt: new Date(nowMs()).toISOString(),
      }),
    list: (to) => {
      const all = mails.newestFirst()
      return to ? all.filter((mail) => mail.to === normalizeEmail(to)) : all
    },
  }
}
