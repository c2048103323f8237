import { SignOutForm } from '@/app/_components/shell/sign-out-form'
import { ThemeSwitch } from '@/app/_components/shell/theme-switch'
import { Panel } from '@/app/_components/ui/panel'

/** Theme and sign-out, which wide windows have in the sidebar. */
export function PreferencesPanel() {
  return (
    <Panel id="preferences" title="Preferences" className="md:hidden">
      <div className="flex items-center justify-between gap-4 pb-4">
        <span className="text-muted">Theme</span>
        <ThemeSwitch />
      </div>
      <SignOutForm />
    </Panel>
  )
}
