/** Characters that can't be seen or that turn text around: C1 controls, zero-width, bidirectional, line separators. */
const unseen = /[\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g

/** Properties as JSON to read. What can't be seen is written as an escape, so the text is what it looks like. */
export function propertiesText(properties: unknown): string {
  const json = JSON.stringify(properties, null, 2) ?? 'null'
  return json.replace(unseen, (character) => {
    const code = character.charCodeAt(0).toString(16).padStart(4, '0')
    return `\\u${code}`
  })
}
