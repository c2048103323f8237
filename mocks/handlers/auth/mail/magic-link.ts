import { z } from 'zod'
import { MAGIC_LINK_TTL_SECONDS } from '../../../constants'
import { keyEndpoint } from '../../../http/endpoint'
import { fail } from '../../../http/reply'
import type { MockState } from '../../../state/mock-state'
import { secretInput } from '../schemas'
import { signIn } from '../sign-in'
import { takeoverHint } from '../takeover'
import { sendLinkMail } from './mail-link'
import { mailRequestEndpoint } from './mail-request-endpoint'
import { spendLink } from './spend-link'

const body = z.object({ token: secretInput, ...takeoverHint })

const MAIL = {
  kind: 'magic_link',
  page: '/magic-link',
  ttlSeconds: MAGIC_LINK_TTL_SECONDS,
} as const

export const magicLinkHandlers = (state: MockState) => [
  mailRequestEndpoint(state, {
    path: '/auth-service/magic-link/request',
    perMinute: 'magicLinkRequestsPerMinute',
    send: (_world, user) => sendLinkMail(state, user, MAIL),
  }),
  keyEndpoint(state, { method: 'post', path: '/auth-service/magic-link/verify', body }, (call) => {
    const user = spendLink(state, 'magic_link', call.body.token)
    if (!user) return fail('MAGIC_LINK_INVALID')
    user.emailVerified = true
    return signIn(call, { user, method: 'magic_link', hint: call.body })
  }),
]
