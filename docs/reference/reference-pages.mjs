import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { fromRoot } from '../../scripts/lib/processes.mjs'
import {
  exportedType,
  literalsOf,
  membersOf,
  readSources,
  sourceOf,
  variantsOf,
} from './docstrings.mjs'

const generated = '<!-- Generated from the docstrings by `npm run docs`: change those. -->'

/** The generated pages of `lib/sendora/docs`, by file name. */
export async function referencePages() {
  const sources = readSources(fromRoot('lib/sendora'))
  const example = readFileSync(fromRoot('.env.example'), 'utf8')
  return {
    'options.md': optionsPage(sources, example),
    'errors.md': errorsPage(sources, await readErrors(sources)),
  }
}

/** Options, settings, and environment variables. */
export function optionsPage(sources, example) {
  const tableOf = (name) => {
    const type = exportedType(sources, name)
    const rows = membersOf(type).map((member) => [
      code(member.name),
      code(member.type),
      member.default ?? '',
      member.meaning,
    ])
    return [type.meaning, table(['name', 'type', 'default', 'meaning'], rows)]
  }
  return page([
    '# Options',
    generated,
    '## Configuration',
    ...tableOf('SendoraOptions'),
    'Only `defineSendora`, in `config.ts`, takes these:',
    ...tableOf('SendoraDefinition').slice(1),
    '## Gate',
    ...tableOf('SendoraGateOptions'),
    '## Process settings',
    ...tableOf('ProcessSettings'),
    '`configureSendora` sets them, in `instrumentation.ts`.',
    '## Environment variables',
    'Read when the server runs, never at build. An option of the same meaning wins.',
    table(['variable', 'default', 'meaning'], environmentRows(sources, example)),
  ])
}

/** Thrown codes, refusals, and events. `errors` has the catalog, its own codes, and the kinds that pass by waiting. */
export function errorsPage(sources, { catalog, own, retryable }) {
  const remedies = remediesOf(sources)
  const refusals = (names) =>
    table(
      ['code', 'kind', 'what people read', 'what to do'],
      names.map((name) => {
        const { kind, sentence, timedSentence } = catalog[name]
        const timed = timedSentence ? ` _With a known wait:_ ${timedSentence}` : ''
        const { isDesign, remedy } = remedies.get(name)
        return [code(name) + (isDesign ? ' `[design]`' : ''), kind, sentence + timed, remedy]
      }),
    )
  const names = Object.keys(catalog)
  const events = exportedType(sources, 'SendoraEvent')
  return page([
    '# Errors and events',
    generated,
    '## Thrown',
    exportedType(sources, 'SendoraErrorCode').meaning,
    table(
      ['code', 'what happened, and what to do'],
      literalsOf(exportedType(sources, 'SendoraErrorCode')).map(({ name, meaning }) => [
        code(name),
        meaning,
      ]),
    ),
    '## Refusals',
    'A refusal is a value: a `FormState` of kind `refused`, or a `ServiceResult`. `describeError(code, status)` gives the row of a code, and `refusalSentence` its sentence. Codes are compared without case.',
    `These kinds may pass by waiting: ${retryable.map(code).join(', ')}.`,
    '### From the service',
    'Sendora documents no code for the cases marked `[design]`: see [contract.md](contract.md#design).',
    refusals(names.filter((name) => !own.includes(name))),
    '### From this library',
    refusals(names.filter((name) => own.includes(name))),
    '## Events',
    events.meaning,
    table(
      ['event', 'fields', 'meaning'],
      variantsOf(events).map(({ name, fields, meaning }) => [
        code(name),
        fields.map((field) => code(`${field.name}: ${field.type}`)).join(', '),
        meaning,
      ]),
    ),
  ])
}

/** What a developer can do about each code: the docstring above its sentence. */
function remediesOf(sources) {
  const tables = ['serviceErrors', 'libraryErrors'].map((name) => sourceOf(sources, name).text)
  const rows = tables.join('\n').matchAll(/\/\*\* (`\[design\]` )?(.+?) \*\/\s+([A-Z_]+):/g)
  return new Map(
    [...rows].map(([, mark, remedy, name]) => [name, { isDesign: mark !== undefined, remedy }]),
  )
}

async function readErrors(sources) {
  const load = async (name) =>
    (await import(pathToFileURL(sourceOf(sources, name).path).href))[name]
  return {
    catalog: await load('errorCatalog'),
    own: Object.values(await load('libraryErrors')).flatMap(Object.keys),
    retryable: [...(await load('retryableKinds'))],
  }
}

/** The variables that the library reads, in the words of `.env.example`. */
function environmentRows(sources, example) {
  const { text } = sourceOf(sources, 'readEnvironment')
  const names = [...text.matchAll(/^ +'([A-Z][A-Z_]+)',$/gm)].map(([, name]) => name)
  const read = new Set(names.filter((name) => name !== 'NODE_ENV'))
  return [...read].map((name) => environmentRow(name, example))
}

function environmentRow(name, example) {
  const [, comment] = new RegExp(`((?:^#.*\\n)+)(?:# )?${name}=`, 'm').exec(example) ?? []
  if (comment === undefined) throw new Error(`.env.example does not explain ${name}.`)
  const words = comment.replaceAll(/^# ?/gm, '').replaceAll(/\s+/g, ' ').trim()
  const [meaning, byDefault = ''] = words.split(/ ?Default: /)
  return [code(name), byDefault.replace(/\.$/, ''), meaning]
}

function code(text) {
  return `\`${text}\``
}

function page(parts) {
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

/** In the shape that Biome gives to tables. */
function table(head, rows) {
  const cells = [head, ...rows].map((row) => row.map((cell) => cell.replaceAll('|', '\\|')))
  const widths = head.map((_, column) => Math.max(...cells.map((row) => row[column].length)))
  const line = (row) => `| ${row.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`
  const [first, ...others] = cells
  return [line(first), line(widths.map((width) => '-'.repeat(width))), ...others.map(line)].join(
    '\n',
  )
}
