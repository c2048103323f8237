import type { failure as en } from '../en/failure'
import type { Translated } from '../translated'
import { bareFailure } from './bare-failure'

export const failure: Translated<typeof en> = {
  ...bareFailure,
  lead: 'Sie sind weiterhin angemeldet, und nichts Gespeichertes ist verloren.',
  unavailable: 'Der Dienst antwortet nicht',
  unavailableLead:
    'Sie sind weiterhin angemeldet, und Ihre Eingaben bleiben erhalten. Störungen dauern meist weniger als eine Minute.',
  unverified: 'Diese Seite braucht geprüfte Sitzungen',
  unverifiedLead:
    'Sie sind weiterhin angemeldet. Diese App liest Sitzungen, ohne sie zu prüfen, und weiß daher nicht, was Ihr Konto darf. Setzen Sie SENDORA_JWKS_URL auf dem Server, um das zu beheben.',
  tryAgain: 'Erneut versuchen',
  toOverview: 'Zur Übersicht',
}
