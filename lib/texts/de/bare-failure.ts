import type { bareFailure as en } from '../en/bare-failure'
import type { Translated } from '../translated'

export const bareFailure: Translated<typeof en> = {
  page: 'Diese Seite lässt sich nicht anzeigen',
  title: 'Etwas ist schiefgegangen',
  reload: 'Seite neu laden',
}
