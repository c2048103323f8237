import { z } from 'zod'
import { createMfa } from '../state/accounts/mfa'
import { hashPassword } from '../state/accounts/password-hash'
import type { MockState } from '../state/mock-state'
import { controlEndpoint } from './control-endpoint'

const body = z.strictObject({
  email: z.string().min(3).max(320),
  password: z.string().min(1).max(1024).optional(),
  name: z.string().max(200).nullish(),
  emailVerified: z.boolean().default(true),
  claims: z.record(z.string(), z.unknown()).default({}),
  mfa: z.boolean().default(false),
  locked: z.boolean().default(false),
})

const changeBody = z.strictObject({
  email: z.string(),
  emailVerified: z.boolean().optional(),
  claims: z.record(z.string(), z.unknown()).optional(),
})

export const userControls = (state: MockState) => [
  controlEndpoint(state, { method: 'post', path: '/users', body }, ({ body }) => {
    if (state.users.byEmail(body.email)) {
      return { status: 409, body: { message: `An account ${body.email} exists.` } }
    }
    const { mfa, recoveryCodes } = createMfa()
    const { id, email } = state.users.add({
      email: body.email,
      name: body.name ?? null,
      emailVerified: body.emailVerified,
      claims: body.claims,
      password: body.password === undefined ? null : hashPassword(body.password),
      mfa: body.mfa ? mfa : null,
      isLocked: body.locked,
      createdAtMs: state.nowMs(),
    })
    const secondFactor = body.mfa ? { mfaSecret: mfa.secret, recoveryCodes } : {}
    return { status: 201, body: { id, email, ...secondFactor } }
  }),
  controlEndpoint(state, { method: 'patch', path: '/users', body: changeBody }, ({ body }) => {
    const user = state.users.byEmail(body.email)
    if (!user) return { status: 404, body: { message: `No account ${body.email}.` } }
    user.emailVerified = body.emailVerified ?? user.emailVerified
    user.claims = body.claims ?? user.claims
    return { status: 204 }
  }),
]
