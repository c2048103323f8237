import type { MockState } from '../state/mock-state'
import { type Html, html } from './html'
import { accountsSection } from './section-accounts'
import { controlsSection } from './section-controls'
import { eventsSection } from './section-events'
import { mailboxSection } from './section-mailbox'
import { requestsSection } from './section-requests'
import { sessionsSection } from './section-sessions'
import { STYLES } from './styles'
import { isOutageOn } from './ui-actions'

export type PageOptions = {
  /** Allows the one style element under the page's content security policy. */
  nonce: string
  /** Reloads the page every three seconds. */
  isLive: boolean
}

/** The page at the root of the mock service. Works without scripts. */
export function renderPage(state: MockState, { nonce, isLive }: PageOptions): string {
  const page = html`<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  ${isLive ? html`<meta http-equiv="refresh" content="3">` : null}
  <title>Sendora mock service</title>
  <link rel="icon" href="data:,">
  <style nonce="${nonce}">${{ markup: STYLES }}</style>
</head>
<body>
  <header>
    <div>
      <h1>Sendora mock service</h1>
      <p>The app gets all its data from here. Nothing leaves this machine.</p>
    </div>
    ${status(state)}
  </header>
  <nav aria-label="Sections">
    <a href="#controls">Controls</a><a href="#accounts">Accounts</a><a href="#mailbox">Mailbox</a>
    <a href="#sessions">Sessions</a><a href="#requests">Requests</a><a href="#events">Events</a>
    <a href="${state.appUrl()}">Open the app</a>
    ${isLive ? html`<a href="/">Stop reloading</a>` : html`<a href="/?live=1">Reload every 3 seconds</a>`}
  </nav>
  <main>
    ${controlsSection(state)}
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
  const offset = clockOffsetSeconds === 0 ? '' : `, clock shifted by ${clockOffsetSeconds} s`
  const pulse = isOutageOn(state)
    ? html`<span class="pulse out">Outage</span>`
    : html`<span class="pulse">Running</span>`
  return html`<p>${pulse}<br>access tokens last ${accessTtlSeconds} s${offset}</p>`
}
