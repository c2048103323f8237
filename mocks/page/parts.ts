import { type Html, html } from './html'

export type Lever = {
  /** Below `/__mock/ui/`. */
  action: string
  label: string
  fields?: Record<string, string>
  tone?: 'danger' | 'live'
}

/** A button that bends the service: a form of its own, so that it works without scripts. */
export function lever({ action, label, fields = {}, tone }: Lever): Html {
  const inputs = Object.entries(fields).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  )
  return html`<form method="post" action="/__mock/ui/${action}">
    ${inputs}<button class="${tone ?? ''}">${label}</button>
  </form>`
}

export function time(atMs: number | string): Html {
  const iso = new Date(atMs).toISOString()
  return html`<time datetime="${iso}" title="${iso}">${iso.slice(11, 19)}</time>`
}

export type Table = { head: readonly string[]; rows: readonly Html[]; empty: string }

export function table({ head, rows, empty }: Table): Html {
  if (rows.length === 0) return html`<p class="empty">${empty}</p>`
  const cells = head.map((label) => html`<th scope="col">${label}</th>`)
  return html`<div class="scroll" tabindex="0"><table>
    <thead><tr>${cells}</tr></thead><tbody>${rows}</tbody>
  </table></div>`
}

export type Section = { id: string; title: string; note: string; body: Html }

export function section({ id, title, note, body }: Section): Html {
  return html`<section id="${id}" aria-labelledby="${id}-title">
    <header><h2 id="${id}-title">${title}</h2><p>${note}</p></header>
    ${body}
  </section>`
}
