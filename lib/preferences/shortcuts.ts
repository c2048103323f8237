export const shortcutsCookie = 'sendora_shortcuts'

/** Whether single keys act as shortcuts. They do, unless the visitor has switched them off (WCAG 2.1.4). */
export function readShortcuts(cookie: unknown): boolean {
  return cookie !== 'off'
}
