import type { common as en } from '../en/common'
import type { Translated } from '../translated'

export const common: Translated<typeof en> = {
  productName: 'Sendora-Referenz-App',
  description:
    'Ein Dashboard-Starter für Sendora Cloud: Sitzungen werden auf dem Server geschützt, erneuert und gelesen.',
  skipToContent: 'Zum Inhalt springen',
  copyButton: { copied: 'Kopiert' },
}
