import type { Texts } from './texts/server'

const browsers = [
  ['Edg/', 'Edge'],
  ['OPR/', 'Opera'],
  ['Firefox/', 'Firefox'],
  ['Chrome/', 'Chrome'],
  ['Safari/', 'Safari'],
] as const

const systems = [
  ['Android', 'Android'],
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Windows', 'Windows'],
  ['Mac OS X', 'macOS'],
  ['Linux', 'Linux'],
] as const

const longestLabel = 60

/** `Chrome on macOS` for a known user agent, or the given text, shortened. */
export function describeDevice(deviceInfo: string | null, t: Texts<'account'>): string {
  if (!deviceInfo) return t('device.unknown')
  const browser = browsers.find(([mark]) => deviceInfo.includes(mark))?.[1]
  const system = systems.find(([mark]) => deviceInfo.includes(mark))?.[1]
  if (browser && system) return t('device.known', { browser, system })
  return deviceInfo.slice(0, longestLabel)
}
