import type { Page } from '@playwright/test'

/**
 * Which of these texts a page still has, and where: in its document with everything hidden, in its storage, or
 * anywhere in the memory of its scripts, where React and the router keep what they have seen.
 */
export async function findInPage(page: Page, texts: readonly string[]): Promise<string[]> {
  const places = {
    document: await page.content(),
    storage: await page.evaluate(() =>
      JSON.stringify([sessionStorage, localStorage, history.state]),
    ),
    memory: await heapOf(page),
  }
  return Object.entries(places).flatMap(([place, content]) =>
    texts.filter((text) => content.includes(text)).map((text) => `${place}: ${text}`),
  )
}

/** Everything that is reachable after a collection, as DevTools' memory panel would save it. */
async function heapOf(page: Page): Promise<string> {
  const devTools = await page.context().newCDPSession(page)
  const chunks: string[] = []
  devTools.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk))
  await devTools.send('HeapProfiler.collectGarbage')
  await devTools.send('HeapProfiler.takeHeapSnapshot')
  await devTools.detach()
  return chunks.join('')
}
