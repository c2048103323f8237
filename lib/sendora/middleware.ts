export type { SendoraGateOptions } from './core/config/options'
export { sendoraMiddleware } from './next/gate-middleware'
