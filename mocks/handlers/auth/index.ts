import type { World } from '../../state/world'
import { emailOtpHandlers } from './email-otp'
import { emailVerificationHandlers } from './email-verification'
import { jwksHandlers } from './jwks'
import { loginHandlers } from './login'
import { magicLinkHandlers } from './magic-link'
import { meHandlers } from './me'
import { mfaChallengeHandlers } from './mfa-challenge'
import { passwordResetHandlers } from './password-reset'
import { sessionHandlers } from './sessions'
import { signupHandlers } from './signup'
import { tokenHandlers } from './tokens'

export const authHandlers = (world: World) => [
  ...tokenHandlers(world),
  ...meHandlers(world),
  ...sessionHandlers(world),
  ...loginHandlers(world),
  ...mfaChallengeHandlers(world),
  ...magicLinkHandlers(world),
  ...emailOtpHandlers(world),
  ...signupHandlers(world),
  ...passwordResetHandlers(world),
  ...emailVerificationHandlers(world),
  ...jwksHandlers(world),
]
