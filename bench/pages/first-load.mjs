import { firstLoadBytes } from '../../testing/first-load.mjs'
import { figure } from '../lib/table.mjs'

const get = (url, headers = {}) => fetch(url, { headers, redirect: 'manual' })

/**
 * What a first visit loads of scripts, page by page, and how much more that is than on the bare page.
 *
 * @param {{ name: string, url: string, cookie?: string }[]} pages the bare page first
 */
export async function measureFirstLoad(pages) {
  const rows = []
  for (const { name, url, cookie } of pages) {
    const answer = await get(url, cookie === undefined ? {} : { cookie })
    if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}.`)
    const load = async (address) => (await get(new URL(address, url))).text()
    rows.push({ name, bytes: await firstLoadBytes(await answer.text(), load) })
  }
  return rows.map((row) => ({ ...row, overBare: row.bytes - rows[0].bytes }))
}

export const firstLoadHead = ['page', 'JavaScript, kB gzip', 'over the bare page']

export const firstLoadRow = ({ name, bytes, overBare }) => [
  name,
  figure(bytes / 1_000),
  overBare === 0 ? '–' : `+ ${figure(overBare / 1_000)}`,
]
