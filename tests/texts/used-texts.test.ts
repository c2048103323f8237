import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { en } from '@/lib/texts/en'

const files = ['app', 'lib']
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path)),
  )
  .filter((path) => /\.tsx?$/.test(path) && !/^lib\/(sendora|texts\/(en|de))\//.test(path))
  .map((path) => readFileSync(path, 'utf8'))

/** Texts of a section that no file names. */
function unused(section: string, texts: object): string[] {
  // Client parts get sentences as `texts`, or from `useSharedTexts`, without the name of the section.
  const sources = files.filter(
    (source) => source.includes(`'${section}'`) || /\btexts\b|useSharedTexts/.test(source),
  )
  const isNamed = (pattern: RegExp) => sources.some((source) => pattern.test(source))
  const unusedIn = (group: object, path: string): string[] =>
    Object.entries(group).flatMap(([key, value]) => {
      const whole = path + key
      if (typeof value !== 'string') return unusedIn(value, `${whole}.`)
      return isNamed(usesOf(whole)) ? [] : [`${section}.${whole}`]
    })
  return unusedIn(texts, '')
}

/** `t('search.label')`, ``t(`roles.${role}`)``, or `texts.label` and `{ label }` of the sentences of the group `search`. */
function usesOf(key: string): RegExp {
  const parent = key.slice(0, key.lastIndexOf('.') + 1)
  const own = key.slice(parent.length)
  const plain = key.replaceAll('.', '\\.')
  return parent === ''
    ? new RegExp(`'${plain}'`)
    : new RegExp(
        `'(${plain}|${own})'|\`${parent.replaceAll('.', '\\.')}\\$\\{|\\.${own}\\b|\\{[^{}]*\\b${own}\\b[^{}]*\\} = `,
      )
}

test.each(Object.entries(en))('every text of %s is used', (section, texts) => {
  expect(unused(section, texts)).toEqual([])
})
