import { afterEach, expect, test, vi } from 'vitest'
import { contentSecurityPolicy } from '@/lib/content-security-policy'

afterEach(() => vi.unstubAllEnvs())

const directive = (name: string) =>
  contentSecurityPolicy('n1')
    .split('; ')
    .find((one) => one.startsWith(`${name} `))

test('forms may lead to the service, where single sign-on and the mock’s providers are, and nowhere else', () => {
  vi.stubEnv('SENDORA_API_URL', 'https://api.example')
  expect(directive('form-action')).toBe("form-action 'self' https://api.example")
  const others = contentSecurityPolicy('n1').replace(/form-action [^;]*/, '')
  expect(others).not.toContain('https:')
})

test('scripts and styles are ours, by nonce', () => {
  expect(directive('script-src')).toBe("script-src 'self' 'nonce-n1' 'strict-dynamic'")
  expect(directive('style-src')).toBe("style-src 'self' 'nonce-n1'")
})
