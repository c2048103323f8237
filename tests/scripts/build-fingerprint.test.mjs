import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { buildFingerprint } from '../../scripts/lib/build.mjs'

let folder
let before

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fingerprint-'))
  mkdirSync(join(folder, 'app', 'login'), { recursive: true })
  writeFileSync(join(folder, 'app', 'login', 'page.tsx'), 'one')
  writeFileSync(join(folder, 'middleware.ts'), 'gate')
  before = buildFingerprint(folder)
})

afterEach(() => rmSync(folder, { recursive: true }))

describe('the fingerprint of a build', () => {
  test('stays the same for the same sources', () => {
    expect(buildFingerprint(folder)).toBe(before)
  })

  test('changes with a file deep inside a folder', () => {
    writeFileSync(join(folder, 'app', 'login', 'page.tsx'), 'two')
    expect(buildFingerprint(folder)).not.toBe(before)
  })

  test('changes with a new file', () => {
    writeFileSync(join(folder, 'next.config.mjs'), '')
    expect(buildFingerprint(folder)).not.toBe(before)
  })

  test('changes when a file is renamed', () => {
    renameSync(join(folder, 'middleware.ts'), join(folder, 'proxy.ts'))
    expect(buildFingerprint(folder)).not.toBe(before)
  })

  test('does not depend on files that are no part of a build', () => {
    writeFileSync(join(folder, 'README.md'), 'words')
    expect(buildFingerprint(folder)).toBe(before)
  })
})
