import { optionInvalid } from '../errors/sendora-error'
import type { Pattern } from '../paths/canonical-path'
import { parsePattern } from '../paths/path-rules'
import type { ConfiguredPaths, SendoraDefinition } from './options'

export function resolvePaths({
  basePath = '',
  loginPath = '/login',
  mfaPath = '/mfa',
  afterSignInPath = '/dashboard',
  encodedPaths = [],
}: SendoraDefinition): ConfiguredPaths {
  return {
    basePath: basePathOption(basePath),
    ...resolveLoginPaths(loginPath),
    mfaPath: pathOption('mfaPath', mfaPath),
    afterSignInPath: pathOption('afterSignInPath', afterSignInPath),
    encodedPaths: encodedPaths.map(encodedOption),
  }
}

function resolveLoginPaths(given: string | Readonly<Record<string, string>>) {
  const pages = typeof given === 'string' ? { '/': given } : given
  const named = Object.entries(pages).map(
    ([part, page]) => [pathOption('loginPath', part), pathOption('loginPath', page)] as const,
  )
  const loginPaths = Object.fromEntries(named)
  const loginPath = loginPaths['/']
  if (loginPath !== undefined) return { loginPath, loginPaths }
  throw optionInvalid('loginPath', 'has no page for "/"', 'Name the one for the rest of the app')
}

function encodedOption(value: string): Pattern {
  const pattern = parsePattern(value, 'encodedPaths')
  if (pattern.some((part) => part.startsWith('*'))) return pattern
  throw optionInvalid('encodedPaths', `opens nothing with "${value}"`, 'Write * where the value is')
}

function basePathOption(value: string): string {
  if (value === '') return value
  if (value.length > 1 && !value.endsWith('/')) return pathOption('basePath', value)
  throw optionInvalid('basePath', 'ends with a slash', 'Write it as in next.config')
}

function pathOption(option: string, value: string): string {
  parsePattern(value, option)
  if (value.includes('*')) throw optionInvalid(option, 'is a pattern', 'Write one path')
  return value
}
