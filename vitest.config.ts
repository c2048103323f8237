import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  resolve: {
    alias: {
      '@': here('./'),
      'server-only': here('./tests/support/server-only.ts'),
    },
  },
  test: {
    // Tests of `scripts/**` are plain JavaScript, like the scripts.
    include: ['tests/**/*.test.{ts,tsx,mjs}'],
    environment: 'node',
    // A bound for what hangs. How long something may take is no unit test's business on a shared machine.
    testTimeout: 60_000,
  },
})
