import './lib/require-node.mjs'
import { mkdirSync, writeFileSync } from 'node:fs'
import { command } from './lib/command.mjs'
import { fromRoot } from './lib/processes.mjs'
import { smallFont, smallFonts } from './lib/small-fonts.mjs'

// `npm run fonts`: writes the fonts of `app/fonts`, after an update of the complete ones or a change of what they keep.
await command(async () => {
  mkdirSync(fromRoot('app', 'fonts'), { recursive: true })
  for (const family of Object.keys(smallFonts)) {
    const font = await smallFont(family)
    writeFileSync(fromRoot('app', 'fonts', `${family}.woff2`), font)
    console.log(`${family}: ${font.length} bytes`)
  }
  return 0
})
