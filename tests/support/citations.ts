import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'

/** A piece of text that may cite something: a comment, or a paragraph of a page. */
type Passage = { path: string; line: number; text: string }

/** What a folder can be cited for. */
type Shelf = {
  folder: string
  names: ReadonlySet<string>
  /** Anchors of each page in `docs`, by its name without extension. */
  pages: ReadonlyMap<string, ReadonlySet<string>>
  /** Those that `docs/security.md` explains; `null` where a folder cites pages of another one. */
  rfcs: ReadonlySet<string> | null
}

/** Files of the app around the folder, by the names that Next.js gives them. */
const conventions =
  /^(middleware|proxy|instrumentation|route)\.ts$|^(page|layout|loading|error|forbidden|unauthorized)\.tsx$/

/** Forms that name a place without saying where it is. */
const forbidden = [
  // A numbered section of something: `contract 3.2`, `security.md 5.2`, `design section 4`, `(2.4)`.
  /\b(?:contract|security|design|review|issue)(?:\.md)?,? (?:sections? |§ ?|#)?\d[\d.]*/gi,
  /(?<!(?:RFC \d+(?:bis)?|contract|security|design)(?:\.md)?,? )\bsections? \d[\d.]*/gi,
  /\(\d+(?:\.\d+)+(?=[),:;]| to | and )/g,
  /§ ?\d[\d.]*/g,
  // Rows of a list that is kept elsewhere: `D11`, `T034`.
  /\bD\d{1,2}\b/g,
  /\b[ACFKMPRTVX]\d{3}\b/g,
  // Decision records stay behind when the folder is copied.
  /\bADR[- ]?\d+/g,
  /\b(?:decisions?|records?) \d{4}\b/gi,
]

/** `(contract: token refresh)`; of the contract and the security notes also `see contract: token refresh.` */
const sections =
  /(?<=[(;] ?|\b(?=contract|security))(contract|security|options|errors|testing): ([^;()]+?)(?=[;)]|\.(?:\s|$)|\s*$)/gi

const paths =
  /(?<![\w@/.$-])((?:\.{1,2}\/)*(?:[\w@$-]+\/)*[\w@.$-]+\.(?:tsx?|mjs|mdx?))\b(#[\w-]+)?/g
const withoutExtension =
  /(?<![\w@/.$-])(?:docs|tests|e2e|attack|mocks|scripts|seeds|lib\/sendora)(?:\/[\w-]+)+(?![\w/-]|\.\w)/g

/**
 * Citations in a folder that lead nowhere, each as `path:line citation`. A copy of `lib/sendora` has the pages that it
 * cites; for another folder, say where they are.
 */
export function brokenCitations(folder: string, docs = join(folder, 'docs')): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
  const shelf = shelfOf(folder, files, docs)
  return files
    .filter((path) => /\.(tsx?|md)$/.test(path))
    .flatMap((path) => passagesOf(path, readFileSync(join(folder, path), 'utf8')))
    .flatMap((passage) =>
      brokenIn(passage, shelf).map((cited) => `${passage.path}:${passage.line} ${cited}`),
    )
}

function brokenIn(passage: Passage, shelf: Shelf): string[] {
  const text = passage.text.replace(/https?:\/\/[^\s)]+/g, '')
  const isPage = passage.path.endsWith('.md')
  return [
    ...forbidden.flatMap((pattern) => text.match(pattern) ?? []),
    ...(isPage ? [] : (text.match(/\bASVS\b[ \d.]*/g) ?? [])),
    ...(text.match(/\[design\]/g) ?? []).filter(() => !hasAnchor(shelf, 'contract', 'design')),
    ...[...text.matchAll(/\bRFC[ -]?(\d+(?:bis)?)/g)]
      .filter(([, number = '']) => shelf.rfcs?.has(number) === false)
      .map(([cited]) => cited),
    ...[...text.matchAll(sections)]
      .filter(([, page = '', title = '']) => !hasAnchor(shelf, page.toLowerCase(), slugOf(title)))
      .map(([cited]) => cited),
    ...[...text.matchAll(paths)]
      .filter(([, path = '', anchor]) => !isThere(shelf, passage.path, path, anchor))
      .map(([cited]) => cited),
    ...[...text.matchAll(/\]\((#[\w-]+)\)/g)]
      .filter(([, anchor = '']) => isPage && !hasOwnAnchor(shelf, passage.path, anchor))
      .map(([cited]) => cited),
    ...(text.match(withoutExtension) ?? []).filter((path) => !isModule(shelf, path)),
  ]
}

function shelfOf(folder: string, files: readonly string[], docs: string): Shelf {
  const pages = existsSync(docs) ? readdirSync(docs).filter((name) => name.endsWith('.md')) : []
  const texts = new Map(
    pages.map((name) => [basename(name, '.md'), readFileSync(join(docs, name), 'utf8')]),
  )
  const standards = [...(texts.get('security') ?? '').matchAll(/^\| \[(\d+(?:bis)?)\]/gm)]
  const hasOwnPages = docs === join(folder, 'docs')
  return {
    folder,
    names: new Set(files.map((path) => basename(path))),
    pages: new Map([...texts].map(([name, text]) => [name, anchorsOf(text)])),
    rfcs: hasOwnPages ? new Set(standards.map(([, rfc = '']) => rfc)) : null,
  }
}

function anchorsOf(page: string): ReadonlySet<string> {
  return new Set([...page.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) => slugOf(title)))
}

/** The anchor that GitHub gives to a heading. */
function slugOf(title: string): string {
  return title
    .trim()
    .toLowerCase()
    .replace(/[^\w\s-]/g, '')
    .replace(/\s+/g, '-')
}

function hasAnchor({ pages }: Shelf, page: string, anchor: string): boolean {
  return pages.get(page)?.has(anchor) ?? false
}

function hasOwnAnchor(shelf: Shelf, path: string, anchor: string): boolean {
  return anchorsOf(readFileSync(join(shelf.folder, path), 'utf8')).has(anchor.slice(1))
}

/** A file of the folder, by its path from the folder, from `docs`, or from the citing file. A bare name may be anywhere. */
function isThere(shelf: Shelf, from: string, cited: string, anchor: string | undefined): boolean {
  const path = cited.replace(/^(\.\/)?lib\/sendora\/|^src\/(?=[^/]+$)/, '')
  if (anchor === undefined && !path.includes('/')) {
    return shelf.names.has(path) || conventions.test(path)
  }
  const { folder } = shelf
  const found = [folder, join(folder, 'docs'), join(folder, dirname(from))]
    .map((base) => resolve(base, path))
    .find((target) => !relative(folder, target).startsWith('..') && existsSync(target))
  if (found === undefined) return false
  return anchor === undefined || anchorsOf(readFileSync(found, 'utf8')).has(anchor.slice(1))
}

/** A folder, or a source without its extension. */
function isModule({ folder }: Shelf, cited: string): boolean {
  const path = join(folder, cited.replace(/^lib\/sendora\//, ''))
  return ['', '.ts', '.tsx'].some((extension) => existsSync(path + extension))
}

/** Comments of a source, or paragraphs of a page; code that either shows is an example and cites nothing. */
function passagesOf(path: string, text: string): Passage[] {
  const parts = path.endsWith('.md') ? /(?:^.*\S.*(?:\n|$))+/gm : comments
  return [...blankFences(text).matchAll(parts)].map(({ 0: part, index }) => ({
    path,
    line: text.slice(0, index).split('\n').length,
    text: part
      .replace(/^\s*(?:\/\*\*?|\/\/|\*(?!\/| ?\*))/gm, '')
      .replace(/\*\//g, '')
      .replace(/\s+/g, ' '),
  }))
}

const comments = /(?<=^|[\s({,])\/\*[\s\S]*?\*\/|(?:(?<=^|\s)\/\/.*(?:\n\s*(?=\/\/)|$))+/gm

/** Fenced code, line by line without its text, so that lines keep their numbers. */
function blankFences(text: string): string {
  return text.replace(/^([ *]*)```[\s\S]*?^[ *]*```/gm, (fence) => fence.replace(/[^\n]/g, ''))
}
