import type { preferences as en } from '../en/preferences'
import type { Translated } from '../translated'

export const preferences: Translated<typeof en> = {
  title: 'Einstellungen',
  hint: 'In diesem Browser gespeichert, die Sprache auch in Ihrem Konto.',
  saved: 'Ihre Einstellungen sind gespeichert.',
  theme: { label: 'Design', system: 'System', light: 'Hell', dark: 'Dunkel' },
  language: { label: 'Sprache', automatic: 'Automatisch ({language})' },
  timeZone: {
    label: 'Zeitzone',
    automatic: 'Automatisch ({zone})',
    hint: 'Datum und Uhrzeit richten sich danach. Dort ist es jetzt {time}.',
  },
  shortcuts: {
    label: 'Tastenkürzel mit einer Taste',
    hint: 'Mit ? sehen Sie alle. Schalten Sie sie aus, wenn sie bei Spracheingabe stören.',
  },
  form: { submit: 'Einstellungen speichern', pending: 'Wird gespeichert…' },
}
