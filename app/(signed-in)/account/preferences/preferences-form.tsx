import { cookies } from 'next/headers'
import { savePreferencesAction } from '@/app/_components/preferences/actions'
import { SubmitButton } from '@/app/_components/ui/form/submit-button'
import { switchClass } from '@/app/_components/ui/form/switch-class'
import { Panel } from '@/app/_components/ui/panel'
import { readShortcuts, shortcutsCookie } from '@/lib/preferences/shortcuts'
import { readTheme, themeCookie, themes } from '@/lib/preferences/theme'
import { getTexts } from '@/lib/texts/server'
import { LanguageField } from './language-field'
import { PreferenceRow } from './preference-row'
import { TimeZoneField } from './time-zone-field'

/** All preferences in one form. They take effect with the page that follows, before it's drawn. */
export async function PreferencesForm() {
  const t = await getTexts('preferences')
  const store = await cookies()
  const theme = readTheme(store.get(themeCookie)?.value)
  return (
    <Panel id="preferences" title={t('title')} hint={t('hint')} className="max-w-180">
      <form action={savePreferencesAction} className="grid">
        <PreferenceRow label={t('theme.label')} id="theme" isGroup>
          <div className="inline-flex rounded-control border border-edge p-0.5">
            {themes.map((name) => (
              <label
                key={name}
                className="inline-flex h-10 min-w-18 items-center justify-center rounded-[5px] px-3 text-muted has-checked:bg-sunken has-checked:font-medium has-checked:text-ink forced-colors:has-checked:underline has-focus-visible:outline-2 has-focus-visible:outline-accent md:h-8"
              >
                <input
                  type="radio"
                  name="theme"
                  value={name}
                  defaultChecked={name === theme}
                  className="sr-only"
                />
                {t(`theme.${name}`)}
              </label>
            ))}
          </div>
        </PreferenceRow>
        <LanguageField />
        <TimeZoneField />
        <PreferenceRow label={t('shortcuts.label')} id="single-keys" hint={t('shortcuts.hint')}>
          <input
            type="checkbox"
            // biome-ignore lint/a11y/useAriaPropsForRole: browsers take the state of the switch from the checkbox
            role="switch"
            id="single-keys"
            name="shortcuts"
            value="on"
            aria-describedby="single-keys-hint"
            defaultChecked={readShortcuts(store.get(shortcutsCookie)?.value)}
            className={switchClass}
          />
        </PreferenceRow>
        <div className="border-t border-line pt-4">
          <SubmitButton tone="primary" pendingLabel={t('form.pending')}>
            {t('form.submit')}
          </SubmitButton>
        </div>
      </form>
    </Panel>
  )
}
