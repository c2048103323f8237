import { SignOutForm } from '@/app/_components/shell/sign-out-form'
import { ThemeSwitch } from '@/app/_components/shell/theme-switch'
import { Panel } from '@/app/_components/ui/panel'

/** What the rail holds on wide windows, for those that have none. */
export function PreferencesPanel() {
  return (
    <Panel id="preferences" title="This browser" className="md:hidden">
      <div className="flex items-center justify-between gap-4 pb-4">
        <span className="text-muted">Theme</span>
        <ThemeSwitch />
      </div>
      <SignOutForm />
    </Panel>
  )
}
