import { BlockList, isIP } from 'node:net'

/**
 * Reads `TRUSTED_PROXIES`: addresses and networks (`10.0.0.0/8`, `fd00::/8`), separated by commas. Empty: none.
 *
 * @throws Error whose message names the variable and the entry that cannot be read.
 */
export function trustedProxies(text = ''): (address: string) => boolean {
  const list = new BlockList()
  for (const entry of text.split(',').map((part) => part.trim())) {
    if (entry !== '') add(list, entry)
  }
  return (address) => {
    const family = isIP(address)
    return family !== 0 && list.check(address, family === 6 ? 'ipv6' : 'ipv4')
  }
}

function add(list: BlockList, entry: string): void {
  const [address = '', prefix, ...rest] = entry.split('/')
  const family = isIP(address)
  const longest = family === 6 ? 128 : 32
  const isPrefix = prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= longest)
  if (family === 0 || !isPrefix || rest.length > 0) {
    throw new Error(
      `The environment variable TRUSTED_PROXIES holds "${entry}", which is no address or network. Write TRUSTED_PROXIES=10.0.0.0/8,192.0.2.7 or leave it out.`,
    )
  }
  list.addSubnet(address, Number(prefix ?? longest), family === 6 ? 'ipv6' : 'ipv4')
}
