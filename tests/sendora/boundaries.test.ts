import { describe, expect, test, vi } from 'vitest'
import { codeOf, libraryFiles } from '@/tests/support/library-files'

vi.mock('next/headers', async () => (await import('@/tests/support/fake-next')).nextHeaders)

const files = libraryFiles()
const paths = files.map(({ path }) => path)

/** From the ground up: each room may import what lies below it, and itself. */
const rooms: Record<string, readonly string[]> = {
  core: [],
  service: ['core'],
  rotation: ['core', 'service'],
  server: ['core', 'service', 'rotation'],
  gate: ['core', 'service', 'rotation', 'server'],
  client: ['core'],
  analytics: ['core', 'service'],
  flows: ['core', 'service', 'rotation', 'server', 'client'],
  testing: ['core', 'client', 'server'],
}

/** Imports that go up all the same, each with the reason. */
const exceptions = new Set([
  // The one reader of the file that its owner edits.
  'server/configuration.ts ../config',
  // What a page draws for a session that can be renewed.
  'server/session-boundary.tsx ../client/try-refresh',
  // A reference to a server action, not its code.
  'client/refresh-once.ts ../session-actions',
  'client/try-refresh.tsx ../session-actions',
  'flows/passkeys/use-add-passkey.ts ../../passkey-actions',
  'flows/passkeys/use-passkey-sign-in.ts ../../passkey-actions',
])

const allowedPackages: Record<string, RegExp> = {
  core: /^$/,
  service: /^$/,
  rotation: /^$/,
  server: /^(next(\/(cache|headers|navigation|package\.json|server))?|react)$/,
  gate: /^next\/server$/,
  client: /^(next\/navigation|react)$/,
  analytics: /^$/,
  flows: /^(next\/(headers|navigation|server)|react)$/,
  testing: /^react$/,
  '': /^(next\/(cache|headers|navigation|server)|react)$/,
}

/** Packages that are optional, each imported by one file alone. */
const optionalPackages: Record<string, string> = {
  'jose/jws/compact/verify': 'verify.ts',
  '@redis/client': 'rotation-redis.ts',
  '@simplewebauthn/browser': 'flows/passkeys/webauthn.ts',
  '@opentelemetry/api': 'telemetry.ts',
}

describe.each(files)('$path', ({ path, folder, imports, ...file }) => {
  test('imports only downwards, and nothing outside the folder', () => {
    const wrong = imports.filter(({ specifier, target }) => {
      if (target === null || exceptions.has(`${path} ${specifier}`)) return false
      if (target.startsWith('..')) return true
      const [room = '', flow] = target.includes('/') ? target.split('/') : ['']
      if (folder === '') return false
      if (room === 'flows') return !path.startsWith(`flows/${flow}/`)
      return room !== folder && !rooms[folder]?.includes(room)
    })
    expect(wrong).toEqual([])
  })

  test('imports no package but next, react and its own optional one', () => {
    const wrong = imports.filter(({ specifier, target }) => {
      if (target !== null) return false
      const owner = optionalPackages[specifier]
      return owner ? owner !== path : !allowedPackages[folder]?.test(specifier)
    })
    expect(wrong).toEqual([])
  })

  // Next's own takes no string when an app has typed routes.
  test('redirects through one function', () => {
    const code = codeOf({ path, folder, imports, ...file })
    if (path !== 'server/redirect-to.ts') expect(code).not.toMatch(/\bredirect\b[^'"]*from 'next/)
  })

  test('reads the environment in one place, and needs nothing that Edge lacks', () => {
    const code = codeOf({ path, folder, imports, ...file })
    if (path !== 'server/environment.ts') expect(code).not.toContain('process.env')
    expect(code).not.toMatch(/\bBuffer\b|['"]node:|\brequire\(|\bprocess\.(?!env)|\bsetImmediate\b/)
  })

  // TypeScript made it generic in 5.7, and copies are compiled with 5.6 too.
  test('writes no Uint8Array with a type argument', () => {
    expect(codeOf({ path, folder, imports, ...file })).not.toMatch(/\bUint8Array</)
  })

  test('names its imports without extension', () => {
    const withExtension = imports.filter(({ specifier }) => /\.(tsx?|jsx?)$/.test(specifier))
    expect(withExtension).toEqual([])
  })
})

describe('directives', () => {
  const withDirective = (directive: string) =>
    files.filter(({ text }) => text.includes(`'${directive}'\n`)).map(({ path }) => path)

  test('only the actions are public endpoints', () => {
    expect(withDirective('use server')).toEqual([
      'account-actions.ts',
      'actions.ts',
      'device-actions.ts',
      'passkey-actions.ts',
      'second-factor-actions.ts',
      'session-actions.ts',
      'social-actions.ts',
    ])
  })

  // Not `client.ts`: as a list of files that run in the browser, it lets a page load only those that it uses.
  test('only these run in the browser', () => {
    expect(withDirective('use client')).toEqual([
      'client/client-config.tsx',
      'client/forms/keep-typed.tsx',
      'client/forms/use-form-action.ts',
      'client/live-session/session-context.tsx',
      'client/live-session/session-events.tsx',
      'client/refresh-problem.tsx',
      'client/session-channel.ts',
      'client/try-refresh.tsx',
      'flows/account/on-this-page.tsx',
      'flows/passkeys/use-add-passkey.ts',
      'flows/passkeys/use-passkey-sign-in.ts',
      'flows/passkeys/use-passkey-support.ts',
      'flows/social/use-sso-callback.ts',
      'passkeys.ts',
    ])
  })

  test('stand on the first line', () => {
    for (const { text } of files) {
      const at = text.search(/^'use (client|server)'$/m)
      expect(at <= 0).toBe(true)
    }
  })

  test('nothing that the browser loads reaches the cookie store or the verifier', () => {
    const reached = reachableFrom(withDirective('use client'))
    expect(reached).not.toContain('verify.ts')
    expect(reached.filter((path) => /^(server|rotation|gate)\//.test(path))).toEqual([])
  })
})

describe('entries', () => {
  test('the gate reaches no React and no cookie store of Next', () => {
    const reached = reachableFrom(['middleware.ts'])
    const packages = files
      .filter(({ path }) => reached.includes(path))
      .flatMap(({ imports }) => imports.filter(({ target, isType }) => target === null && !isType))
    const names = new Set(packages.map(({ specifier }) => specifier))
    expect([...names].sort()).toEqual([
      'jose/jws/compact/verify',
      'next/package.json',
      'next/server',
    ])
  })

  test('nothing but a test leads to the folder for tests', () => {
    const others = files.filter(({ folder }) => folder !== 'testing')
    const targets = others.flatMap(({ imports }) => imports.map(({ target }) => target))
    expect(targets.filter((target) => target?.startsWith('testing'))).toEqual([])
    expect(paths).toContain('testing/index.ts')
  })

  test('only the passkey entry leads to the package for passkeys', () => {
    const others = paths.filter((path) => !path.includes('/') && path !== 'passkeys.ts')
    expect(reachableFrom(others)).not.toContain('flows/passkeys/webauthn.ts')
    expect(reachableFrom(['passkeys.ts'])).toContain('flows/passkeys/webauthn.ts')
  })

  test('the root runs anywhere', () => {
    expect(
      reachableFrom(['index.ts']).filter(
        (path) => !/^(index\.ts|core\/|flows\/social\/providers\.ts)/.test(path),
      ),
    ).toEqual([])
  })

  const exportNames = {
    'index.ts': [
      'SendoraError',
      'closedPolicy',
      'cookieNames',
      'csrfHeaderName',
      'decodeAccessToken',
      'describeError',
      'idle',
      'insecureCookieNames',
      'isServiceId',
      'isSocialProvider',
      'isVerified',
      'refusalSentence',
      'refusedWith',
      'returnToField',
      'safeReturnTo',
      'sentHostHeaderName',
      'secureCookieNames',
      'signInUrl',
      'singleValue',
      'socialProviders',
      'stepUpFields',
      'strictTransportSecurity',
      'verifiedSession',
      'withBasePath',
      'withoutBasePath',
    ],
    'middleware.ts': ['sendoraMiddleware'],
    'server.ts': [
      'SessionBoundary',
      'callService',
      'createSendoraServerClient',
      'currentReturnTo',
      'getAppOrigin',
      'failureState',
      'getClientConfig',
      'getClientSentences',
      'getRefusalSentence',
      'getReturnTo',
      'getSession',
      'getSessionMark',
      'getSessionState',
      'limitOperation',
      'redirectTo',
      'redirectToSignIn',
      'requireSession',
      'requireVerifiedSession',
      'signOutHandler',
      'withSession',
      'withSessionAction',
      'withSessionForm',
      'withVerifiedSession',
    ],
    'account.ts': [
      'DeletionCancelled',
      'confirmationReturnTo',
      'getCodeRequest',
      'getDeletion',
      'getDevices',
      'getIdentities',
      'getPasskeys',
      'getSecondFactor',
      'idempotencyKey',
      'isLinkRequestedHere',
      'isLinkUsedHere',
      'socialCallback',
      'verificationWaitSeconds',
      'withRecentAuth',
    ],
    'account-actions.ts': [
      'changePasswordAction',
      'confirmEmailCodeAction',
      'continueConfirmedAction',
      'deleteAccountAction',
      'requestEmailCodeAction',
      'requestPasswordResetAction',
      'resendEmailCodeAction',
      'resendEmailVerificationAction',
      'resetPasswordAction',
      'signUpAction',
      'startGuestAction',
      'verifyEmailAction',
    ],
    'actions.ts': [
      'acceptMagicLinkAction',
      'completeMfaAction',
      'confirmMagicLinkAction',
      'declineMagicLinkAction',
      'refreshAction',
      'requestMagicLinkAction',
      'signInAction',
      'signOutAction',
      'tryRefreshAction',
    ],
    'device-actions.ts': ['signOutDeviceAction'],
    'passkey-actions.ts': [
      'finishPasskeyRegistrationAction',
      'finishPasskeySignInAction',
      'removePasskeyAction',
      'startPasskeyRegistrationAction',
      'startPasskeySignInAction',
    ],
    'passkeys.ts': ['useAddPasskey', 'usePasskeySignIn', 'usePasskeySupport'],
    'second-factor-actions.ts': [
      'confirmSecondFactorAction',
      'disableSecondFactorAction',
      'renewRecoveryCodesAction',
      'startSecondFactorAction',
    ],
    'client.ts': [
      'AnnounceSignOut',
      'ClientConfigProvider',
      'KeepTyped',
      'RefreshTrouble',
      'SendoraCloud',
      'SessionEvents',
      'SessionGate',
      'SessionProvider',
      'TryRefresh',
      'default',
      'isServiceUnavailable',
      'isUnverified',
      'sendoraFetch',
      'stateMessage',
      'useClientConfig',
      'useOptionalClientConfig',
      'useFormAction',
      'useActionWithFallback',
      'useSentences',
      'useSession',
      'useSsoCallback',
    ],
    'social-actions.ts': [
      'addPasswordAction',
      'completeSingleSignOnAction',
      'startLinkIdentityAction',
      'startSingleSignOnAction',
      'startSocialSignInAction',
      'unlinkIdentityAction',
    ],
    'instrumentation.ts': ['configureSendora', 'getClientConfig', 'requireEnvironment'],
    'verify.ts': ['createVerifier'],
    'rotation-redis.ts': ['redisStore', 'shareRotation'],
    'telemetry.ts': ['openTelemetryTrace'],
    'environment.ts': ['readEnvironment'],
    'session-actions.ts': ['refreshAction', 'signOutAction', 'tryRefreshAction'],
    'config.ts': ['default'],
  }

  test('are these and no others', () => {
    const entries = paths.filter((path) => !path.includes('/'))
    expect(entries).toEqual(Object.keys(exportNames).sort())
  })

  test.each(Object.entries(exportNames))('%s exports exactly %j', async (path, names) => {
    const entry: object = await import(`../../lib/sendora/${path}`)
    expect(Object.keys(entry).sort()).toEqual([...names].sort())
  })
})

/** Files that these load at run time. An action called from the browser is a reference, not a load. */
function reachableFrom(starts: string[]): string[] {
  const reached = new Set<string>()
  const visit = (path: string) => {
    const file = files.find((candidate) => candidate.path === path)
    if (file === undefined || reached.has(path) || file.text.startsWith("'use server'")) return
    reached.add(path)
    for (const { target, isType } of file.imports) {
      if (target !== null && !isType)
        visit(paths.find((other) => other.replace(/\.tsx?$/, '') === target) ?? '')
    }
  }
  starts.forEach(visit)
  return [...reached]
}
