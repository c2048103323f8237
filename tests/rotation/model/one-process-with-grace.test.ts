import { testWorld } from './test-world'

testWorld('one process, ten seconds of grace', { graceSeconds: 10, processes: 1, isShared: false })
