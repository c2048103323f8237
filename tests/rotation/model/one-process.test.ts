import { testWorld } from './test-world'

testWorld('one process, no grace', { graceSeconds: 0, processes: 1, isShared: false })
