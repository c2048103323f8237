import type { common as en } from '../en/common'
import type { Translated } from '../translated'

export const common: Translated<typeof en> = {
  productName: 'Sendora-Referenz-App',
  description:
    'Ein Dashboard-Starter für Sendora Cloud: Sitzungen werden auf dem Server geschützt, erneuert und gelesen.',
  skipToContent: 'Zum Inhalt springen',
  unknown: 'unbekannt',
  justNow: 'gerade eben',
  resendIn: 'Erneut senden können Sie {wait}.',
  shared: {
    working: 'Einen Moment…',
    copied: 'Kopiert',
    checkFields: 'Prüfen Sie die markierten Felder und versuchen Sie es noch einmal.',
    checkBox: 'Kreuzen Sie das Kästchen an, um fortzufahren.',
    email: 'E-Mail',
    code: 'Code',
    newPassword: 'Neues Passwort',
    newPasswordHint:
      'Mindestens 8 Zeichen. Häufige Passwörter werden abgelehnt, ein kurzer Satz ist gut.',
    yourPassword: 'Ihr Passwort',
    stepUpTitle: 'Bestätigen Sie, dass Sie es sind',
    stepUpWhy: 'Das ändert den Schutz Ihres Kontos, und Ihre Anmeldung liegt eine Weile zurück.',
    stepUpWhySignIn:
      'Ihre Anmeldung liegt eine Weile zurück. Melden Sie sich noch einmal an, danach geht es hier weiter. Ihre Eingaben bleiben erhalten, Passwörter ausgenommen.',
    stepUpCodeHint:
      'Aus Ihrer Authenticator-App. Ein Wiederherstellungscode geht auch, jeder einmal.',
    signInAgain: 'Neu anmelden',
  },
}
