import { rmSync } from 'node:fs'
import { afterAll, describe, expect, test } from 'vitest'
import { copiedLibrary, typeErrors } from './copied-library'

const rows: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'what create-next-app writes': {},
  'strict: false': { strict: false },
  'no library after ES2022': { lib: ['dom', 'dom.iterable', 'es2022'] },
  exactOptionalPropertyTypes: { exactOptionalPropertyTypes: true },
  noPropertyAccessFromIndexSignature: { noPropertyAccessFromIndexSignature: true },
  noImplicitReturns: { noImplicitReturns: true },
  'the other strict ones': {
    allowUnreachableCode: false,
    allowUnusedLabels: false,
    erasableSyntaxOnly: true,
    noFallthroughCasesInSwitch: true,
    noImplicitOverride: true,
    noUncheckedIndexedAccess: true,
    noUncheckedSideEffectImports: true,
    noUnusedLocals: true,
    noUnusedParameters: true,
    verbatimModuleSyntax: true,
  },
}

describe('the copied library has no type error with', () => {
  const folder = copiedLibrary()
  afterAll(() => rmSync(folder, { recursive: true, force: true }), 300_000)

  test.each(Object.entries(rows))('%s', (_, options) => {
    expect(typeErrors(folder, options)).toBe('')
  })

  test('an option that it breaks is noticed', () => {
    expect(typeErrors(folder, { lib: ['es2015'] })).toContain('error TS')
  })
})
