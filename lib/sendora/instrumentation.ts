export type {
  ClientSentences,
  LoadSentences,
  PageSentences,
  Sentences,
} from './core/errors/sentences'
export type {
  EventSource,
  OnSendoraEvent,
  RequestId,
  RotationRole,
  SendoraEvent,
  SignInKind,
} from './core/events'
export type { LimitedOperation, LimitOperation, LimitVerdict } from './core/forms/limited-operation'
export { getClientConfig, requireEnvironment } from './server/configuration'
export { configureSendora, type ProcessSettings, type SignInHookEvent } from './service/settings'
