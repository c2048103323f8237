import { launch } from 'chrome-launcher'
import lighthouse from 'lighthouse'
import { step } from '../../scripts/lib/command.mjs'
import { summary } from '../../testing/statistics.mjs'
import { withSpread } from '../lib/table.mjs'

const categories = ['performance', 'accessibility', 'best-practices', 'seo']

/**
 * Lighthouse with its mobile preset, pages in turns.
 *
 * @param {{ name: string, url: string }[]} pages the bare page first
 * @param {{ runs: number, browser: string }} facts
 */
export async function measureLighthouse(pages, { runs, browser }) {
  const chrome = await launch({
    chromePath: browser,
    chromeFlags: [
      '--headless=new',
      '--disable-gpu',
      // Chromium's sandbox refuses to run as root, which is what containers usually are.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  })
  try {
    const results = pages.map(() => [])
    for (let run = 1; run <= runs; run++) {
      for (const [index, { name, url }] of pages.entries()) {
        results[index].push(await step(`${name}, run ${run}`, () => once(url, chrome.port)))
      }
    }
    return pages.map(({ name }, index) => toRow(name, results[index]))
  } finally {
    chrome.kill()
  }
}

async function once(url, port) {
  const { lhr } = await lighthouse(url, { port, logLevel: 'error', onlyCategories: categories })
  const scores = Object.fromEntries(
    categories.map((name) => [name, Math.round((lhr.categories[name]?.score ?? 0) * 100)]),
  )
  const paintSeconds = lhr.audits['largest-contentful-paint'].numericValue / 1_000
  return { scores, paintSeconds, shift: lhr.audits['cumulative-layout-shift'].numericValue }
}

function toRow(name, results) {
  const of = (read) => summary(results.map(read))
  const scores = Object.fromEntries(
    categories.map((category) => [category, of((one) => one.scores[category])]),
  )
  return {
    name,
    scores,
    paintSeconds: of((one) => one.paintSeconds),
    shift: of((one) => one.shift),
  }
}

export const lighthouseHead = ['page', ...categories, 'largest paint, s', 'layout shift']

export const lighthouseRow = ({ name, scores, paintSeconds, shift }) => [
  name,
  ...categories.map((category) => withSpread(scores[category])),
  withSpread(paintSeconds),
  withSpread(shift),
]
