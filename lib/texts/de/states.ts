import type { states as en } from '../en/states'
import type { Translated } from '../translated'
import { failure } from './failure'

export const states: Translated<typeof en> = {
  toHome: 'Zur Startseite',
  notFound: {
    title: 'Nicht gefunden',
    heading: 'Hier ist nichts zu finden',
    lead: 'Vielleicht wurde der Inhalt entfernt, oder die Adresse ist falsch geschrieben.',
  },
  unknownPage: {
    heading: 'Diese Seite gibt es nicht',
    lead: 'Vielleicht ist die Adresse falsch geschrieben, oder die Seite ist umgezogen.',
  },
  forbidden: {
    page: 'Kein Zugriff',
    title: 'Sie haben keinen Zugriff auf diese Seite',
    lead: 'Eine erneute Anmeldung ändert daran nichts, die Administration Ihres Teams dagegen schon. Wenn das gerade geschehen ist, prüfen Sie es erneut.',
    needs: 'nötig: {wanted}, bei Ihnen: {present}',
    missing: 'nötig: {wanted}, bei Ihnen: nicht vorhanden',
  },
  checkAgain: { check: 'Erneut prüfen', checking: 'Wird geprüft …' },
  refused: {
    title: 'Der Dienst konnte die Anfrage nicht bearbeiten',
    lead: 'Sie sind weiterhin angemeldet. Wenn ein weiterer Versuch nicht hilft, notieren Sie den Code unten.',
  },
  limited: {
    title: 'Zu viele Anfragen',
    lead: 'Sie sind weiterhin angemeldet. Versuchen Sie es in etwa einer Minute erneut.',
    wait: 'Sie sind weiterhin angemeldet. Versuchen Sie es in {seconds, plural, one {# Sekunde} other {# Sekunden}} erneut.',
  },
  unavailable: {
    lead: 'Sie sind weiterhin angemeldet, und nichts ist verloren. Die Daten dieser Seite kommen vom Sendora-Dienst, der gerade nicht erreichbar ist.',
    soon: 'Störungen dauern meist weniger als eine Minute.',
    wait: 'Versuchen Sie es in {seconds, plural, one {# Sekunde} other {# Sekunden}} erneut.',
  },
  failure,
}
