const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
const namesIn = (language: string) =>
  new Intl.DisplayNames([language], { type: 'region', fallback: 'none' })

let codes: ReadonlyMap<string, string> | undefined

/** The code of each country by its English name (ISO 3166-1, as `Intl` has it). */
function codesByName(): ReadonlyMap<string, string> {
  const english = namesIn('en')
  return new Map(
    letters.flatMap((first) =>
      letters.flatMap((second) => {
        const name = english.of(first + second)
        return name === undefined ? [] : [[name, first + second] as const]
      }),
    ),
  )
}

/** A country of the service, which names them in English, in another language. One that isn't known is shown as it is. */
export function countryWord(name: string, language: string): string {
  if (language === 'en') return name
  codes ??= codesByName()
  const code = codes.get(name)
  return (code && namesIn(language).of(code)) ?? name
}
