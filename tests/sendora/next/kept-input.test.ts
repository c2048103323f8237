import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { keptInput } from '@/lib/sendora/client/forms/keep-typed'
import { forgetTyped } from '@/lib/sendora/client/tab-storage'

const key = 'sendora.typed /people/invite invite'
const kept = new Map<string, string>()

/** A form as far as it is read here. */
function formWith(...elements: object[]): HTMLFormElement {
  return { elements } as unknown as HTMLFormElement
}
const text = (name: string, value: string) => ({ name, value, type: 'text', autocomplete: '' })

beforeEach(() => {
  kept.clear()
  vi.stubGlobal('sessionStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => kept.set(name, value),
    removeItem: (name: string) => kept.delete(name),
  })
})

afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

describe('what was typed', () => {
  test('comes back, but for secrets', () => {
    const tick = { name: 'role', value: 'admin', type: 'radio', autocomplete: '', checked: true }
    const secrets = [
      { ...text('password', 'a quiet river'), type: 'password' },
      { ...text('code', '123456'), autocomplete: 'one-time-code' },
    ]
    keptInput(key).keep(formWith(text('email', 'ada@example.com'), tick, ...secrets))
    expect(kept.get(key)).not.toMatch(/quiet|123456/)

    const email = text('email', '')
    const unticked = { ...tick, checked: false }
    keptInput(key).restore(formWith(email, unticked))
    expect([email.value, unticked.checked]).toEqual(['ada@example.com', true])
  })

  test.each(['checkbox', 'radio'])('comes back to each %s of a name by itself', (type) => {
    const choice = (value: string, checked: boolean) => ({ ...text('plan', value), type, checked })
    keptInput(key).keep(formWith(choice('free', true), choice('growth', false)))
    const [free, growth] = [choice('free', false), choice('growth', true)]
    keptInput(key).restore(formWith(free, growth))
    expect([free.checked, growth.checked]).toEqual([true, false])
  })

  test('is not brought back after half an hour', () => {
    vi.useFakeTimers({ now: 0 })
    keptInput(key).keep(formWith(text('email', 'ada@example.com')))
    vi.setSystemTime(1_800_001)
    const email = text('email', '')
    keptInput(key).restore(formWith(email))
    expect(email.value).toBe('')
  })

  test.each(['garbage', '{"atMs":9e15}', 'null', '3'])('over %s is left alone', (stored) => {
    kept.set(key, stored)
    const email = text('email', 'typed')
    keptInput(key).restore(formWith(email))
    expect(email.value).toBe('typed')
  })
})

test('where storage is off or full, nothing is kept and nothing breaks', () => {
  const denied = () => {
    throw new DOMException('denied')
  }
  const off = [
    { getItem: denied, setItem: denied, removeItem: denied, key: denied, length: 1 },
    // Garbage that cannot be taken away either.
    { getItem: () => 'garbage', setItem: denied, removeItem: denied, key: denied, length: 1 },
  ]
  for (const storage of off) {
    vi.stubGlobal('sessionStorage', storage)
    const email = text('email', 'typed')
    const input = keptInput(key)
    expect(() => input.keep(formWith(email))).not.toThrow()
    expect(() => input.restore(formWith(email))).not.toThrow()
    expect(() => input.forget()).not.toThrow()
    expect(forgetTyped).not.toThrow()
    expect(email.value).toBe('typed')
  }
})
