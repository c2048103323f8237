import type { MockState } from '../state/mock-state'
import { type Html, html } from './html'
import { accountsSection } from './section-accounts'
import { eventsSection } from './section-events'
import { leversSection } from './section-levers'
import { mailboxSection } from './section-mailbox'
import { requestsSection } from './section-requests'
import { sessionsSection } from './section-sessions'
import { STYLES } from './styles'
import { isOutageOn } from './ui-actions'

export type PageOptions = {
  /** Allows the one style element under the page's content security policy. */
  nonce: string
  /** Loads the page anew every three seconds. */
  isLive: boolean
}

/** The page for people at the root of the mock service. Works without scripts. */
export function renderPage(state: MockState, { nonce, isLive }: PageOptions): string {
  const page = html`<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  ${isLive ? html`<meta http-equiv="refresh" content="3">` : null}
  <title>Mock of the Sendora service</title>
  <link rel="icon" href="data:,">
  <style nonce="${nonce}">${{ markup: STYLES }}</style>
</head>
<body>
  <header>
    <div>
      <h1>Mock of the Sendora service</h1>
      <p>Everything the app believes comes from here. Nothing leaves this machine.</p>
    </div>
    ${status(state)}
  </header>
  <nav aria-label="Sections">
    <a href="#levers">Levers</a><a href="#accounts">Accounts</a><a href="#mailbox">Mailbox</a>
    <a href="#sessions">Sessions</a><a href="#requests">Requests</a><a href="#events">Events</a>
    <a href="${state.appOrigin()}">Open the app</a>
    ${isLive ? html`<a href="/">Stop reloading</a>` : html`<a href="/?live=1">Reload every 3 s</a>`}
  </nav>
  <main>
    ${leversSection(state)}
    ${accountsSection(state)}
    ${mailboxSection(state)}
    ${sessionsSection(state)}
    ${requestsSection(state)}
    ${eventsSection(state)}
  </main>
</body>
</html>`
  return page.markup
}

function status(state: MockState): Html {
  const { accessTtlSeconds, clockOffsetSeconds } = state.settings
  const offset = clockOffsetSeconds === 0 ? '' : `, clock moved by ${clockOffsetSeconds} s`
  const outage = isOutageOn(state)
    ? html`<span class="pulse out">Outage</span>`
    : html`<span class="pulse">Answering</span>`
  return html`<p>${outage}<br>access tokens live ${accessTtlSeconds} s${offset}</p>`
}
