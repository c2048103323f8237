/**
 * The sample code of the seeds with nothing but the import path changed, and `await` where `cookies()` is a promise
 * in this Next.js. Not run: `tsc` compiles it, and an error here is a broken promise to anyone who copies a sample.
 */
import { cookies } from 'next/headers'
import { useActionState } from 'react'
import {
  completeMfaAction,
  confirmMagicLinkAction,
  refreshAction,
  requestMagicLinkAction,
  signInAction,
  signOutAction,
} from '@/lib/sendora/actions'
import { SendoraCloud, TryRefresh } from '@/lib/sendora/client'
import type { Session, VerifiedSession } from '@/lib/sendora/index'
import { decodeAccessToken, idle } from '@/lib/sendora/index'
import { sendoraMiddleware } from '@/lib/sendora/middleware'
import type { CookieStore } from '@/lib/sendora/server'
import { createSendoraServerClient, requireSession, withSession } from '@/lib/sendora/server'

export const middleware = sendoraMiddleware({
  publicKey: process.env.NEXT_PUBLIC_SENDORA_KEY!,
  protected: ['/dashboard', '/account'],
  publicPaths: ['/login', '/api/public'],
  loginPath: '/login',
})

const sendora = SendoraCloud.init({ apiKey: process.env.NEXT_PUBLIC_SENDORA_KEY! })

export function TrackButton() {
  return (
    <button type="button" onClick={() => sendora.track('button.clicked')}>
      Click
    </button>
  )
}

export default async function Dashboard() {
  const sendora = createSendoraServerClient(cookies(), {
    publicKey: process.env.NEXT_PUBLIC_SENDORA_KEY!,
  })
  const session = await sendora.getSession()
  if (!session) return <p>Not signed in.</p>
  return <p>Hello {session.email}</p>
}

/** With a store that is there already, `getSession` answers at once, as the sample has it. */
export function hello(store: CookieStore): string | null {
  const sendora = createSendoraServerClient(store, {
    publicKey: process.env.NEXT_PUBLIC_SENDORA_KEY!,
  })
  const session = sendora.getSession()
  return session?.email ?? null
}

export async function helloAwaited(): Promise<string | null> {
  const sendora = createSendoraServerClient(await cookies())
  return sendora.getSession()?.email ?? null
}

export async function signOut() {
  'use server'
  const sendora = createSendoraServerClient(cookies(), {
    publicKey: process.env.NEXT_PUBLIC_SENDORA_KEY!,
  })
  await sendora.signOut()
}

export function Refresh({ exp }: { exp: number }) {
  return <TryRefresh key={exp} />
}

export const GET = withSession(async (_request, { session }) =>
  Response.json({ userId: session.userId }),
)

export function PlainForms() {
  return (
    <>
      <form action={signInAction} />
      <form action={requestMagicLinkAction} />
      <form action={confirmMagicLinkAction} />
      <form action={completeMfaAction} />
      <form action={refreshAction} />
      <form action={signOutAction} />
    </>
  )
}

export function StatefulForms() {
  const [signIn, signInForm] = useActionState(signInAction, idle)
  const [, linkForm] = useActionState(requestMagicLinkAction, idle)
  const [, confirmForm] = useActionState(confirmMagicLinkAction, idle)
  const [, codeForm] = useActionState(completeMfaAction, idle)
  return (
    <>
      <form action={signInForm}>{signIn.kind === 'refused' && signIn.message}</form>
      <form action={linkForm} />
      <form action={confirmForm} />
      <form action={codeForm} />
    </>
  )
}

declare function chargeCard(session: VerifiedSession): void

export async function aDecodedSessionIsNotAVerifiedOne(): Promise<void> {
  const session: Session = await requireSession()
  // @ts-expect-error: it may be forged
  chargeCard(session)
  if (session.verified) {
    // @ts-expect-error: a property says so, and the type does not; `verifiedSession` asks properly
    chargeCard(session)
  }
}

export function aSessionHasNoToken(session: Session): void {
  // @ts-expect-error: no token is part of a session
  void session.accessToken
  // @ts-expect-error: nor is the other
  void session.refreshToken
}

export const subject: string | undefined = decodeAccessToken('a.b.c')?.sub
