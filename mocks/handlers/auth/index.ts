import type { MockState } from '../../state/mock-state'
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

export const authHandlers = (state: MockState) => [
  ...tokenHandlers(state),
  ...meHandlers(state),
  ...sessionHandlers(state),
  ...loginHandlers(state),
  ...mfaChallengeHandlers(state),
  ...magicLinkHandlers(state),
  ...emailOtpHandlers(state),
  ...signupHandlers(state),
  ...anonymousHandlers(state),
  ...reauthenticateHandlers(state),
  ...mfaEnrollHandlers(state),
  ...passkeyHandlers(state),
  ...socialHandlers(state),
  ...linkingHandlers(state),
  ...deleteMeHandlers(state),
  ...passwordChangeHandlers(state),
  ...passwordResetHandlers(state),
  ...emailVerificationHandlers(state),
  ...jwksHandlers(state),
]
