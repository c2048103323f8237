import { readFileSync } from 'node:fs'

type Flow = { flow: string; files: readonly string[] }
type TestFile = { path: string; tests: number; flows: string[] }

/** How many tests each file has, as they are written: one over a table of rows counts once. */
export function testsByFile(flows: readonly Flow[]): TestFile[] {
  const paths = [...new Set(flows.flatMap(({ files }) => files))].sort()
  return paths.map((path) => ({
    path,
    tests: countTests(readFileSync(path, 'utf8')),
    flows: flows.filter(({ files }) => files.includes(path)).map(({ flow }) => flow),
  }))
}

function countTests(source: string): number {
  return source.match(/(?<![.\w])(?:test|it)(?:\(|\.each\b)/g)?.length ?? 0
}
