/** What a visitor without scripts sees of a document. */
export function visibleText(body: string): string {
  const main = /<main\b[\s\S]*<\/main>/.exec(body)?.[0] ?? ''
  return main.replace(/<(script|template|style|svg)\b[\s\S]*?<\/\1>/g, '')
}
