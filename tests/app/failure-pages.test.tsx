import { prerender } from 'react-dom/static'
import { expect, test } from 'vitest'
import { SharedTexts } from '@/app/_components/ui/shared-texts'
import SignedInError from '@/app/(signed-in)/error'
import RootError from '@/app/error'
import { failure as german } from '@/lib/texts/de/failure'
import { common } from '@/lib/texts/en/common'
import { failure as english } from '@/lib/texts/en/failure'
import type { Language } from '@/lib/texts/languages'

const pages = { 'outside the frame': RootError, 'inside the frame': SignedInError }

for (const [place, ErrorPage] of Object.entries(pages)) {
  test.each([
    ['en', english],
    ['de', german],
  ] as const)(
    `${place}, a failure is told in the language of the page: %s`,
    async (language, words) => {
      const texts = { ...common.shared, resendIn: '', language: language as Language }
      const { prelude } = await prerender(
        <SharedTexts texts={texts}>
          <ErrorPage error={new Error('broken')} retry={() => {}} />
        </SharedTexts>,
      )
      const html = await new Response(prelude).text()
      for (const said of [words.page, words.title, words.lead, words.tryAgain, words.reload]) {
        expect(html).toContain(said.replaceAll('&', '&amp;'))
      }
    },
  )
}
