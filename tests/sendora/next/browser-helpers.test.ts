import { afterEach, describe, expect, test, vi } from 'vitest'
import { takeAutomaticTry, withRefreshLock } from '@/lib/sendora/client/refresh-once'
import type { SessionNews } from '@/lib/sendora/client/session-channel'
import { announce, announceEnd, listen, noteSession } from '@/lib/sendora/client/session-channel'
import { forgetTyped } from '@/lib/sendora/client/tab-storage'

afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
  vi.useRealTimers()
})

describe('automatic attempts of a tab', () => {
  function storage(initial?: string) {
    const values = new Map(initial === undefined ? [] : [['sendora.refresh-attempts', initial]])
    vi.stubGlobal('sessionStorage', {
      getItem: (key: string) => values.get(key) ?? null,
      setItem: (key: string, value: string) => values.set(key, value),
    })
  }

  test('F044: are two within thirty seconds', () => {
    storage()
    expect([0, 1, 2, 29_999].map((atMs) => takeAutomaticTry(atMs))).toEqual([
      true,
      true,
      false,
      false,
    ])
    expect(takeAutomaticTry(30_000)).toBe(true)
    expect(takeAutomaticTry(30_000)).toBe(false)
    expect(takeAutomaticTry(30_001)).toBe(true)
  })

  test.each(['garbage', '{}', '["x",null]', 'null'])('start anew over %s', (stored) => {
    storage(stored)
    expect(takeAutomaticTry(0)).toBe(true)
  })

  test('are counted also where storage is switched off', async () => {
    const denied = () => {
      throw new DOMException('denied')
    }
    vi.stubGlobal('sessionStorage', { getItem: denied, setItem: denied })
    vi.resetModules()
    const { takeAutomaticTry } = await import('@/lib/sendora/client/refresh-once')
    expect([0, 1, 2].map((atMs) => takeAutomaticTry(atMs))).toEqual([true, true, false])
    expect(takeAutomaticTry(30_000)).toBe(true)
  })

  test('are counted also where storage is full', async () => {
    const full = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
    vi.stubGlobal('sessionStorage', { getItem: () => null, setItem: full })
    vi.resetModules()
    const { takeAutomaticTry } = await import('@/lib/sendora/client/refresh-once')
    expect([0, 1, 2].map((atMs) => takeAutomaticTry(atMs))).toEqual([true, true, false])
  })

  test('do not run out for as long as a clock was set back', () => {
    storage(JSON.stringify([3_600_000, 3_600_001]))
    expect(takeAutomaticTry(0)).toBe(true)
  })
})

describe('what was typed', () => {
  test('is forgotten by a sign-out, and nothing else is', () => {
    const kept = new Map([
      ['sendora.typed /account name', '{}'],
      ['sendora.typed /dashboard/people/invite invite', '{}'],
      ['sendora.refresh-attempts', '[]'],
    ])
    vi.stubGlobal('sessionStorage', {
      get length() {
        return kept.size
      },
      key: (index: number) => [...kept.keys()][index] ?? null,
      removeItem: (key: string) => kept.delete(key),
    })
    forgetTyped()
    expect([...kept.keys()]).toEqual(['sendora.refresh-attempts'])
  })
})

describe('the lock between tabs', () => {
  test('F006: is left out where the browser has none', async () => {
    vi.stubGlobal('navigator', {})
    expect(await withRefreshLock(async () => 'done')).toBe('done')
  })

  test('F006: without it, ten tabs that wake up together do not ask together', async () => {
    vi.useFakeTimers()
    vi.stubGlobal('navigator', {})
    let tab = 0
    vi.spyOn(Math, 'random').mockImplementation(() => tab++ / 10)
    const askedAtMs: number[] = []
    const startMs = Date.now()
    const all = Array.from({ length: 10 }, () =>
      withRefreshLock(async () => askedAtMs.push(Date.now() - startMs)),
    )
    expect(askedAtMs).toEqual([])
    await vi.advanceTimersByTimeAsync(300)
    await Promise.all(all)
    expect(askedAtMs).toEqual([0, 30, 60, 90, 120, 150, 180, 210, 240, 270])
  })

  test('runs the attempt once, inside', async () => {
    const order: string[] = []
    vi.stubGlobal('navigator', {
      locks: {
        request: async (name: string, _options: object, run: () => Promise<unknown>) => {
          order.push(`got ${name}`)
          return run()
        },
      },
    })
    await withRefreshLock(async () => order.push('ran'))
    expect(order).toEqual(['got sendora-refresh', 'ran'])
  })

  test('F007: is not waited for longer than five seconds', async () => {
    const timeout = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(AbortSignal.abort())
    vi.stubGlobal('navigator', {
      locks: {
        request: async (_name: string, { signal }: { signal: AbortSignal }) =>
          signal.throwIfAborted(),
      },
    })
    expect(await withRefreshLock(async () => 'alone')).toBe('alone')
    expect(timeout).toHaveBeenCalledExactlyOnceWith(5_000)
  })

  test('an attempt that fails is not repeated', async () => {
    vi.stubGlobal('navigator', {
      locks: { request: (_name: string, _options: object, run: () => unknown) => run() },
    })
    const attempt = vi.fn(async () => {
      throw new TypeError('offline')
    })
    await expect(withRefreshLock(attempt)).rejects.toThrow('offline')
    expect(attempt).toHaveBeenCalledOnce()
  })
})

describe('news between tabs', () => {
  let stop = () => {}
  afterEach(() => stop())

  /** What another tab hears while the cookies are these, up to a last piece of news that this adds. */
  async function heardDuring(tell: () => void, cookie = '') {
    const heard: SessionNews[] = []
    vi.stubGlobal('document', { cookie })
    stop = listen((news) => heard.push(news))
    tell()
    await new Promise<void>((resolve) => {
      const last = new BroadcastChannel('sendora-session')
      last.onmessage = ({ data }) => {
        if (data !== 'last') return
        last.close()
        resolve()
      }
      tellRaw('last')
    })
    return heard
  }

  function tellRaw(data: unknown) {
    const stranger = new BroadcastChannel('sendora-session')
    stranger.postMessage(data)
    stranger.close()
  }

  function storage(initial: [string, string][] = []) {
    const values = new Map(initial)
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => values.get(key) ?? null,
      setItem: (key: string, value: string) => values.set(key, value),
      removeItem: (key: string) => values.delete(key),
    })
  }

  test('arrive, and nothing else does', async () => {
    const heard = await heardDuring(() => {
      tellRaw({ kind: 'signed-out' })
      announce('refreshed')
      announce('signed-out')
      announce('account-deleted')
    })
    expect(heard).toEqual(['refreshed', 'signed-out', 'account-deleted'])
  })

  test('of an end are not believed where a session is: there it is another one', async () => {
    const tell = () => {
      announce('signed-out')
      announce('account-deleted')
    }
    expect(await heardDuring(tell, 'sendora_csrf=new')).toEqual(['refreshed', 'refreshed'])
  })

  test('of an end are told once, however many pages follow it', async () => {
    storage()
    noteSession()
    const told: boolean[] = []
    const heard = await heardDuring(() => {
      for (let page = 0; page < 3; page++) told.push(announceEnd('signed-out'))
    })
    expect([heard, told]).toEqual([['signed-out'], [true, true, true]])
  })

  test('of an end are not told where nobody was signed in', async () => {
    storage()
    expect(await heardDuring(() => announceEnd('signed-out'))).toEqual([])
  })

  test('of an end are not told while a session is there, and are when it is gone', async () => {
    storage()
    noteSession()
    const early = await heardDuring(() => {
      expect(announceEnd('signed-out')).toBe(false)
    }, '__Host-sendora_csrf=here')
    stop()
    expect([early, await heardDuring(() => announceEnd('signed-out'))]).toEqual([
      [],
      ['signed-out'],
    ])
  })

  test('of an end are told also where storage is switched off', async () => {
    const denied = () => {
      throw new DOMException('denied')
    }
    vi.stubGlobal('localStorage', { getItem: denied, setItem: denied, removeItem: denied })
    noteSession()
    expect(await heardDuring(() => announceEnd('account-deleted'))).toEqual(['account-deleted'])
  })

  test('are not missed where the browser has no channel', () => {
    vi.stubGlobal('BroadcastChannel', undefined)
    announce('refreshed')
    expect(() => listen(() => {})()).not.toThrow()
  })
})
