import type { requests as en } from '../en/requests'
import type { Translated } from '../translated'

export const requests: Translated<typeof en> = {}
