import { type Html, html } from '../page/html'
import { STYLES } from '../page/styles'
import type { AuthorizationRequest } from './authorization-request'

export type AuthorizePage = {
  nonce: string
  providerName: string
  /** Where the form goes: this same page with its query. */
  action: string
  request: AuthorizationRequest
  accounts: readonly string[]
  error?: string
}

/** Asks who someone wants to be and whether the app may know. Works without scripts. */
export function renderAuthorizePage(page: AuthorizePage): string {
  const { providerName, action, request, accounts, error } = page
  const options = accounts.map((email) => html`<option value="${email}"></option>`)
  const appHost = new URL(request.redirect_uri).host
  return documentOf(
    page.nonce,
    `Sign in with ${providerName}`,
    html`<p>This is the mock's own ${providerName}. Be anyone you like: ${appHost} learns the
    address and the name below.</p>
    ${error ? html`<p class="danger" role="alert">${error}</p>` : null}
    <form method="post" action="${action}" class="card">
      <label>Account<input name="email" type="email" list="accounts" required
        autocomplete="off" value="${request.login_hint ?? ''}"></label>
      <datalist id="accounts">${options}</datalist>
      <label>Name<input name="name" autocomplete="off" value=""></label>
      <label>Address<select name="sharing">
        <option value="confirmed">Shared and confirmed</option>
        <option value="unconfirmed">Shared, not confirmed</option>
        <option value="withheld">Not shared</option>
      </select></label>
      <div>
        <button name="decision" value="approve" class="live">Approve</button>
        <button name="decision" value="deny" class="danger" formnovalidate>Deny</button>
      </div>
    </form>`,
  )
}

export function renderRefusedPage(nonce: string): string {
  const text = 'It lacks something, or would lead to an address that is not the app’s.'
  return documentOf(nonce, 'This request cannot be answered', html`<p>${text}</p>`)
}

const CARD = `
.card { display: grid; gap: 16px; max-width: 420px; margin-top: 24px; padding: 24px;
  background: var(--surface); border: 1px solid var(--line); border-radius: 10px }
.card label { display: grid; gap: 4px; font-weight: 550 }
.card input, .card select { font: inherit; font-weight: 400; height: 44px; padding: 0 12px; color: var(--ink);
  background: var(--paper); border: 1px solid var(--quiet); border-radius: 7px }
.card div { display: flex; gap: 12px }
.card button { height: 44px; flex: 1; justify-content: center }
main p { max-width: 60ch; color: var(--quiet) }
main p.danger { color: var(--danger) }
`

function documentOf(nonce: string, title: string, body: Html): string {
  return html`<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${title}</title>
  <link rel="icon" href="data:,">
  <style nonce="${nonce}">${{ markup: STYLES + CARD }}</style>
</head>
<body><main><h1>${title}</h1>${body}</main></body>
</html>`.markup
}
