'use client'

import { useRouter } from 'next/navigation'
import { type ReactNode, useEffect, useRef } from 'react'
import { buttonClass } from '@/app/_components/ui/button-class'
import { PageLink } from '@/app/_components/ui/page-link'

type Props = {
  label: string
  close: string
  closeIcon: ReactNode
  /** The link to the page of its own. */
  openPage: ReactNode
  href: string
  children: ReactNode
}

/** A modal panel on the right. Escape, the button, and a click beside it lead back to the list, and so does Back. */
export function PersonPanel({ label, close, closeIcon, openPage, href, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const router = useRouter()
  useEffect(() => {
    const box = dialog.current
    if (!box) return
    if (!box.open) box.showModal()
    const onClick = ({ target }: MouseEvent) => target === box && router.back()
    box.addEventListener('click', onClick)
    return () => {
      box.removeEventListener('click', onClick)
      // Gives the focus back to the link that opened it, also for the browser's own Back.
      box.close()
    }
  }, [router])
  return (
    <dialog
      ref={dialog}
      aria-label={label}
      onCancel={() => router.back()}
      className="mr-0 ml-auto h-dvh max-h-none w-full max-w-160 border-l border-line bg-paper text-ink backdrop:bg-ink/25"
    >
      <div className="sticky top-0 z-10 flex items-center justify-end gap-1 border-b border-line bg-paper px-3 py-2">
        <PageLink href={href} className={buttonClass('quiet')}>
          {openPage}
        </PageLink>
        <button
          type="button"
          aria-label={close}
          title={close}
          onClick={() => router.back()}
          className={buttonClass('quiet', 'px-2.5')}
        >
          {closeIcon}
        </button>
      </div>
      <div className="@container p-5">{children}</div>
    </dialog>
  )
}
