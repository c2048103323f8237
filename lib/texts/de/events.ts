import type { events as en } from '../en/events'
import type { Translated } from '../translated'

export const events: Translated<typeof en> = {}
