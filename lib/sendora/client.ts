export type { EventProperties } from './analytics/event-rules'
export type { SendoraBrowser, SendoraCloudOptions } from './analytics/sendora-cloud'
export { SendoraCloud, SendoraCloud as default } from './analytics/sendora-cloud'
export type { ClientConfigProviderProps } from './client/client-config'
export {
  ClientConfigProvider,
  useClientConfig,
  useOptionalClientConfig,
  useSentences,
} from './client/client-config'
export { KeepTyped, type KeepTypedProps } from './client/forms/keep-typed'
export {
  type ActionFailure,
  useActionWithFallback,
  useFormAction,
} from './client/forms/use-form-action'
export type { SessionGateProps, SessionProviderProps } from './client/live-session/session-context'
export { SessionGate, SessionProvider, useSession } from './client/live-session/session-context'
export { SessionEvents, type SessionEventsProps } from './client/live-session/session-events'
export { sendoraFetch } from './client/own-cookies'
export { RefreshTrouble } from './client/refresh-problem'
export { AnnounceSignOut, type AnnounceSignOutProps } from './client/session-channel'
export { TryRefresh, type TryRefreshProps } from './client/try-refresh'
export { isServiceUnavailable, isUnverified } from './core/errors/gate-messages'
export { stateMessage } from './core/forms/state-message'
export { type SsoCallback, useSsoCallback } from './flows/social/use-sso-callback'
