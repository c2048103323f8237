import type { states as en } from '../en/states'
import type { Translated } from '../translated'

export const states: Translated<typeof en> = {}
