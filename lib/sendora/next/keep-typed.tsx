'use client'

import { useEffect, useRef } from 'react'
import { typedPrefix } from './forget-typed'

export type KeepTypedProps = {
  /** Tells this form from others of the same page. */
  name: string
  /** True once the form's content has arrived where it belongs: what was kept is forgotten. */
  saved?: boolean
}

const maxAgeMs = 1_800_000

/**
 * Put it inside a `<form>`: what was typed outlives an interruption such as a sign-in in between. Kept in this tab's
 * `sessionStorage` from submit until `saved`, for half an hour at most; passwords, files and hidden fields never.
 */
export function KeepTyped({ name, saved = false }: KeepTypedProps) {
  const marker = useRef<HTMLSpanElement>(null)

  useEffect(() => {
    const form = marker.current?.closest('form')
    const key = `${typedPrefix}${window.location.pathname} ${name}`
    if (!form) return
    if (saved) return sessionStorage.removeItem(key)
    restore(form, key)
    const keep = () => store(form, key)
    form.addEventListener('submit', keep)
    return () => form.removeEventListener('submit', keep)
  }, [name, saved])

  return <span ref={marker} hidden />
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

function controls(form: HTMLFormElement): Control[] {
  const secretTypes = new Set(['password', 'hidden', 'file', 'submit', 'button'])
  return Array.from(form.elements).filter(
    (element): element is Control =>
      'name' in element &&
      element.name !== '' &&
      'value' in element &&
      'type' in element &&
      !secretTypes.has(String(element.type)) &&
      (element as Control).autocomplete !== 'one-time-code',
  )
}

function store(form: HTMLFormElement, key: string): void {
  const values = controls(form).map((control) => [control.name, stateOf(control)])
  sessionStorage.setItem(
    key,
    JSON.stringify({ atMs: Date.now(), values: Object.fromEntries(values) }),
  )
}

function restore(form: HTMLFormElement, key: string): void {
  try {
    const kept = JSON.parse(sessionStorage.getItem(key) ?? 'null')
    const isFresh = kept !== null && Date.now() - kept.atMs <= maxAgeMs
    for (const control of isFresh ? controls(form) : []) {
      const value: unknown = kept.values[control.name]
      if (typeof value === 'boolean' && 'checked' in control) control.checked = value
      if (typeof value === 'string') control.value = value
    }
  } catch {
    sessionStorage.removeItem(key)
  }
}

function stateOf(control: Control): string | boolean {
  const isTicked = control.type === 'checkbox' || control.type === 'radio'
  return isTicked && 'checked' in control ? control.checked : control.value
}
