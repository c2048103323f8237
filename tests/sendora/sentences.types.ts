/** The names of sentences are checked where an app writes them. Not run: `tsc` compiles it. */
import { configureSendora, type LoadSentences, type Sentences } from '@/lib/sendora/instrumentation'

export const german: Sentences = {
  language: 'de',
  errors: {
    INVALID_CREDENTIALS: 'E-Mail und Passwort passen nicht zusammen.',
    CLAIM_MISSING: 'Ihr Konto darf das nicht.',
    PAGE_OUTDATED: 'Die Seite ist neu. Senden Sie noch einmal.',
    UNKNOWN: 'Das hat nicht geklappt.',
  },
  timedErrors: { RATE_LIMITED: 'Zu viele Versuche. Wieder möglich {wait}.' },
  fields: { EMAIL_EMPTY: 'Geben Sie Ihre E-Mail-Adresse ein.' },
  pages: { malformed: { title: 'Abgebrochen', text: 'Senden Sie noch einmal.', link: 'Zurück' } },
  session: { retry: 'Erneut' },
  forms: { sentTo: 'Gesendet an {email}.' },
}

export const load: LoadSentences = async () => german

export function configure(): void {
  configureSendora({ sentences: load })
  configureSendora({ sentences: async () => ({ language: 'de', errors: { CONFLICT: 'Nein.' } }) })
  // @ts-expect-error: no such code
  configureSendora({ sentences: async () => ({ language: 'de', errors: { CONFLICTED: 'Nein.' } }) })
}

export const unknownNames: readonly Sentences[] = [
  // @ts-expect-error: no such code
  { language: 'de', errors: { CONFLICTED: 'Nein.' } },
  // @ts-expect-error: its sentence can't name a wait
  { language: 'de', timedErrors: { CONFLICT: 'Nein {wait}.' } },
  // @ts-expect-error: no such problem of a field
  { language: 'de', fields: { EMAIL_MISSING: 'Nein.' } },
  // @ts-expect-error: no such page
  { language: 'de', pages: { notFound: { title: 'Nein', text: 'Nein.', link: 'Nein' } } },
  // @ts-expect-error: no such sentence about a session
  { language: 'de', session: { again: 'Nein.' } },
  // @ts-expect-error: no such state of a form
  { language: 'de', forms: { received: 'Nein.' } },
  // @ts-expect-error: no such group
  { language: 'de', emails: { subject: 'Nein.' } },
]
