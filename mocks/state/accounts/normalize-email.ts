/** One spelling per address. Only ASCII letters are folded: others would merge accounts. */
export function normalizeEmail(email: string): string {
  return email.trim().replace(/[A-Z]/g, (letter) => letter.toLowerCase())
}
