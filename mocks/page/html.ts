/** Markup that is safe to put into a page as it is. */
export type Html = { markup: string }

type Value = string | number | null | Html | readonly Html[]

/** A tagged template that escapes every value unless it is markup from this same function. */
export function html(strings: TemplateStringsArray, ...values: Value[]): Html {
  const markup = strings.reduce((all, text, index) => {
    const value = values[index - 1] ?? null
    return `${all}${render(value)}${text}`
  })
  return { markup }
}

function render(value: Value): string {
  if (value === null) return ''
  if (typeof value === 'string' || typeof value === 'number') return escapeText(String(value))
  return 'markup' in value ? value.markup : value.map(({ markup }) => markup).join('')
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character)
}
