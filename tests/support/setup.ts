import { beforeEach, vi } from 'vitest'
import { configFile, configure } from './configuration'

vi.mock('@/lib/sendora/config', () => ({
  get default() {
    return configFile.default
  },
}))

configure({})
beforeEach(() => configure({}))
