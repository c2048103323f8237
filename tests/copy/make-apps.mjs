import '../../scripts/lib/require-node.mjs'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CommandError, command, step } from '../../scripts/lib/command.mjs'
import { fromRoot, run } from '../../scripts/lib/processes.mjs'
import { commonFlags, createNextApp, generatedApps } from './matrix/generated-apps.mjs'

// What create-next-app wrote for people, or what a build writes again.
const kept = ['package.json', 'tsconfig.json', 'next.config.ts', 'eslint.config.mjs', 'app', 'src']

const quiet = ['--omit-lockfile-registry-resolved', '--no-audit', '--no-fund']

// Makes the apps again that the copied library is tested in: `npm run copy:apps`, or with names for some of them.
await command(async () => {
  const names = process.argv.slice(2)
  for (const name of names.length > 0 ? names : Object.keys(generatedApps)) {
    await step(`Making ${name}`, () => make(name))
  }
  return 0
})

async function make(name) {
  const app = generatedApps[name]
  if (app === undefined) throw new CommandError(`There is no app "${name}".`)
  const folder = mkdtempSync(join(tmpdir(), 'copied-app-'))
  try {
    // One name for all, so that apps with the same packages have the same package.json.
    const made = join(folder, 'copied-app')
    await npm(['exec', '--yes', '--', createNextApp, made, ...commonFlags, ...app.flags])
    await npm(['install', '--package-lock-only', ...(app.packages ?? []), ...quiet], made)
    const target = fromRoot('tests', 'copy', 'apps', name)
    rmSync(target, { recursive: true, force: true })
    for (const entry of kept.filter((one) => existsSync(join(made, one)))) {
      cpSync(join(made, entry), join(target, entry), { recursive: true })
    }
    if (app.packagesOf === undefined) {
      cpSync(join(made, 'package-lock.json'), join(target, 'package-lock.json'))
    } else requireSamePackages(made, fromRoot('tests', 'copy', 'apps', app.packagesOf))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function npm(args, folder) {
  const prefix = folder === undefined ? [] : ['--prefix', folder]
  const result = await run('npm', [...args, ...prefix])
  if (!result.ok) throw new CommandError(`npm ${args[0]} failed.`, { output: result.output })
}

function requireSamePackages(left, right) {
  const [one, other] = [left, right].map((folder) => readFileSync(join(folder, 'package.json')))
  if (!one.equals(other)) throw new CommandError(`The packages aren't those of ${right}.`)
}
