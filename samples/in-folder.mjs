import { pathToFileURL } from 'node:url'

// Runs a tool as if started in another folder: `node in-folder.mjs <folder> <tool> …arguments`.
const [, , folder = '', tool = '', ...args] = process.argv
process.chdir(folder)
process.argv.splice(1, process.argv.length, tool, ...args)
await import(pathToFileURL(tool).href)
