'use client'

import Link from 'next/link'
import { useState } from 'react'
import { buttonClass } from '@/app/_components/ui/button-class'
import { ConfirmBox } from '@/app/_components/ui/form/confirm-box'
import { Field } from '@/app/_components/ui/form/field'
import { FormProblem } from '@/app/_components/ui/form/form-problem'
import { keepInput } from '@/app/_components/ui/form/keep-input'
import { SubmitButton } from '@/app/_components/ui/form/submit-button'
import type { Facet, PeopleFilter } from '@/lib/people/people-query'
import { KeepTyped, useFormAction } from '@/lib/sendora/client'
import type { Sentences } from '@/lib/texts/catalogue'
import { listPart } from '@/lib/url-list'
import { editFilterAction, type FilterState } from './edit-filter-action'

type Option = { value: string; label: string; count: string }
type Chosen = Partial<Record<keyof PeopleFilter, string | readonly string[]>>

type Props = {
  id: string
  version: number
  saved: Chosen
  facets: readonly { name: Facet; label: string; options: readonly Option[] }[]
  labels: Record<'query' | 'seenAfter' | 'cancel', string>
  texts: Sentences<'people', 'audiences'>
}

/** Who is in an audience. What was chosen stays when it isn't saved. */
export function EditFilterForm({ id, facets, labels, texts, ...props }: Props) {
  const [state, submit] = useFormAction<FilterState>(editFilterAction)
  // What the page was opened with: one that is drawn again meanwhile hides no conflict.
  const [{ version, saved }] = useState(props)
  const unsaved = state.kind === 'unsaved' ? state : null
  const shown: Chosen = unsaved?.typed ?? saved
  return (
    <form {...keepInput(submit)} noValidate className="grid gap-5">
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      {/* Saving leads away from this page: what was typed for a version never comes back in the next. */}
      <KeepTyped name={`audience ${id} ${version}`} />
      {unsaved && (
        <div id="filter-problem">
          <FormProblem state={unsaved.problem} />
        </div>
      )}
      <div className="grid gap-x-6 gap-y-5 sm:grid-cols-2 md:grid-cols-4">
        {facets.map(({ name, label, options }) => (
          <fieldset key={name} className="min-w-0">
            <legend className="mb-1 font-medium">{label}</legend>
            {withChosen(options, shown[name]).map(({ value, label: word, count }) => (
              <label
                key={value}
                className="-mx-2 flex min-h-11 cursor-pointer items-center gap-2.5 rounded-control px-2 hover:bg-sunken md:min-h-8"
              >
                <input
                  type="checkbox"
                  name={name}
                  value={listPart(value)}
                  defaultChecked={shown[name]?.includes(value)}
                  className="size-4 accent-accent"
                />
                <span className="min-w-0 grow truncate">{word}</span>
                <span className="tabular text-caption text-muted">{count}</span>
              </label>
            ))}
          </fieldset>
        ))}
      </div>
      <div className="grid items-start gap-4 md:grid-cols-2">
        <Field
          name="query"
          type="search"
          label={labels.query}
          maxLength={100}
          autoComplete="off"
          defaultValue={`${shown.query ?? ''}`}
        />
        <Field
          name="seenAfter"
          type="date"
          label={labels.seenAfter}
          autoComplete="off"
          defaultValue={`${shown.seenAfter ?? ''}`.slice(0, 10)}
        />
      </div>
      {unsaved?.version !== undefined && (
        <ConfirmBox
          key={unsaved.version}
          value={unsaved.version}
          label={texts.replace}
          question={unsaved}
          describedBy="filter-problem"
        />
      )}
      <div className="flex flex-wrap gap-2">
        <SubmitButton tone="primary" pendingLabel={texts.saving}>
          {texts.saveFilter}
        </SubmitButton>
        <Link href="/dashboard/people/audiences" prefetch={false} className={buttonClass()}>
          {labels.cancel}
        </Link>
      </div>
    </form>
  )
}

/** A chosen value that no one has keeps its checkbox. */
function withChosen(options: readonly Option[], chosen: Chosen[Facet]): readonly Option[] {
  const missing = [chosen ?? []]
    .flat()
    .filter((value) => !options.some((option) => option.value === value))
  return [...options, ...missing.map((value) => ({ value, label: value, count: '0' }))]
}
