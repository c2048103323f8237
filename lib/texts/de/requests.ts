import type { requests as en } from '../en/requests'
import type { Translated } from '../translated'

export const requests: Translated<typeof en> = {
  title: 'Anfragen untersuchen',
  lead: 'Ruft die eigene API dieser App vom Server aus auf, wie es eine Seite tut: mit Ihrem Zugriffstoken, das den Browser nie erreicht. Sie sehen genau, was zurückkommt.',
  inspector: {
    request: 'Anfrage',
    requestHint: 'Das Token selbst verlässt den Server nie.',
    method: 'Methode',
    path: 'Pfad',
    pathHint: 'Unterhalb von /api/, auch mit Query.',
    addBody: 'Inhalt hinzufügen',
    body: 'Inhalt',
    bodyHint: 'JSON, gesendet mit POST, PUT, PATCH und DELETE.',
    send: 'Anfrage senden',
    sending: 'Wird gesendet…',
    response: 'Antwort',
    responseHint: 'Von der eigenen Route dieser App, ohne Cookies.',
    empty: 'Senden Sie eine Anfrage. Status, Header und Inhalt erscheinen dann hier.',
    headers: 'Header',
    noBody: 'Kein Inhalt.',
    cut: 'Nur der Anfang wird gezeigt.',
    unanswered: 'Keine Antwort innerhalb von zehn Sekunden.',
    noToken: 'Ihre Sitzung ist beendet, es gab kein Token zu senden. Laden Sie die Seite neu.',
  },
  problem: {
    method: 'Wählen Sie eine der Methoden.',
    path: 'Geben Sie einen Pfad unterhalb von /api/ ein, zum Beispiel /api/user.',
    pathLong: 'Verwenden Sie höchstens 512 Zeichen.',
    body: 'Das ist kein gültiges JSON.',
    bodyLong: 'Verwenden Sie höchstens 8.192 Zeichen.',
  },
}
