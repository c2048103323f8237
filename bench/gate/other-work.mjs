const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }

/**
 * What a process does between two calls: it checks a signature of its own, on another thread. In a loop of nothing but
 * one gate, each call would find everything in the caches as the last one left it, which no server does.
 */
export async function createOtherWork() {
  const lengths = { modulusLength: 2_048, publicExponent: new Uint8Array([1, 0, 1]) }
  const usages = ['sign', 'verify']
  const { subtle } = globalThis.crypto
  const { privateKey, publicKey } = await subtle.generateKey(
    { ...algorithm, ...lengths },
    false,
    usages,
  )
  const text = new Uint8Array(600)
  const signature = await subtle.sign(algorithm, privateKey, text)
  return () => subtle.verify(algorithm, publicKey, signature, text)
}
