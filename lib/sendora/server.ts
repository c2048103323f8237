export type { ClientConfig, SendoraOptions } from './core/config/options'
export type { Deletion } from './core/cookies/deletion'
export type { Session, SessionState, VerifiedSession } from './core/tokens/session'
export type { SessionRequirement } from './core/tokens/session-requirement'
export { DeletionCancelled } from './flows/account/deletion-cancelled'
export type { Device } from './flows/account/devices'
export { getDevices } from './flows/account/devices'
export {
  confirmationReturnTo,
  verificationWaitSeconds,
} from './flows/account/verify-email'
export type { CodeRequest } from './flows/email/code-request'
export { getCodeRequest } from './flows/email/email-code'
export { isLinkRequestedHere } from './flows/email/request-magic-link'
export type { Passkey } from './flows/passkeys/passkeys'
export { getPasskeys } from './flows/passkeys/passkeys'
export { socialCallback } from './flows/social/social-callback'
export type { CallService, ServiceCall, ServiceResult } from './server/call-service'
export { callService } from './server/call-service'
export { getClientConfig, getReturnTo } from './server/configuration'
export {
  getSession,
  getSessionState,
  redirectToSignIn,
  requireSession,
} from './server/current-session'
export { idempotencyKey } from './server/forms/idempotency-key'
export { limitOperation } from './server/forms/limit-operation'
export { failureState, withSessionForm } from './server/forms/with-session-form'
export { currentReturnTo, getSessionMark } from './server/request-context'
export type { AsyncSendoraServerClient, SendoraServerClient } from './server/server-client'
export { createSendoraServerClient } from './server/server-client'
export type { SessionBoundaryProps } from './server/session-boundary'
export { SessionBoundary } from './server/session-boundary'
export type { CookieStore } from './server/session-cookies'
export { getDeletion } from './server/sign-in/deletion-note'
export type { SecondFactor } from './server/sign-in/second-factor'
export { getSecondFactor } from './server/sign-in/second-factor'
export type { Identity, SignInMethods } from './server/sign-in/sign-in-methods'
export { getIdentities } from './server/sign-in/sign-in-methods'
export type { RecentAuthResult } from './server/sign-in/step-up'
export { withRecentAuth } from './server/sign-in/step-up'
export { isLinkUsedHere } from './server/sign-in/used-link'
export type { SessionHandlerContext, VerifiedHandlerContext } from './server/with-session'
export { requireVerifiedSession, withSession, withVerifiedSession } from './server/with-session'
export type {
  ActionRefusal,
  SessionActionContext,
  SessionActionOptions,
} from './server/with-session-action'
export { withSessionAction } from './server/with-session-action'
