import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

// These touch nothing outside their own test: they share a process, which saves half a second for each file.
const withoutOutside = ['tests/sendora/core/**/*.test.ts', 'tests/mocks/**/*.test.ts']

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  resolve: {
    alias: {
      '@': here('./'),
      'server-only': here('./tests/support/server-only.ts'),
    },
  },
  test: {
    environment: 'node',
    // One for each core: by default one core is left to itself.
    maxWorkers: '100%',
    // A bound for what hangs. How long something may take is no unit test's business on a shared machine.
    testTimeout: 60_000,
    projects: [
      { extends: true, test: { name: 'pure', include: withoutOutside, isolate: false } },
      {
        extends: true,
        test: {
          name: 'unit',
          // Tests of `scripts/**` are plain JavaScript, like the scripts.
          include: ['tests/**/*.test.{ts,tsx,mjs}'],
          exclude: withoutOutside,
          setupFiles: ['tests/support/setup.ts'],
        },
      },
    ],
  },
})
