/** The newest when the apps were made. A newer one comes in with `npm run copy:apps`, never by itself. */
export const createNextApp = 'create-next-app@16.4.3'

/** The rest would ask, or fetch fonts from Google in every build: without `--empty`, the layout has them. */
export const commonFlags = [
  '--typescript',
  '--app',
  '--empty',
  '--import-alias=@/*',
  '--use-npm',
  '--skip-install',
  '--disable-git',
  '--yes',
]

/**
 * The apps below `tests/copy/apps`, by folder: what create-next-app was told besides, and what npm added.
 *
 * @satisfies {Readonly<Record<string, { flags: readonly string[], packages?: readonly string[], packagesOf?: string }>>}
 */
export const generatedApps = {
  default: { flags: ['--src-dir', '--tailwind', '--eslint'] },
  'no-src': { flags: ['--no-src-dir', '--tailwind', '--eslint'], packagesOf: 'default' },
  webpack: {
    flags: ['--src-dir', '--no-tailwind', '--eslint', '--react-compiler'],
    packages: ['jose@^6'],
  },
  intl: { flags: ['--src-dir', '--no-tailwind', '--eslint'], packages: ['next-intl@^4'] },
  'typescript-5.6': {
    flags: ['--src-dir', '--no-tailwind', '--eslint'],
    packages: ['typescript@~5.6.3'],
  },
  'typescript-7': {
    flags: ['--src-dir', '--no-tailwind', '--no-eslint'],
    packages: ['typescript@^7.0.2'],
  },
}
