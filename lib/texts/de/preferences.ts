import type { preferences as en } from '../en/preferences'
import type { Translated } from '../translated'

export const preferences: Translated<typeof en> = {
  language: { label: 'Sprache' },
}
