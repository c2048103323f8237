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
export { getClientConfig, requireEnvironment } from './server/configuration'
export type {
  LimitedOperation,
  LimitOperation,
  LimitVerdict,
  ProcessSettings,
  SignInHookEvent,
} from './service/settings'
export { configureSendora } from './service/settings'
