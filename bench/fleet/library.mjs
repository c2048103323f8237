// What the simulation runs of the library itself.
export { createRotator } from '../../lib/sendora/rotation/rotator'
export { createSharedRefresh } from '../../lib/sendora/rotation/shared-refresh'
