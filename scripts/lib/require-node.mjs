import { isSupportedNode } from './is-supported-node.mjs'

if (!isSupportedNode(process.versions.node)) {
  console.error(
    `This project needs Node 20.19 or later, 22.13 or later, or 24 and newer. You have ${process.versions.node}: https://nodejs.org`,
  )
  process.exit(1)
}
