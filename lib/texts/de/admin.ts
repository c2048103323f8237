import type { admin as en } from '../en/admin'
import type { Translated } from '../translated'

export const admin: Translated<typeof en> = {
  title: 'Verwaltung',
  lead: 'Wer was getan hat. Für Konten mit der Rolle Administrator.',
  signOut: {
    title: 'Eine Person abmelden',
    hint: 'Beendet alle ihre Sitzungen. Sie kann sich wieder anmelden.',
    email: 'E-Mail-Adresse des Kontos',
    submit: 'Überall abmelden',
    question: '{email} überall abmelden?',
    questionText: 'Um fortzufahren, kreuzen Sie das Kästchen an.',
    confirm: 'Ja, abmelden',
    cancel: 'Abbrechen',
    pending: 'Abmelden …',
    done: '{email} ist überall abgemeldet.',
    invalid: 'Geben Sie eine E-Mail-Adresse ein, etwa sie@example.com.',
    unknown: 'Kein Konto verwendet diese E-Mail-Adresse.',
  },
  log: {
    title: 'Protokoll',
    hint: 'Die letzten 100 Einträge, die neuesten zuerst',
    deleted: 'Gelöschtes Konto',
  },
}
