import type { frame as en } from '../en/frame'
import type { Translated } from '../translated'

export const frame: Translated<typeof en> = {}
