import { languageNames, languages } from '@/lib/texts/languages'
import { getLanguage, getTexts } from '@/lib/texts/server'
import { setLanguageAction } from './actions'

/** Changes the language of the page it is on. Each language is named in itself. */
export async function LanguageSwitch() {
  const t = await getTexts('preferences')
  const current = await getLanguage()
  return (
    <form action={setLanguageAction}>
      <fieldset className="inline-flex gap-1">
        <legend className="sr-only">{t('language.label')}</legend>
        {languages.map((language) => (
          <button
            key={language}
            type="submit"
            name="language"
            value={language}
            lang={language}
            aria-pressed={language === current}
            className="h-9 rounded-control px-2 text-muted transition-colors duration-150 hover:text-ink aria-pressed:text-ink aria-pressed:underline aria-pressed:underline-offset-4 max-md:h-11"
          >
            {languageNames[language]}
          </button>
        ))}
      </fieldset>
    </form>
  )
}
