/**
 * The network an address belongs to, in one spelling: an IPv4 address, or the /64 of an IPv6 address, because a single
 * customer usually has a whole /64 (CVE-2026-45364). Anything else is the network `unknown`.
 */
export function networkOf(address: string | null): string {
  const text = address?.trim() ?? ''
  const bracketed = /^\[([^\]]*)\](?::\d{1,5})?$/.exec(text)?.[1]
  const [host = ''] = (bracketed ?? text.replace(/^([\d.]+):\d{1,5}$/, '$1')).split('%')
  if (isIpv4(host)) return host
  const groups = ipv6Groups(host)
  if (groups === null) return 'unknown'
  const mapped = mappedIpv4(groups)
  return mapped ?? `${groups.slice(0, 4).map(hexadecimal).join(':')}::/64`
}

function isIpv4(text: string): boolean {
  const parts = text.split('.')
  return parts.length === 4 && parts.every((part) => /^(0|[1-9]\d{0,2})$/.test(part) && +part < 256)
}

/** The eight groups of an address, or `null`. The platform's own parser knows every spelling (RFC 4291, 2.2). */
function ipv6Groups(text: string): number[] | null {
  if (!/^[\da-f:.]*:[\da-f:.]*$/i.test(text) || !URL.canParse(`http://[${text}]`)) return null
  const { hostname } = new URL(`http://[${text}]`)
  const [head = '', tail] = hostname.slice(1, -1).split('::')
  const front = groupsOf(head)
  const back = groupsOf(tail ?? '')
  const gap = Array.from({ length: 8 - front.length - back.length }, () => 0)
  return [...front, ...gap, ...back]
}

function groupsOf(text: string): number[] {
  return text === '' ? [] : text.split(':').map((group) => Number.parseInt(group, 16))
}

/** `::ffff:192.0.2.1` is the IPv4 address 192.0.2.1 (RFC 4291, 2.5.5.2). */
function mappedIpv4(groups: readonly number[]): string | null {
  const isMapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xff_ff
  if (!isMapped) return null
  return groups
    .slice(6)
    .flatMap((group) => [group >> 8, group & 0xff])
    .join('.')
}

function hexadecimal(group: number): string {
  return group.toString(16)
}
