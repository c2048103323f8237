export type { SendoraGateOptions } from './core/config/options'
export { sendoraMiddleware } from './gate/middleware'
