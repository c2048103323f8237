import assert from 'node:assert/strict'
import type { RawBrowser } from './raw-browser'

/** The press of the sign-out button. */
export async function prepareSignOut(browser: RawBrowser) {
  const page = await browser.get('/account')
  const forms = page.body.match(/<form[\s\S]*?<\/form>/g) ?? []
  const form = forms.find((one) => one.includes('Sign out'))
  assert.ok(form, 'no sign-out form')
  assert.match(form, /^<form action="\/sign-out" method="post">/)
  return browser.fillIn(form, { path: '/sign-out', form: [] })
}
