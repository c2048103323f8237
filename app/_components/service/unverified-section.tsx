import { getSentences } from '@/lib/texts/server'
import { UnverifiedPanel } from './panels/unverified-panel'

export async function UnverifiedSection() {
  return <UnverifiedPanel texts={await getSentences('states', 'failure')} />
}
