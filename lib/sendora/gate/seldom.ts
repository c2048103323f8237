// What few requests need. The first of them loads it.
export { atOwnAddress, basePathConflict, carryOut, loadNewDocument, refuse } from './answer'
export { readBody } from './read-body'
export { renew } from './renew'
export { runHandler } from './run-handler'
