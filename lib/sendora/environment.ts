export { readEnvironment, type Variables } from './server/environment'
