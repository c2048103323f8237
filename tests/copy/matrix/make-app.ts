import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fromRoot } from '../../../scripts/lib/processes.mjs'
import { readmeSample } from '../readme-sample'
import { deleteParts } from '../without-parts'
import { generatedApps } from './generated-apps.mjs'
import { installPackages } from './install-packages'
import { hasSignIn, type Row } from './rows'

const library = fromRoot('lib', 'sendora')
const sample = (below: string) => readmeSample(join(library, 'README.md'), below)

/** Makes a row's app in a temporary folder: what create-next-app wrote, and what the library's README says to do. */
export async function makeApp(row: Row): Promise<string> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), `sendora-${row.name}-`)))
  cpSync(fromRoot('tests', 'copy', 'apps', row.app), folder, { recursive: true })
  configure(folder, row)
  const source = existsSync(join(folder, 'src')) ? join(folder, 'src') : folder
  copyLibrary(source, row)
  addSamples(source, row)
  if (row.hasFiles) cpSync(fromRoot('tests', 'copy', 'rows', row.name), source, { recursive: true })
  const app: { flags: readonly string[]; packagesOf?: string } = generatedApps[row.app]
  const lockedIn = fromRoot('tests', 'copy', 'apps', app.packagesOf ?? row.app)
  cpSync(join(lockedIn, 'package-lock.json'), join(folder, 'package-lock.json'))
  await installPackages(lockedIn, folder)
  return folder
}

/** What the app's owner has set: that's what rows differ in. */
function configure(folder: string, { compilerOptions, nextConfig }: Row): void {
  const tsconfigFile = join(folder, 'tsconfig.json')
  const tsconfig = JSON.parse(readFileSync(tsconfigFile, 'utf8'))
  Object.assign(tsconfig.compilerOptions, compilerOptions)
  writeFileSync(tsconfigFile, JSON.stringify(tsconfig, null, 2))
  for (const [name, value] of Object.entries(nextConfig ?? {})) {
    const place = '/* config options here */'
    edit(join(folder, 'next.config.ts'), place, `${place}\n  ${name}: ${JSON.stringify(value)},`)
  }
}

function copyLibrary(source: string, { loginPath, nextConfig, without = [] }: Row): void {
  const copy = join(source, 'lib/sendora')
  cpSync(library, copy, { recursive: true })
  deleteParts(copy, without)
  for (const [name, value] of Object.entries({ loginPath, basePath: nextConfig?.basePath })) {
    if (value === undefined) continue
    const place = 'defineSendora({'
    edit(join(copy, 'config.ts'), place, `${place}\n  ${name}: '${value}',`)
  }
}

function addSamples(source: string, row: Row): void {
  const { gate, loginPath = '/login', pagesIn = '' } = row
  const gateSample = sample('Write `middleware.ts`')
  // "(or `proxy.ts`, without `runtime`)"
  const isProxy = gate === 'proxy.ts'
  write(source, gate, isProxy ? gateSample.replace(/^ *runtime: .*\n/m, '') : gateSample)

  const layout = join(source, 'app/layout.tsx')
  edit(layout, '{children}</body>', `${sample('Pass the configuration').trim()}</body>`)
  edit(layout, 'export const metadata', `${layoutImports}\nexport const metadata`)
  const addPage = (path: string, file: string, text: string) =>
    write(source, `app${pagesIn}${path}/${file}`, moved(text, pagesIn + path))
  addPage('/dashboard', 'page.tsx', sample('## In a page'))
  if (!hasSignIn(row)) return
  addPage(loginPath, 'page.tsx', sample('The page:'))
  addPage(loginPath, 'sign-in-form.tsx', sample('Its form:'))
}

const layoutImports = `import { ClientConfigProvider } from '../lib/sendora/client'
import { getClientConfig } from '../lib/sendora/server'
`

/** A page of the samples, which print it for `/dashboard` or `/login`. */
function moved(text: string, route: string): string {
  return text
    .replaceAll("'../../lib/", `'${'../'.repeat(route.split('/').length)}lib/`)
    .replaceAll("PageProps<'/login'>", `PageProps<'${route}'>`)
}

function edit(file: string, text: string, replacement: string): void {
  const before = readFileSync(file, 'utf8')
  if (!before.includes(text)) throw new Error(`${file} has no ${text}`)
  writeFileSync(
    file,
    before.replace(text, () => replacement),
  )
}

function write(source: string, path: string, text: string): void {
  const file = join(source, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}
