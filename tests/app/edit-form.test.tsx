import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { SharedTexts } from '@/app/_components/ui/shared-texts'
import { EditForm } from '@/app/(signed-in)/dashboard/people/_components/person/edit-form'
import type { EditState } from '@/app/(signed-in)/dashboard/people/_components/person/edit-state'
import { common } from '@/lib/texts/en/common'
import { people } from '@/lib/texts/en/people'

const saved = { name: 'Noor', company: 'Old', city: 'Kyoto', plan: 'free', role: 'member' }
const typed = { ...saved, company: 'Ours', role: 'admin' }

function render(state: EditState): string {
  return renderToStaticMarkup(
    <SharedTexts texts={{ ...common.shared, resendIn: '', language: 'en' }}>
      <EditForm
        id="per_1"
        version={3}
        saved={saved}
        words={{ plan: people.plan, role: people.role }}
        state={state}
        submit={() => {}}
        save={() => {}}
        texts={people.edit}
      >
        {null}
      </EditForm>
    </SharedTexts>,
  )
}

/** The fields that a browser without scripts sends from this form as it comes. Nothing in it may be checked yet. */
function fieldsOf(state: EditState): Record<string, string> {
  const html = render(state)
  expect(html).not.toMatch(/checked=""/)
  const inputs = [
    ...html.matchAll(
      /<input(?! type="(?:checkbox|radio)")[^>]*name="([^"]+)"[^>]*value="([^"]*)"/g,
    ),
  ]
  const selects = [
    ...html.matchAll(/<select[^>]*name="([^"]+)"[^>]*>.*?<option value="([^"]+)" selected/g),
  ]
  return Object.fromEntries([...inputs, ...selects].map(([, name, value]) => [name, value]))
}

const aboutRole: EditState = {
  kind: 'confirm',
  typed,
  version: 5,
  current: { ...saved, company: 'Theirs' },
  role: 'admin',
  question: 'Give Noor the role?',
  text: 'Admins can do more.',
}

test('the box of the question about a role is described by the question', () => {
  const html = render(aboutRole)
  const [, id] = html.match(/<input type="checkbox"[^>]*aria-describedby="([^"]+)"/) ?? []
  expect(html).toMatch(new RegExp(`id="${id}".*Give Noor the role\\?.*type="checkbox"`))
})

test('the question about a role sends back what was typed and what it began with, but no answer', () => {
  const fields = fieldsOf(aboutRole)
  expect(fields).not.toHaveProperty('confirmed')
  expect(fields).toMatchObject({
    id: 'per_1',
    version: '5',
    company: 'Ours',
    role: 'admin',
    'was.company': 'Theirs',
    'was.role': 'member',
  })
})

test('the question about a field that someone else changed sends back both, but no choice', () => {
  const state: EditState = {
    kind: 'conflict',
    typed,
    version: 5,
    current: { ...saved, company: 'Theirs' },
    by: null,
    fields: [
      {
        field: 'company',
        label: 'Company',
        theirs: { value: 'Theirs', label: 'Keep theirs: Theirs' },
        yours: { value: 'Ours', label: 'Use yours: Ours' },
      },
    ],
  }
  const fields = fieldsOf(state)
  expect(fields).not.toHaveProperty('company')
  expect(fields).toMatchObject({
    version: '3',
    decided: '5',
    'yours.company': 'Ours',
    'was.company': 'Theirs',
  })
})
