import type { Environment, SendoraOptions } from '@/lib/sendora/core/config/options'
import { nowSeconds } from './clock'

export const appOrigin = 'https://app.example'

let keyCount = 0

/** A publishable key that no other test has: rotators and verifiers are shared by the whole process. */
export function freshPublicKey(): string {
  keyCount++
  return `pk_dev_${crypto.randomUUID().replaceAll('-', '')}${keyCount}`
}

/** Options of an app over https with a frozen clock and decoded sessions. */
export function testOptions(options: SendoraOptions = {}): SendoraOptions {
  return {
    publicKey: freshPublicKey(),
    apiUrl: 'https://api.example',
    appOrigin,
    nowMs: () => nowSeconds * 1000,
    ...options,
  }
}

/** An environment that sets nothing. */
export const emptyEnvironment: Environment = {
  isProduction: false,
  allowInsecureHttp: false,
  publicKey: undefined,
  apiUrl: 'https://api.sendoracloud.com',
  appOrigin: undefined,
  jwksUrl: undefined,
  audience: undefined,
  cookiePrefix: undefined,
  redisUrl: undefined,
}
