export type { SendoraGateOptions } from './core/options'
export { sendoraMiddleware } from './next/gate-middleware'
