import type { states as en } from '../en/states'
import type { Translated } from '../translated'

export const states: Translated<typeof en> = {
  toOverview: 'Zur Übersicht',
  notFound: {
    title: 'Nicht gefunden',
    heading: 'Hier ist nichts zu finden',
    lead: 'Vielleicht wurde der Inhalt entfernt, oder die Adresse ist falsch geschrieben.',
  },
}
