import type { states as en } from '../en/states'
import type { Translated } from '../translated'

export const states: Translated<typeof en> = {
  toOverview: 'Zur Übersicht',
  toHome: 'Zur Startseite',
  tryAgain: 'Erneut versuchen',
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
    title: 'Der Dienst antwortet nicht',
    lead: 'Sie sind weiterhin angemeldet, und nichts ist verloren. Die Daten dieser Seite kommen vom Sendora-Dienst, der gerade nicht erreichbar ist.',
    soon: 'Störungen dauern meist weniger als eine Minute.',
    wait: 'Versuchen Sie es in {seconds, plural, one {# Sekunde} other {# Sekunden}} erneut.',
  },
  failed: {
    page: 'Diese Seite lässt sich nicht anzeigen',
    title: 'Etwas ist schiefgegangen',
    lead: 'Sie sind weiterhin angemeldet, und nichts Gespeichertes ist verloren.',
  },
  failure: {
    page: 'Diese Seite lässt sich nicht anzeigen',
    title: 'Etwas ist schiefgegangen',
    lead: 'Sie sind weiterhin angemeldet, und nichts Gespeichertes ist verloren.',
    unavailable: 'Der Dienst antwortet nicht',
    unavailableLead:
      'Sie sind weiterhin angemeldet, und Ihre Eingaben bleiben erhalten. Störungen dauern meist weniger als eine Minute.',
    unverified: 'Diese Seite braucht geprüfte Sitzungen',
    unverifiedLead:
      'Sie sind weiterhin angemeldet. Diese App liest Sitzungen, ohne sie zu prüfen, und weiß daher nicht, was Ihr Konto darf. Setzen Sie SENDORA_JWKS_URL auf dem Server, um das zu beheben.',
    tryAgain: 'Erneut versuchen',
    reload: 'Seite neu laden',
    toOverview: 'Zur Übersicht',
  },
}
