/**
 * What `engines` in package.json says, readable by an old Node and without a dependency: this runs before any is
 * installed. The odd releases in between are left out, since Vitest is.
 */
export function isSupportedNode(version) {
  const [major, minor] = version.split('.').map(Number)
  return major >= 24 || (major === 22 && minor >= 13) || (major === 20 && minor >= 19)
}

if (!isSupportedNode(process.versions.node)) {
  console.error(
    `This project needs Node 20.19 or later, 22.13 or later, or 24 and newer. You have ${process.versions.node}: https://nodejs.org`,
  )
  process.exit(1)
}
