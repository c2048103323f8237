import { parts } from '../without-parts'
import type { generatedApps } from './generated-apps.mjs'

export type Row = {
  name: string
  /** The folder below `tests/copy/apps` that create-next-app made. */
  app: keyof typeof generatedApps
  /** Below the app's source folder. Next.js deprecated `middleware.ts`, and says so in one line. */
  gate: 'proxy.ts' | 'middleware.ts'
  /** On top of what create-next-app wrote to `tsconfig.json`. */
  compilerOptions?: Readonly<Record<string, unknown>>
  /** On top of what it wrote to `next.config.ts`. */
  nextConfig?: Readonly<Record<string, unknown>> & { basePath?: string; trailingSlash?: boolean }
  bundler?: 'webpack'
  /** Where the app puts its sign-in page. @default '/login' */
  loginPath?: string
  /** Parts that the app's owner has deleted, as `docs/parts.md` says. @default none */
  without?: readonly string[]
  /** The Sendora variables of `next build`. @default those of another deployment than the one that runs */
  builtWith?: 'nothing'
  /** Verifies access tokens, with the package `jose`. */
  isVerified?: true
  /** Below `app`, where the pages are. @default '' */
  pagesIn?: string
  /** Files of the app's owner, from `tests/copy/rows/<name>`; they win over the samples. */
  hasFiles?: true
}

/** What the copy is tested in. The first row is a part of `npm test`. */
export const rows: readonly [Row, ...Row[]] = [
  { name: 'default', app: 'default', gate: 'proxy.ts' },
  { name: 'without-src', app: 'no-src', gate: 'middleware.ts', builtWith: 'nothing' },
  {
    name: 'webpack-standalone',
    app: 'webpack',
    gate: 'proxy.ts',
    bundler: 'webpack',
    nextConfig: { output: 'standalone', basePath: '/app', trailingSlash: true },
    isVerified: true,
  },
  // webpack has no word for an import that may be missing: without the package, the file has to go as well.
  {
    name: 'no-jose',
    app: 'default',
    gate: 'middleware.ts',
    bundler: 'webpack',
    without: ['verification'],
  },
  { name: 'next-intl', app: 'intl', gate: 'proxy.ts', pagesIn: '/[locale]', hasFiles: true },
  {
    name: 'strictest',
    app: 'default',
    gate: 'proxy.ts',
    nextConfig: { typedRoutes: true },
    compilerOptions: {
      allowUnreachableCode: false,
      allowUnusedLabels: false,
      erasableSyntaxOnly: true,
      exactOptionalPropertyTypes: true,
      noFallthroughCasesInSwitch: true,
      noImplicitOverride: true,
      noImplicitReturns: true,
      noPropertyAccessFromIndexSignature: true,
      noUncheckedIndexedAccess: true,
      noUncheckedSideEffectImports: true,
      noUnusedLocals: true,
      noUnusedParameters: true,
      verbatimModuleSyntax: true,
    },
  },
  { name: 'not-strict', app: 'default', gate: 'proxy.ts', compilerOptions: { strict: false } },
  { name: 'typescript-5.6', app: 'typescript-5.6', gate: 'proxy.ts' },
  { name: 'typescript-7', app: 'typescript-7', gate: 'proxy.ts' },
  { name: 'other-login', app: 'default', gate: 'proxy.ts', loginPath: '/auth/sign-in' },
  {
    name: 'base-alone',
    app: 'default',
    gate: 'proxy.ts',
    without: Object.keys(parts),
    hasFiles: true,
  },
]

/** Without its flow there's no form to sign in with. */
export const hasSignIn = ({ without = [] }: Row) => !without.includes('flows/sign-in')
