import { z } from 'zod'
import { keyAndUserEndpoint } from '../../http/endpoint'
import { fail, ok } from '../../http/reply'
import type { MockState } from '../../state/mock-state'
import { issueAccessToken } from '../../tokens/issue-access-token'
import { refusePassword } from './password/refuse-password'
import { secretInput } from './schemas'
import { mfaCode, refuseMfaCode } from './second-factor/refuse-mfa-code'

const body = z.object({ password: secretInput, code: mfaCode.optional() })

/**
 * [design] Proves again who sits there, within the same session: password, and a code where a
 * second factor is on. Users without a password sign in again instead. The refresh token stays as
 * it is; the answer brings an access token with the new `auth_time`.
 */
export const reauthenticateHandlers = (state: MockState) => [
  keyAndUserEndpoint(
    state,
    { method: 'post', path: '/auth-service/reauthenticate', body },
    ({ actor: { user, family }, body, projectId }) => {
      const attempt = { email: user.email ?? user.id, user, password: body.password }
      const refusal = refusePassword(state, attempt)
      if (refusal) return refusal
      if (user.mfa) {
        if (!body.code) return fail('MFA_CODE_INVALID')
        const wrong = refuseMfaCode(state, { userId: user.id, mfa: user.mfa, code: body.code })
        if (wrong) return wrong
      }

      const nowSeconds = state.nowSeconds()
      family.authenticatedAtSeconds = nowSeconds
      const ttlSeconds = state.settings.accessTtlSeconds
      const accessToken = issueAccessToken({
        key: state.keys.current(),
        user,
        family,
        issuer: state.origin,
        audience: projectId,
        nowSeconds,
        ttlSeconds,
      })
      return ok({
        authTime: nowSeconds,
        accessToken,
        expiresIn: ttlSeconds,
        tokenType: 'Bearer',
      })
    },
  ),
]
