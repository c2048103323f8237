import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Tabs } from '@/app/_components/ui/tabs'

test('tabs are links in a named group, and the one of this page says so', () => {
  const html = renderToStaticMarkup(
    <Tabs
      label="Events"
      items={[
        { href: '/dashboard/events', label: 'Live', current: false },
        { href: '/dashboard/events/explore', label: 'Explore', current: true },
      ]}
    />,
  )
  expect(html).toMatch(/^<nav aria-label="Events"/)
  expect(html.match(/<a [^>]*>/g)).toHaveLength(2)
  expect(html).toMatch(/href="\/dashboard\/events"[^>]*>Live</)
  expect(html.match(/<a [^>]*aria-current="page"[^>]*>/g)).toEqual([
    expect.stringContaining('href="/dashboard/events/explore"'),
  ])
})
