// Imported first by every command, so it may only use what an old Node understands.
const [major, minor] = process.versions.node.split('.').map(Number)

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `This project needs Node 20.19 or newer. You have ${process.versions.node}: https://nodejs.org`,
  )
  process.exit(1)
}
