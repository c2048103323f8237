/** What spreadsheets take for the start of a formula, also after blanks, quotation marks, and what can't be seen. */
const formula = '[\\p{Z}\\p{Cf}\\v\\f"]*[=+\\-@＝＋－＠]'
const atStart = new RegExp(`^(?=[\\t\\r\\n]|${formula})`, 'u')
const inside = new RegExp(`[;\\t\\r\\n](?=${formula})`, 'gu')

/**
 * Text that no spreadsheet runs: an apostrophe stands before each formula. That is the start of the cell, and what follows
 * a separator in it, since a spreadsheet whose language has decimal commas ends cells at semicolons, and reads quotation
 * marks in the middle of a cell as text.
 */
export function inertCell(text: string): string {
  return text.replace(inside, "$&'").replace(atStart, "'")
}
