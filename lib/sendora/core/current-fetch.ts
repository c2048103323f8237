/**
 * The `fetch` of the moment of each call. A gate is made when its file is loaded, and what watches or mocks `fetch` (MSW,
 * tracing) may be put in place after that.
 */
export const currentFetch: typeof fetch = (input, init) => globalThis.fetch(input, init)
