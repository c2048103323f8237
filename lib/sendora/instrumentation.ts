export type {
  EventSource,
  OnSendoraEvent,
  RequestId,
  RotationRole,
  SendoraEvent,
} from './core/events'
export type { LimitedOperation, LimitOperation, LimitVerdict } from './core/forms/limited-operation'
export { getClientConfig, requireEnvironment } from './server/configuration'
export { configureSendora, type ProcessSettings } from './service/settings'
