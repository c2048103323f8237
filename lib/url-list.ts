/** A value as a part of a list, for which a checkbox also stands: `\,` is a comma of its own, `\\` a backslash. */
export const listPart = (text: string): string => text.replace(/[\\,]/g, '\\$&')

/** Several texts as one, between commas. */
export const writeList = (texts: readonly string[]): string => texts.map(listPart).join()

export const readList = (list: string): string[] =>
  (list.match(/(?:\\[\\,]|[^,])+/g) ?? []).map((part) => part.replace(/\\([\\,])/g, '$1'))
