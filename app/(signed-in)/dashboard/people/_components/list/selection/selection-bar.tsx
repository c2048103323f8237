import { LogOut, RotateCcw, UserLock, UsersRound } from 'lucide-react'
import { buttonClass } from '@/app/_components/ui/button-class'
import { getTexts } from '@/lib/texts/server'
import { SelectedCount } from './selected-count'

const actions = [
  { action: 'suspend', Icon: UserLock },
  { action: 'restore', Icon: RotateCcw },
  { action: 'signOut', Icon: LogOut },
  { action: 'addToAudience', Icon: UsersRound },
] as const

/** What can be done with the selected people. CSS shows it once something is checked, so it needs no scripts. */
export async function SelectionBar() {
  const t = await getTexts('people')
  return (
    <fieldset
      aria-label={t('selection.label')}
      className="fixed inset-x-0 bottom-[calc(3.5rem+1px+env(safe-area-inset-bottom))] z-40 hidden border-t border-line bg-surface px-3 py-2 group-has-[input:checked]/selection:block md:sticky md:inset-x-auto md:bottom-4 md:mx-auto md:my-3 md:w-fit md:rounded-panel md:border md:px-2 md:shadow-xl"
    >
      <div className="flex items-center gap-1.5 overflow-x-auto">
        <SelectedCount label={t('selection.selected')} />
        {actions.map(({ action, Icon }) => (
          <button
            key={action}
            type="submit"
            name="action"
            value={action}
            className={buttonClass(action === 'suspend' ? 'danger' : 'plain')}
          >
            <Icon aria-hidden size={15} className="max-sm:hidden" />
            {t(`selection.${action}`)}
          </button>
        ))}
        <button type="reset" className={buttonClass('quiet')}>
          {t('selection.clear')}
        </button>
      </div>
    </fieldset>
  )
}
