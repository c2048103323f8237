'use client'

export type { KeepTypedProps } from './next/keep-typed'
export { KeepTyped } from './next/keep-typed'
export type { SessionEventsProps } from './next/session-events'
export { SessionEvents } from './next/session-events'
export type { TryRefreshProps } from './next/try-refresh'
export { TryRefresh } from './next/try-refresh'
