import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Every TypeScript source below a folder: `{ path, text }`. */
export function readSources(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .sort()
    .map((name) => join(folder, name))
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }))
}

/** The source that exports this name. Files move; names of exports stay. */
export function sourceOf(sources, name) {
  const found = sources.filter(({ text }) => exportPattern(name).test(text))
  if (found.length !== 1) throw new Error(`${found.length} files export "${name}", and not one.`)
  return found[0]
}

/** An exported type: what its docstring says, and the text between its `=` and the next declaration. */
export function exportedType(sources, name) {
  const { text } = sourceOf(sources, name)
  const [, comment] = new RegExp(`${docPattern}export type ${name} `).exec(text) ?? []
  const [declaration] = text.slice(text.search(exportPattern(name))).split(/\n(?=[a-z/])/)
  return { ...docOf(comment), body: declaration.slice(declaration.indexOf('=') + 1) }
}

/** Members of an object type, without those of nested ones. Each has to have a docstring. */
export function membersOf({ body }) {
  const member = new RegExp(
    `${docPattern}^  (\\w+)(\\??): (.+?)(?=\\n  (?:/\\*\\*|\\w+\\??:)|\\n\\})`,
    'gms',
  )
  return [...body.matchAll(member)].map(([, comment, name, optional, type]) => ({
    ...required(docOf(comment), name),
    name,
    type: type.replaceAll(/\s+/g, ' '),
    isOptional: optional === '?',
  }))
}

/** Members of a union of texts. Each has to have a docstring. */
export function literalsOf({ body }) {
  return [...body.matchAll(new RegExp(`${docPattern}\\| '([^']+)'`, 'g'))].map(
    ([, comment, name]) => ({ ...required(docOf(comment), name), name }),
  )
}

/** Members of a union of objects, told apart by `name`; `fields` has the others as they are written. */
export function variantsOf({ body }) {
  const variant = new RegExp(`${docPattern}\\| (\\{.+?\\})(?=\\s*(?:/\\*\\*|\\||\\)))`, 'gs')
  return [...body.matchAll(variant)].map(([, comment, object]) => {
    const members = [...withoutComments(object).matchAll(/(\w+): ([^;\n}]+)/g)]
    const fields = members.map(([, name, type]) => ({ name, type: type.trim() }))
    const name = fields.find((field) => field.name === 'name').type.slice(1, -1)
    return { ...docOf(comment), name, fields: fields.filter((field) => field.name !== 'name') }
  })
}

/** A docstring in front of something, not reaching over the one before it. */
const docPattern = '(?:/\\*\\*((?:(?!\\*/)[\\s\\S])*)\\*/\\s*)?'

function exportPattern(name) {
  return new RegExp(`^export (?:type|const|function|async function|class) ${name}\\b`, 'm')
}

/** What a docstring says, and what stands after its `@default`; other tags are left out. */
function docOf(comment = '') {
  const text = comment.replaceAll(/^\s*\*(?: |$)/gm, '').trim()
  const [meaning, ...tags] = text.split(/(?<=^|\s)(?=@[a-z])/)
  const byDefault = tags.find((tag) => tag.startsWith('@default'))
  return {
    meaning: joined(meaning),
    default: byDefault ? joined(byDefault.slice('@default'.length)) : null,
  }
}

function required(doc, name) {
  if (doc.meaning === '') throw new Error(`"${name}" has no docstring.`)
  return doc
}

function joined(text) {
  return text.replaceAll(/\s+/g, ' ').trim()
}

function withoutComments(text) {
  return text.replaceAll(/\/\*.*?\*\//gs, '')
}
