import type { landing as en } from '../en/landing'
import type { Translated } from '../translated'

export const landing: Translated<typeof en> = {
  signIn: 'Anmelden',
  title: 'Ein Dashboard, dessen Sitzungen halten.',
  lead: 'Ein Next.js-Starter für Sendora Cloud, eine Sitzungsbibliothek zum Kopieren und die Tests, die beides belegen. Läuft auf Ihrem Rechner, ohne Konto und ohne API-Schlüssel.',
  run: 'App starten',
  test: 'alle Tests ausführen',
  copy: '{command} kopieren',
  picture: 'Die Übersicht des Dashboards: ein Diagramm der aktiven Nutzer, daneben die Summen.',
  story: {
    title: 'So wird eine Anfrage behandelt',
    diagram: 'Diagramm, seitlich scrollbar',
    gate: 'Das Gate',
    gateText:
      'Liest die Sitzung aus Cookies. Ist das Zugriffstoken abgelaufen, erneuert es sie einmal, egal wie viele Anfragen eintreffen.',
    page: 'Die Seite',
    pageText:
      'Prüft die Sitzung noch einmal, bevor sie Daten liest. Eine Anfrage am Gate vorbei sieht nichts.',
    service: 'Der Dienst',
    serviceText:
      'Hat das letzte Wort. Fällt er aus, sagt es die Seite, und Sie bleiben angemeldet.',
  },
  drawing: {
    label:
      'Eine Anfrage geht vom Browser durch das Gate und die Seite zum Dienst. Ist das Zugriffstoken abgelaufen, erneuert das Gate es einmal beim Dienst, und dieselbe Anfrage geht mit dem neuen Token weiter.',
    rotation: 'Rotation: einmal je Token, neue Cookies für den Browser und diese Anfrage',
    browser: 'Browser',
    browserNote: 'HTTP-only-Cookies',
    gate: 'Gate',
    gateNote: 'prüft und erneuert',
    page: 'Seite',
    pageNote: 'prüft noch einmal',
    service: 'Dienst',
    serviceNote: 'liefert die Daten',
  },
  uses: {
    title: 'Drei Wege, es zu nutzen',
    clone: 'Klonen',
    cloneText:
      'Eine vollständige App: Übersicht, Personen, Konto und Anmeldung mit Passwort oder Link, hell und dunkel. Sie läuft mit der Tastatur und ohne JavaScript.',
    copy: 'Kopieren',
    copyText:
      'Ein Ordner, nur mit relativen Importen. Kopieren Sie ihn in ein App-Router-Projekt, schreiben Sie eine Middleware-Datei, und Ihre Routen sind geschützt.',
    test: 'Testen',
    testText:
      'Ein strenger Mock der Sendora-API mit Einmal-Tokens und Erkennung von Wiederverwendung, dazu End-to-End-Tests im echten Browser, zum Behalten und Erweitern.',
    testPath: 'mocks/ und e2e/',
  },
  comparison: {
    title: 'Was geschieht, wenn eine Sitzung abläuft',
    region: 'Vergleich, seitlich scrollbar',
    test: 'Test',
    thisApp: 'Diese App',
    calls: 'Erneuerungen bei 20 gleichzeitigen Anfragen mit einer abgelaufenen Sitzung',
    stay: 'Anfragen, die angemeldet bleiben, wenn Tokens einmal gelten',
    notComparable: 'nicht vergleichbar',
    outage: 'Was Besucher sehen, wenn der Dienst beim Erneuern mit 503 antwortet',
    notice: 'ein Hinweis, weiter angemeldet',
    signedOut: 'abgemeldet (fetch)',
    error: 'ein Fehler',
    redirected: 'zur Anmeldung umgeleitet',
    noSession: 'keine Sitzung',
    method:
      'Jede Bibliothek hat sich selbst gegen einen nachgebauten Dienst auf localhost erneuert, der je Erneuerung 40 ms braucht. Auth0 wurde über getAccessToken gemessen. Für Clerk nahm der Dienst wiederverwendete Tokens an. Unsere Spalte ist das, was die End-to-End-Tests verlangen: eine Erneuerung, zwanzig Antworten und ein Ausfall, der keine Sitzung beendet.',
  },
  footer:
    'MIT-Lizenz. Die Demo läuft auf einem mitgelieferten Mock-Dienst. <link>In der Demo anmelden</link>',
}
