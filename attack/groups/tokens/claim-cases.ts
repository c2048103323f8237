import { claimsFor, encode, forge, forgeHmac, nowSeconds } from './forge'
import { newKey } from './key-server'
import type { TokenCase } from './token-case'

const sameShape = (token: string, change: (parts: string[]) => string[]) =>
  change(token.split('.')).join('.')
const none = { decoding: 'none', verifying: 'none' } as const
const stranger = newKey()

/** Signatures, claims and times. */
export const claimCases: readonly TokenCase[] = [
  {
    id: 'T001',
    input: 'valid RS256 token (control)',
    tokens: ({ good }) => [good()],
    decoding: 'in',
    verifying: 'in',
  },
  {
    id: 'T004',
    input: 'HS256 signed with the public key in many spellings, and with nothing',
    tokens: ({ key, issuer }) => {
      const pem = String(key.publicKey.export({ type: 'spki', format: 'pem' }))
      const { n = '' } = key.publicKey.export({ format: 'jwk' })
      return [pem, ` ${pem}`, `\n${pem}`, pem.trim(), n, ''].map((secret) =>
        forgeHmac(secret, key.kid, claimsFor(issuer)),
      )
    },
    ...none,
  },
  {
    id: 'T-none',
    input: 'alg none, None, nOnE, with and without a signature',
    tokens: ({ good }) =>
      ['none', 'None', 'nOnE', 'RS512', 'rs256'].flatMap((alg) => {
        const token = good({}, { alg })
        return [token, sameShape(token, ([head = '', body = '']) => [head, body, ''])]
      }),
    ...none,
  },
  {
    id: 'T006',
    input: 'valid signature, another payload',
    tokens: ({ good, issuer }) => [
      sameShape(good(), ([head = '', , signature = '']) => [
        head,
        encode(claimsFor(issuer, { sub: 'usr_other' })),
        signature,
      ]),
    ],
    decoding: 'in',
    verifying: 'none',
  },
  {
    id: 'T008',
    input: 'signature of another token of the same issuer',
    tokens: ({ good }) => [
      sameShape(good(), ([head = '', body = '']) => [
        head,
        body,
        good({ jti: 'x' }).split('.')[2] ?? '',
      ]),
    ],
    decoding: 'in',
    verifying: 'none',
  },
  {
    id: 'T-foreign-key',
    input: 'signed by a stranger under the published kid; no issuer; no audience',
    tokens: ({ key, issuer, good }) => [
      forge({ key: { ...stranger, kid: key.kid }, payload: claimsFor(issuer) }),
      good({ iss: undefined }),
      good({ aud: undefined }),
    ],
    decoding: 'in',
    verifying: 'none',
  },
  {
    id: 'T-other-app',
    input: 'another issuer, another audience: the token of another app, decoded or verified',
    tokens: ({ good }) => [
      good({ iss: 'https://evil.test' }),
      good({ aud: 'another-project' }),
      good({ aud: ['another-project', 'a-third'] }),
    ],
    ...none,
  },
  {
    id: 'T010',
    input: 'exp as a string',
    tokens: ({ good }) => [good({ exp: '9999999999' }), good({ exp: `${nowSeconds() + 900}` })],
    ...none,
  },
  { id: 'T013', input: 'exp 1e18', tokens: ({ good }) => [good({ exp: 1e18 })], ...none },
  {
    id: 'T014',
    input: 'exp in milliseconds',
    tokens: ({ good }) => [good({ exp: Date.now() + 900_000 })],
    ...none,
  },
  {
    id: 'T015',
    input: 'exp 0, -1, -1e999, NaN, null, absent, a list',
    tokens: ({ good, raw }) => [
      good({ exp: 0 }),
      good({ exp: -1 }),
      raw('{"sub":"a","exp":-1e999}'),
      raw('{"sub":"a","exp":1e999}'),
      raw('{"sub":"a","exp":NaN}'),
      good({ exp: null }),
      good({ exp: undefined }),
      good({ exp: [nowSeconds() + 900] }),
    ],
    ...none,
  },
  {
    id: 'T018',
    input: 'exp a few seconds ago, no refresh token',
    tokens: ({ good }) => [good({ iat: nowSeconds() - 906, exp: nowSeconds() - 6 })],
    ...none,
  },
  {
    id: 'T019',
    input: 'exp = now, exactly',
    tokens: ({ good }) => [good({ iat: nowSeconds() - 900, exp: nowSeconds() })],
    ...none,
  },
  {
    id: 'T023',
    input: 'iat ten years ago, exp ten years ahead; iat ahead; nbf ahead',
    tokens: ({ good }) => [
      good({ iat: nowSeconds() - 315_360_000, exp: nowSeconds() + 315_360_000 }),
      good({ iat: nowSeconds() + 3_600, exp: nowSeconds() + 4_500 }),
      good({ nbf: nowSeconds() + 3_600 }),
    ],
    ...none,
  },
  {
    id: 'T-order',
    input: 'exp before or at iat, exp before or at nbf: an order no issuer writes',
    tokens: ({ good }) => {
      const exp = nowSeconds() + 900
      return [
        good({ exp, iat: exp + 60 }),
        good({ exp, iat: exp }),
        good({ exp, nbf: exp + 60 }),
        good({ exp, nbf: exp }),
      ]
    },
    ...none,
  },
  {
    id: 'T-fraction',
    input: 'fractions of a second, which RFC 7519 lets issuers write',
    tokens: ({ good }) => [
      good({ iat: nowSeconds() - 0.25, nbf: nowSeconds() - 0.25, exp: nowSeconds() + 900.75 }),
    ],
    decoding: 'in',
    verifying: 'in',
  },
  {
    id: 'T-types',
    input: 'registered claims of another type: lists, numbers, objects, null, empty texts',
    tokens: ({ good, issuer }) =>
      [
        { iss: [issuer] },
        { iss: null },
        { iss: '' },
        { aud: 7 },
        { aud: [] },
        { aud: { 0: 'orbitDemo4nKx82Lq' } },
        { sid: ['ses_forged'] },
        { sid: 7 },
        { jti: 7 },
        { email: ['forged@attack.test'] },
        { name: {} },
        { iat: [nowSeconds()] },
        { nbf: `${nowSeconds()}` },
        { exp: true },
        { sub: ['usr_forged'] },
        { sub: 'usr_forged\nusr_other' },
        { sub: '\u202eusr_forged' },
        { sid: 'ses\r\n' },
        { sub: 'usr_\ud800' },
      ].map((claims) => good(claims)),
    ...none,
  },
  {
    id: 'T027',
    input: 'aud with two audiences, ours among them: refused, one audience is one',
    tokens: ({ good }) => [
      good({ aud: ['other', 'orbitDemo4nKx82Lq'] }),
      good({ aud: ['orbitDemo4nKx82Lq'] }),
    ],
    decoding: 'in',
    verifying: 'none',
  },
]
