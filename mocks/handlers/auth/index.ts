import type { World } from '../../state/world'
import { anonymousHandlers } from './anonymous'
import { deleteMeHandlers } from './delete-me'
import { emailOtpHandlers } from './email-otp'
import { emailVerificationHandlers } from './email-verification'
import { jwksHandlers } from './jwks'
import { linkingHandlers } from './linking'
import { loginHandlers } from './login'
import { magicLinkHandlers } from './magic-link'
import { meHandlers } from './me'
import { mfaChallengeHandlers } from './mfa-challenge'
import { mfaEnrollHandlers } from './mfa-enroll'
import { passkeyHandlers } from './passkeys'
import { passwordChangeHandlers } from './password-change'
import { passwordResetHandlers } from './password-reset'
import { reauthenticateHandlers } from './reauthenticate'
import { sessionHandlers } from './sessions'
import { signupHandlers } from './signup'
import { socialHandlers } from './social'
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
  ...anonymousHandlers(world),
  ...reauthenticateHandlers(world),
  ...mfaEnrollHandlers(world),
  ...passkeyHandlers(world),
  ...socialHandlers(world),
  ...linkingHandlers(world),
  ...deleteMeHandlers(world),
  ...passwordChangeHandlers(world),
  ...passwordResetHandlers(world),
  ...emailVerificationHandlers(world),
  ...jwksHandlers(world),
]
