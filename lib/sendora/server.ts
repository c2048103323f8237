export type { ClientConfig, SendoraOptions } from './core/config/options'
export type { Session, SessionState, VerifiedSession } from './core/tokens/session'
export type { SessionRequirement } from './core/tokens/session-requirement'
export type { CallService, ServiceCall, ServiceResult } from './server/call-service'
export { callService } from './server/call-service'
export { getClientConfig, getReturnTo } from './server/configuration'
export { getClientSentences } from './server/current-sentences'
export {
  getSession,
  getSessionState,
  redirectToSignIn,
  requireSession,
} from './server/current-session'
export { getRefusalSentence } from './server/forms/in-language'
export { limitOperation } from './server/forms/limit-operation'
export { failureState, withSessionForm } from './server/forms/with-session-form'
export { redirectTo } from './server/redirect-to'
export { currentReturnTo, getAppOrigin, getSessionMark } from './server/request-context'
export type { AsyncSendoraServerClient, SendoraServerClient } from './server/server-client'
export { createSendoraServerClient } from './server/server-client'
export type { SessionBoundaryProps } from './server/session-boundary'
export { SessionBoundary } from './server/session-boundary'
export type { CookieStore } from './server/session-cookies'
export { signOutHandler } from './server/sign-out-handler'
export type { SessionHandlerContext, VerifiedHandlerContext } from './server/with-session'
export { requireVerifiedSession, withSession, withVerifiedSession } from './server/with-session'
export type {
  ActionRefusal,
  SessionActionContext,
  SessionActionOptions,
} from './server/with-session-action'
export { withSessionAction } from './server/with-session-action'
