import type { demo as en } from '../en/demo'
import type { Translated } from '../translated'

export const demo: Translated<typeof en> = {
  title: 'Demo-Steuerung',
  hint: 'Stören Sie die Sitzung und sehen Sie zu. Betroffen ist nur Ihr Konto.',
  expire: {
    label: 'Mein Zugriffstoken ablaufen lassen',
    effect: 'Es läuft sofort ab. Öffnen Sie danach eine Seite.',
    done: 'Es läuft in zwei Sekunden ab. Öffnen Sie dann eine Seite: Das Gate erneuert es, ohne dass Sie etwas merken.',
  },
  revoke: {
    label: 'Diese Sitzung anderswo widerrufen',
    effect: 'Wie eine Abmeldung überall, von einem anderen Gerät aus.',
    done: 'Widerrufen. Öffnen Sie eine Seite: Der Dienst lehnt das Token ab, die Erneuerung schlägt fehl, und Sie kommen zur Anmeldung.',
  },
  outage: {
    label: 'Den Dienst für 20 Sekunden abschalten',
    effect: 'Seiten melden, dass der Dienst nicht erreichbar ist. Sie bleiben angemeldet.',
    done: 'Für 20 Sekunden abgeschaltet. Öffnen Sie die Übersicht: Sie sagt es, und Sie bleiben angemeldet.',
  },
  restore: {
    label: 'Wieder einschalten',
    effect: 'Beendet den Ausfall vorzeitig.',
    done: 'Der Dienst ist wieder da.',
  },
}
