import assert from 'node:assert/strict'
import type { RawBrowser } from './raw-browser'

/** The press of the sign-out button. */
export async function prepareSignOut(browser: RawBrowser) {
  const page = await browser.get('/account')
  const forms = page.body.match(/<form[\s\S]*?<\/form>/g) ?? []
  const form = forms.find((one) => one.includes('Sign out'))
  assert.ok(form, 'no sign-out form')
  const [name = ''] = /\$ACTION_(?:ID|REF)_\w+/.exec(form) ?? []
  assert.notEqual(name, '', 'the form has no action')
  return browser.fillIn(form, { path: '/account', form: [name] })
}
