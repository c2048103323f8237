const UNDECOMPOSED: Record<string, string> = { ł: 'l', ø: 'o', đ: 'd', ß: 'ss', ı: 'i', æ: 'ae' }

/** Lower case without accents, for search and for addresses: `Łukasz Bäcker` → `lukasz backer`. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[łøđßıæ]/g, (letter) => UNDECOMPOSED[letter] ?? letter)
}
