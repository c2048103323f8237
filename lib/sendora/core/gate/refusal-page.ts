import type { PageName } from '../errors/sentences'

/** What a page of the gate's own says: what happened, and a way back. */
export type RefusalPage = Readonly<{
  name: PageName
  /** Of the sentences. @default 'en' */
  language?: string
  /** What its sentences may name. */
  values?: Readonly<Record<string, string>>
  title: string
  text: string
  /** An empty `href` is the page itself, without what was posted. */
  link: Readonly<{ href: string; label: string }>
}>

/** A document of the gate's own. Stands alone: no script, no asset. */
export function drawRefusalPage(
  { title, text, link, language = 'en' }: RefusalPage,
  nonce: string,
): { body: string; headers: Record<string, string> } {
  const body = `<!doctype html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style nonce="${nonce}">
:root { color-scheme: light dark; --paper: oklch(0.985 0.004 95); --ink: oklch(0.24 0.02 265); --quiet: oklch(0.47 0.02 265); --line: oklch(0.91 0.006 265); --accent: oklch(0.5 0.12 170); }
@media (prefers-color-scheme: dark) { :root { --paper: oklch(0.175 0.014 250); --ink: oklch(0.95 0.008 250); --quiet: oklch(0.74 0.014 250); --line: oklch(0.3 0.016 250); --accent: oklch(0.8 0.13 168); } }
body { margin: 0; min-height: 100svh; display: grid; place-items: center; background: var(--paper); color: var(--ink); font: 400 16px/1.5 "Hanken Grotesk Variable", system-ui, sans-serif; }
main { max-width: 26rem; padding: 2rem; border-top: 2px solid var(--accent); }
h1 { margin: 0 0 .5rem; font-size: 1.728rem; line-height: 1.2; letter-spacing: -.015em; }
p { margin: 0 0 1.5rem; color: var(--quiet); }
a { display: inline-block; padding: .625rem 1rem; border: 1px solid var(--line); border-radius: 7px; color: var(--ink); text-decoration: none; }
a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
</style>
</head>
<body>
<main>
<div role="alert">
<h1>${escaped(title)}</h1>
<p>${escaped(text)}</p>
</div>
<a href="${escaped(link.href)}">${escaped(link.label)}</a>
</main>
</body>
</html>
`
  return {
    body,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': closedPolicy(nonce),
    },
  }
}

/** `Content-Security-Policy` of a document that loads and runs nothing, and nothing frames; with one style at most. */
export function closedPolicy(styleNonce?: string): string {
  const styles = styleNonce === undefined ? '' : ` style-src 'nonce-${styleNonce}';`
  return `default-src 'none';${styles} base-uri 'none'; form-action 'none'; frame-ancestors 'none'`
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
