import { useSyncExternalStore } from 'react'
import { useSharedLanguage } from '@/app/_components/ui/shared-texts'
import { browserLanguage } from '@/lib/texts/browser-language'
import type { Language } from '@/lib/texts/languages'

const never = () => () => {}

/** The language of an error boundary: Next renders it without props of the server. */
export function useFailureLanguage(): Language {
  const shared = useSharedLanguage()
  const own = useSyncExternalStore(never, browserLanguage, () => 'en' as const)
  return shared ?? own
}
