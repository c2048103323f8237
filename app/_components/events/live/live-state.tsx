import { PageLink } from '@/app/_components/ui/page-link'
import type { Sentences } from '@/lib/texts/catalogue'

export type LiveStateName = 'connecting' | 'live' | 'paused' | 'reconnecting' | 'replaced' | 'ended'

type Props = { state: LiveStateName; texts: Sentences<'events', 'live'> }

/** Whether the list is alive. The dot is green only then. */
export function LiveState({ state, texts }: Props) {
  const words: Record<LiveStateName, string> = {
    connecting: texts.connecting,
    live: texts.live,
    paused: texts.paused,
    reconnecting: texts.reconnecting,
    replaced: texts.replaced,
    ended: texts.ended,
  }
  return (
    <p role="status" className="flex items-center gap-2">
      <span
        aria-hidden
        className={`size-2 rounded-full ${state === 'live' ? 'live-dot bg-accent' : 'bg-edge'}`}
      />
      <span className={state === 'live' ? 'font-medium' : 'text-muted'}>{words[state]}</span>
      {state === 'ended' && (
        <PageLink href="" className="link">
          {texts.signIn}
        </PageLink>
      )}
    </p>
  )
}
