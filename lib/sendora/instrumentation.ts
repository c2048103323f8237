export type {
  EventSource,
  OnSendoraEvent,
  RequestId,
  RotationRole,
  SendoraEvent,
} from './core/events'
export type { LimitedOperation, LimitOperation, LimitVerdict } from './core/forms/limited-operation'
export { requireEnvironment } from './server/configuration'
export type { ProcessSettings } from './service/settings'
export { configureSendora } from './service/settings'
