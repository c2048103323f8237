import { gzipSync } from 'node:zlib'

const scriptTag = /<script\b[^>]*\bsrc="([^"]+)"[^>]*>/g

/** Addresses of the scripts that a document brings. Those for browsers without modules don't count. */
function scriptsOf(html) {
  const tags = [...html.matchAll(scriptTag)].filter(([tag]) => !/\bnomodule\b/i.test(tag))
  return [...new Set(tags.map(([, address]) => address.replaceAll('&amp;', '&')))]
}

/**
 * Bytes of JavaScript that a browser loads before a page can be used, after gzip.
 *
 * @param {string} html the document
 * @param {(address: string) => Promise<string>} load answers the text of a script
 */
export async function firstLoadBytes(html, load) {
  const texts = await Promise.all(scriptsOf(html).map(load))
  return texts.reduce((sum, text) => sum + gzipSync(text).length, 0)
}
