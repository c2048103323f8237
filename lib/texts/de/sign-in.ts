import type { signIn as en } from '../en/sign-in'
import type { Translated } from '../translated'

export const signIn: Translated<typeof en> = {}
