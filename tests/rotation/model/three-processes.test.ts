import { testWorld } from './test-world'

testWorld('three processes that share, no grace', { graceSeconds: 0, processes: 3, isShared: true })
