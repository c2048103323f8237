import { z } from 'zod'
import { MAGIC_LINK_TTL_SECONDS } from '../../constants'
import { keyEndpoint } from '../../http/endpoint'
import { fail } from '../../http/reply'
import type { World } from '../../state/world'
import { sendLinkMail } from './mail-link'
import { mailRequestEndpoint } from './mail-request-endpoint'
import { secretInput } from './schemas'
import { signIn } from './sign-in'
import { takeoverHint } from './takeover'

const body = z.object({ token: secretInput, ...takeoverHint })

const MAIL = {
  kind: 'magic_link',
  page: '/magic-link',
  ttlSeconds: MAGIC_LINK_TTL_SECONDS,
} as const

export const magicLinkHandlers = (world: World) => [
  mailRequestEndpoint(world, {
    path: '/auth-service/magic-link/request',
    perMinute: 'magicLinkRequestsPerMinute',
    send: (_world, user) => sendLinkMail(world, user, MAIL),
  }),
  keyEndpoint(world, { method: 'post', path: '/auth-service/magic-link/verify', body }, (call) => {
    const userId = world.oneTimeTokens.consume('magic_link', call.body.token)
    const user = userId && world.users.byId(userId)
    if (!user) return fail('MAGIC_LINK_INVALID')
    user.emailVerified = true
    return signIn(call, { user, method: 'magic_link', hint: call.body })
  }),
]
