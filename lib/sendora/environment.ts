export type { Variables } from './server/environment'
export { readEnvironment } from './server/environment'
