import { firstLoadBytes } from '../../testing/first-load.mjs'
import { figure } from '../lib/table.mjs'

async function textOf(url, headers = {}) {
  const answer = await fetch(url, { headers, redirect: 'manual' })
  if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}.`)
  return answer.text()
}

/**
 * What a first visit loads of scripts, page by page, and how much more that is than on the bare page.
 *
 * @param {{ name: string, url: string, cookie?: string }[]} pages the bare page first
 */
export async function measureFirstLoad(pages) {
  const rows = []
  for (const { name, url, cookie } of pages) {
    const html = await textOf(url, cookie === undefined ? {} : { cookie })
    const load = (address) => textOf(new URL(address, url))
    rows.push({ name, bytes: await firstLoadBytes(html, load) })
  }
  return rows.map((row) => ({ ...row, overBare: row.bytes - rows[0].bytes }))
}

export const firstLoadHead = ['page', 'JavaScript, kB gzip', 'over the bare page']

export const firstLoadRow = ({ name, bytes, overBare }) => [
  name,
  figure(bytes / 1_000),
  overBare === 0 ? '–' : `+ ${figure(overBare / 1_000)}`,
]
