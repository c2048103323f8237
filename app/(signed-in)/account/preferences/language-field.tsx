import { cookies, headers } from 'next/headers'
import { selectClass } from '@/app/_components/ui/form/select-class'
import { languageCookie, languageNames, languages, readLanguage } from '@/lib/texts/languages'
import { negotiateLanguage } from '@/lib/texts/negotiate-language'
import { getTexts } from '@/lib/texts/server'
import { PreferenceRow } from './preference-row'

/** The language, or the browser's. Each is named in itself. */
export async function LanguageField() {
  const t = await getTexts('preferences')
  const chosen = readLanguage((await cookies()).get(languageCookie)?.value)
  const browsers = negotiateLanguage((await headers()).get('accept-language')) ?? 'en'
  return (
    <PreferenceRow label={t('language.label')} id="language">
      <select id="language" name="language" defaultValue={chosen ?? ''} className={selectClass}>
        <option value="">{t('language.automatic', { language: languageNames[browsers] })}</option>
        {languages.map((language) => (
          <option key={language} value={language} lang={language}>
            {languageNames[language]}
          </option>
        ))}
      </select>
    </PreferenceRow>
  )
}
