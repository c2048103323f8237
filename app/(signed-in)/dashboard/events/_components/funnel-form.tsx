import Form from 'next/form'
import { buttonClass } from '@/app/_components/ui/button-class'
import { FieldError } from '@/app/_components/ui/form/field-error'
import { Notice } from '@/app/_components/ui/notice'
import type { EventType } from '@/lib/dashboard/events/event-schemas'
import { type FunnelErrors, mostSteps, type TypedFunnel } from '@/lib/dashboard/events/funnel-query'
import { getTexts } from '@/lib/texts/server'
import { StepField } from './step-field'
import { TextField } from './text-field'

type Props = {
  typed: TypedFunnel
  errors: FunnelErrors
  /** Steps that the service doesn't know, by place. */
  unknownSteps: readonly number[]
  /** Null while they can't be loaded: steps are then typed. */
  types: readonly EventType[] | null
  today: string
}

/** A plain GET form: the funnel is in the address, so it can be shared and works without scripts. */
export async function FunnelForm({ typed, errors, unknownSteps, types, today }: Props) {
  const t = await getTexts('events')
  const shownSteps = Math.min(mostSteps, Math.max(3, typed.steps.length + 1))
  const places = Array.from({ length: shownSteps }, (_, place) => place)
  const stepsError = errors.steps && t(`funnel.${errors.steps}`)
  const daysError = errors.days && t(`funnel.${errors.days}`)
  const isWrong = Object.keys(errors).length > 0 || unknownSteps.length > 0
  return (
    <Form
      key={JSON.stringify(typed)}
      action="/dashboard/events/funnel"
      className="mb-6 grid gap-4 rounded-panel border border-line bg-surface p-5"
    >
      {isWrong && <Notice tone="danger">{t('funnel.check')}</Notice>}
      {types === null && <Notice tone="info">{t('funnel.typesMissing')}</Notice>}
      <fieldset className="grid min-w-0 gap-3 sm:grid-cols-2 lg:grid-cols-3">
        {places.map((place) => (
          <StepField
            key={place}
            id={`step-${place + 1}`}
            label={t('funnel.step', { number: `${place + 1}` })}
            none={t('funnel.noStep')}
            value={typed.steps[place] ?? ''}
            types={types}
            error={
              unknownSteps.includes(place)
                ? t('funnel.unknownType')
                : place === typed.steps.length
                  ? stepsError
                  : undefined
            }
          />
        ))}
      </fieldset>
      {errors.steps === 'tooMany' && <FieldError>{stepsError}</FieldError>}
      <div className="grid grid-cols-2 items-start gap-3 md:grid-cols-3 lg:grid-cols-[12rem_10rem_10rem_auto]">
        <TextField
          className="col-span-2 md:col-span-1"
          name="window"
          type="text"
          inputMode="numeric"
          label={t('funnel.window')}
          hint={t('funnel.windowHint')}
          defaultValue={typed.window}
          error={errors.window && t(`funnel.${errors.window}`)}
        />
        <TextField
          name="from"
          type="date"
          label={t('funnel.from')}
          defaultValue={typed.from}
          max={today}
          error={daysError}
        />
        <TextField
          name="to"
          type="date"
          label={t('funnel.to')}
          defaultValue={typed.to}
          max={today}
        />
        <button
          type="submit"
          className={buttonClass(
            'primary',
            'col-span-2 md:col-span-1 md:justify-self-start lg:mt-5',
          )}
        >
          {t('funnel.show')}
        </button>
      </div>
    </Form>
  )
}
