import type { landing as en } from '../en/landing'
import type { Translated } from '../translated'

export const landing: Translated<typeof en> = {}
