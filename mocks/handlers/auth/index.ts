import type { MockState } from '../../state/mock-state'
import { anonymousHandlers } from './anonymous'
import { deleteMeHandlers } from './delete-me'
import { jwksHandlers } from './jwks'
import { linkingHandlers } from './linking'
import { loginHandlers } from './login'
import { emailOtpHandlers } from './mail/email-otp'
import { emailVerificationHandlers } from './mail/email-verification'
import { magicLinkHandlers } from './mail/magic-link'
import { meHandlers } from './me'
import { passkeyHandlers } from './passkeys'
import { passwordChangeHandlers } from './password/password-change'
import { passwordResetHandlers } from './password/password-reset'
import { reauthenticateHandlers } from './reauthenticate'
import { mfaChallengeHandlers } from './second-factor/mfa-challenge'
import { mfaEnrollHandlers } from './second-factor/mfa-enroll'
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
