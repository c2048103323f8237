import { getTexts } from '@/lib/texts/server'
import { SubmitButton } from '../../ui/form/submit-button'

type Props = {
  action: (form: FormData) => Promise<void>
  fields: Readonly<Record<string, string>>
}

/** The Undo button of a notice. */
export async function UndoForm({ action, fields }: Props) {
  const t = await getTexts('frame')
  return (
    <form action={action}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton pendingLabel={t('notices.undoing')}>{t('notices.undo')}</SubmitButton>
    </form>
  )
}
