import { writeFileSync } from 'node:fs'
import { fromRoot } from '../../scripts/lib/processes.mjs'
import { referencePages } from './reference-pages.mjs'

// Run by tsx: the error catalog is imported from its TypeScript.
for (const [name, text] of Object.entries(await referencePages())) {
  writeFileSync(fromRoot('lib/sendora/docs', name), text)
  console.log(`lib/sendora/docs/${name}`)
}
