/**
 * What a policy of nonces blocks in a document: `style` attributes, event handlers as attributes, and `<style>` or
 * `<script>` without this nonce.
 */
export function findInlineCode(html: string, nonce: string): string[] {
  // What a script holds is text, whatever it looks like.
  const markup = html.replace(/(<script\b[^>]*>)[\s\S]*?<\/script>/gi, '$1')
  const tags = markup.match(/<[a-z][^<>]*>/gi) ?? []
  return tags.filter((tag) => {
    // Values may hold anything: only names count.
    const names = tag.replace(/"[^"]*"|'[^']*'/g, '""')
    if (/\s(style|on[a-z]+)(?=[\s=>/])/i.test(names)) return true
    return /^<(style|script)\b/i.test(tag) && !(nonce !== '' && tag.includes(` nonce="${nonce}"`))
  })
}

/** The nonce of a `Content-Security-Policy`, '' for none. */
export function nonceOf(policy = ''): string {
  return /'nonce-([^']+)'/.exec(policy)?.[1] ?? ''
}
