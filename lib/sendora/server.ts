export type { Deletion } from './core/deletion'
export type { SendoraOptions } from './core/options'
export type { Session, SessionState, VerifiedSession } from './core/session'
export type { SessionDemand } from './core/session-demand'
export type { AskedCode } from './next/asked-code'
export type { CallService, ServiceCall } from './next/call-service'
export { callService } from './next/call-service'
export type { CookieStore } from './next/cookie-store'
export { currentReturnTo } from './next/current-return-to'
export {
  getSession,
  getSessionState,
  redirectToSignIn,
  requireSession,
} from './next/current-session'
export { DeletionCancelled } from './next/deletion-cancelled'
export { getDeletion } from './next/deletion-cookies'
export type { Device } from './next/devices'
export { getDevices } from './next/devices'
export { failureState } from './next/failure-state'
export { hasAskedForLink } from './next/has-asked-for-link'
export type { Identity, WaysIn } from './next/identities'
export { getIdentities } from './next/identities'
export { confirmationReturnTo, getAskedCode, verificationWaitSeconds } from './next/mail-waits'
export type { Passkey } from './next/passkeys'
export { getPasskeys } from './next/passkeys'
export type { JsonBody, JsonBodyLimits } from './next/read-json-body'
export { readJsonBody } from './next/read-json-body'
export type { SecondFactor } from './next/second-factor'
export { getSecondFactor } from './next/second-factor'
export type { AsyncSendoraServerClient, SendoraServerClient } from './next/server-client'
export { createSendoraServerClient } from './next/server-client'
export type { ServiceResult } from './next/service-result'
export type {
  ActionRefusal,
  SessionActionContext,
  SessionActionOptions,
} from './next/session-action'
export { withSessionAction } from './next/session-action'
export type { SessionBoundaryProps } from './next/session-boundary'
export { SessionBoundary } from './next/session-boundary'
export { withSessionForm } from './next/session-form'
export { socialCallback } from './next/social-callback'
export type { RecentAuthResult } from './next/with-recent-auth'
export { withRecentAuth } from './next/with-recent-auth'
export type { SessionHandlerContext } from './next/with-session'
export { withSession } from './next/with-session'
export type { VerifiedHandlerContext } from './next/with-verified-session'
export { requireVerifiedSession, withVerifiedSession } from './next/with-verified-session'
