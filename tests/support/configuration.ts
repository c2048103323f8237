import type { SendoraDefinition } from '@/lib/sendora/core/config/options'

const parts: SendoraDefinition = {
  verifier: () => import('@/lib/sendora/verify'),
  sharedRotation: () => import('@/lib/sendora/rotation/shared-refresh'),
}

/** What stands for `lib/sendora/config.ts` in tests, so that each may have a configuration of its own. */
export const configFile: { default: SendoraDefinition } = { default: {} }

/** Configures the app of this test. Undone before the next test. */
export function configure(definition: SendoraDefinition): void {
  configFile.default = { ...parts, ...definition }
}
