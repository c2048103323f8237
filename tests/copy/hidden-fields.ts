/** What a browser without scripts sends of a page's form, beside what was typed. */
export function hiddenFields(html: string): FormData {
  const body = new FormData()
  for (const [field = ''] of html.matchAll(/<input [^>]*type="hidden"[^>]*>/g)) {
    const attribute = (name: string) =>
      new RegExp(` ${name}="([^"]*)"`).exec(field)?.[1]?.replaceAll('&quot;', '"') ?? ''
    body.set(attribute('name'), attribute('value'))
  }
  return body
}
