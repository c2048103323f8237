import type { people as en } from '../en/people'
import type { Translated } from '../translated'

export const people: Translated<typeof en> = {}
