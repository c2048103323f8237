import { build } from 'esbuild'
import type { FormState } from '../../lib/sendora'
import { appUrl } from '../../testing/addresses'
import { expect, test } from '../support/test'

// A form as the README of `lib/sendora` has it: `<form action={submit}>`, and nothing that remembers a field.

const page = `
import { createElement as h, useId } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { useFormAction } from './lib/sendora/client/forms/use-form-action'

function Form() {
  const [state, submit] = useFormAction(() => window.answer())
  return h('form', { action: submit },
    h('p', { role: 'status' }, state.kind),
    h('input', { name: 'title', 'aria-label': 'Title', defaultValue: 'Draft' }),
    h('input', { name: 'agreed', type: 'checkbox', 'aria-label': 'Agreed' }),
    h('input', { name: 'file', type: 'file', 'aria-label': 'File' }),
    h('button', { name: 'send' }, 'Send'),
    h('button', { type: 'reset' }, 'Clear'))
}

function Elsewhere() {
  return useId()
}

const root = createRoot(document.body.appendChild(document.createElement('main')))
// A page that was reached by a link: others were there before it in the same document.
if (window.wasElsewhere) flushSync(() => root.render(h(Elsewhere)))
root.render(h(Form))
`

const address = `${appUrl}/a-form`
let script = ''

test.beforeAll(async () => {
  const { outputFiles } = await build({
    stdin: { contents: page, resolveDir: process.cwd() },
    bundle: true,
    write: false,
    format: 'iife',
    define: { 'process.env.NODE_ENV': '"production"', process: '{"env":{}}' },
  })
  script = outputFiles[0]?.text ?? ''
})

const answers: [title: string, answer: FormState | Error, isKept: boolean][] = [
  [
    'a refusal',
    { kind: 'refused', code: 'X', message: 'No.', retryAfterSeconds: null, email: '' },
    true,
  ],
  ['an invalid field', { kind: 'invalid', fields: { title: 'Too short.' }, email: '' }, true],
  [
    'a question in the same form',
    { kind: 'step-up', asksCode: false, hasPassword: true, problem: null, wrong: null, email: '' },
    true,
  ],
  ['what the gate says', new Error('This is too much to send at once. Send less than 1 MB.'), true],
  ['no answer', new TypeError('Failed to fetch'), true],
  ['success', { kind: 'done', email: '' }, false],
]

for (const [title, answer, isKept] of answers) {
  test(`${title} ${isKept ? 'keeps' : 'clears'} what was typed`, async ({ page }) => {
    await page.route(address, (route) =>
      route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Form</title>' }),
    )
    await page.goto(address)
    const error = answer instanceof Error ? { name: answer.name, message: answer.message } : null
    await page.evaluate(
      ({ error, answer }) => {
        const kind = error?.name === 'TypeError' ? TypeError : Error
        const run = async () => {
          if (error) throw new kind(error.message)
          return answer
        }
        Object.assign(window, { answer: run })
      },
      { error, answer: error ? null : (answer as FormState) },
    )
    await page.addScriptTag({ content: script })
    await page.getByLabel('Title').fill('A long evening')
    await page.getByLabel('Agreed').check()
    await page.getByLabel('File').setInputFiles({
      name: 'a.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('a'),
    })

    await page.getByRole('button', { name: 'Send' }).click()

    await expect(page.getByRole('status')).toHaveText(
      answer instanceof Error ? 'refused' : answer.kind,
    )
    await expect(page.getByLabel('Title')).toHaveValue(isKept ? 'A long evening' : 'Draft')
    await expect(page.getByLabel('Agreed')).toBeChecked({ checked: isKept })
    await expect(page.getByLabel('File')).toHaveValue(isKept ? /a\.txt$/ : '')
    // A person's own reset works as ever.
    await page.getByRole('button', { name: 'Clear' }).click()
    await expect(page.getByLabel('Title')).toHaveValue('Draft')
  })
}

test('a page from before a deployment says so after its reload, by whatever way it was reached', async ({
  page,
}) => {
  await page.route(address, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Form</title>' }),
  )
  await page.goto(address)
  await page.evaluate(() => {
    const answer = async () => {
      throw Object.assign(new Error('Not found'), { name: 'UnrecognizedActionError' })
    }
    Object.assign(window, { answer, wasElsewhere: true })
  })
  await page.addScriptTag({ content: script })
  await page.getByLabel('Title').fill('A long evening')

  const reloaded = page.waitForEvent('domcontentloaded')
  await page.getByRole('button', { name: 'Send' }).click()
  await reloaded
  await page.addScriptTag({ content: script })

  await expect(page.getByRole('status')).toHaveText('refused')
  await expect(page.getByLabel('Title')).toHaveValue('A long evening')
})
