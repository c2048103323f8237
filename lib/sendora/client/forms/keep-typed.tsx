'use client'

import { useEffect, useRef } from 'react'
import { typedPrefix, withTabStorage } from '../tab-storage'

export type KeepTypedProps = {
  /** Distinguishes the forms of a page. */
  name: string
  /** True once the form's content is saved: the kept input is then forgotten. @default false */
  saved?: boolean
}

/**
 * Put it inside a `<form>`: its input survives an interruption such as a sign-in. Kept in this tab's `sessionStorage` from
 * submission until `saved`, for at most half an hour; never passwords, one-time codes, files, or hidden fields.
 */
export function KeepTyped({ name, saved = false }: KeepTypedProps) {
  const marker = useRef<HTMLSpanElement>(null)

  useEffect(() => {
    const form = marker.current?.closest('form')
    const kept = keptInput(`${typedPrefix}${window.location.pathname} ${name}`)
    if (!form) return
    if (saved) return kept.forget()
    kept.restore(form)
    const keep = () => kept.keep(form)
    form.addEventListener('submit', keep)
    return () => form.removeEventListener('submit', keep)
  }, [name, saved])

  return <span ref={marker} hidden />
}

const maxAgeMs = 1_800_000

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

export function keptInput(key: string) {
  return {
    keep(form: HTMLFormElement): void {
      const values = controls(form).map((control) => [keyOf(control), stateOf(control)])
      const kept = JSON.stringify({ atMs: Date.now(), values: Object.fromEntries(values) })
      withTabStorage((storage) => storage.setItem(key, kept))
    },
    restore(form: HTMLFormElement): void {
      const text = withTabStorage((storage) => storage.getItem(key))
      try {
        fill(form, JSON.parse(text ?? 'null'))
      } catch {
        forget(key)
      }
    },
    forget: () => forget(key),
  }
}

function forget(key: string): void {
  withTabStorage((storage) => storage.removeItem(key))
}

function fill(
  form: HTMLFormElement,
  kept: { atMs: number; values: Record<string, unknown> } | null,
): void {
  if (kept === null || !(Date.now() - kept.atMs <= maxAgeMs)) return
  for (const control of controls(form)) {
    const value = kept.values[keyOf(control)]
    if (typeof value === 'boolean' && 'checked' in control) control.checked = value
    if (typeof value === 'string') control.value = value
  }
}

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

function stateOf(control: Control): string | boolean {
  return isChoice(control) ? control.checked : control.value
}

/** Choices of one question share a name. */
function keyOf(control: Control): string {
  return isChoice(control) ? `${control.name}=${control.value}` : control.name
}

function isChoice(control: Control): control is HTMLInputElement {
  return control.type === 'checkbox' || control.type === 'radio'
}

/** The forms of the page, each with a key that the same form has after a reload. */
export function formsOfPage(): [key: string, form: HTMLFormElement][] {
  return Array.from(document.forms, (form) => {
    const names = controls(form).map(({ name }) => name)
    return [`${typedPrefix}${window.location.pathname} fields ${names.join(' ')}`, form]
  })
}
