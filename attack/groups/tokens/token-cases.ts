import { claimsFor, encode, forge, forgeHmac, nowSeconds } from './forge'
import type { OwnKey } from './key-server'
import { newKey } from './key-server'

/** What a token is worth: `in` draws the shell, `none` is treated as no token at all. */
export type Verdict = 'in' | 'none'

export type TokenCase = {
  id: string
  input: string
  /** One or more cookie values. */
  tokens: (forge: CaseForge) => readonly string[]
  decoding: Verdict
  verifying: Verdict
}

/** What cases are made with. */
export type CaseForge = {
  key: OwnKey
  issuer: string
  good: (claims?: object, header?: object) => string
  /** Signs the payload as it is written. */
  raw: (payload: string) => string
}

const sameShape = (token: string, change: (parts: string[]) => string[]) =>
  change(token.split('.')).join('.')
const none = { decoding: 'none', verifying: 'none' } as const
const stranger = newKey()

export const tokenCases: readonly TokenCase[] = [
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
    input: 'signed by a stranger under the published kid; wrong issuer; wrong audience',
    tokens: ({ key, issuer, good }) => [
      forge({ key: { ...stranger, kid: key.kid }, payload: claimsFor(issuer) }),
      good({ iss: 'https://evil.test' }),
      good({ iss: undefined }),
      good({ aud: 'another-project' }),
      good({ aud: undefined }),
    ],
    decoding: 'in',
    verifying: 'none',
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
    tokens: ({ good }) => [good({ exp: nowSeconds() - 6 })],
    ...none,
  },
  {
    id: 'T019',
    input: 'exp = now, exactly',
    tokens: ({ good }) => [good({ exp: nowSeconds() })],
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
    id: 'T027',
    input: 'aud with two audiences, ours among them: refused, one audience is one',
    tokens: ({ good }) => [
      good({ aud: ['other', 'orbitDemo4nKx82Lq'] }),
      good({ aud: ['orbitDemo4nKx82Lq'] }),
    ],
    decoding: 'in',
    verifying: 'none',
  },
  {
    id: 'T029',
    input: 'tokens for another use of the same issuer',
    tokens: ({ good }) => [
      good({ token_use: 'id' }),
      good({ token_use: 'refresh' }),
      good({}, { typ: 'secevent+jwt' }),
      good({}, { typ: 'logout+jwt' }),
    ],
    ...none,
  },
  {
    id: 'T030',
    input: 'payload is a list, a text, null, a number, a boolean',
    tokens: ({ raw }) => ['[1]', '"x"', 'null', '1', 'true'].map(raw),
    ...none,
  },
  {
    id: 'T031',
    input: 'payload is no JSON',
    tokens: ({ raw }) =>
      ['', '{', '{"a":}', 'undefined', '{"sub":"a",}', '/* x */{"sub":"a"}', '{"sub":"a"} x'].map(
        raw,
      ),
    ...none,
  },
  {
    id: 'T036',
    input: 'padding, standard base64, whitespace and line feeds inside segments',
    tokens: ({ good }) => {
      const token = good()
      const [head = '', body = '', signature = ''] = token.split('.')
      return [
        `${head}=.${body}.${signature}`,
        `${head}.${body}==.${signature}`,
        `${head}.${body}.${signature}==`,
        `${head}.${body.slice(0, 9)}+/${body.slice(9)}.${signature}`,
        `${head}. ${body}.${signature}`,
        `${head}.${body.slice(0, 9)}%20${body.slice(9)}.${signature}`,
        `${head}.${body.slice(0, 9)}%0A${body.slice(9)}.${signature}`,
        `${head}.${body.slice(0, 9)}%0a${body.slice(9)}.${signature}`,
      ]
    },
    ...none,
  },
  {
    id: 'T037',
    input: 'non-canonical trailing bits: the same bytes in another text',
    tokens: ({ good }) => {
      const [head = '', body = '', signature = ''] = good().split('.')
      // 256 bytes leave four unused bits in the last character.
      const next = (text: string) =>
        text.slice(0, -1) + String.fromCharCode(text.charCodeAt(text.length - 1) + 1)
      return [`${head}.${body}.${next(signature)}`]
    },
    ...none,
  },
  {
    id: 'T038',
    input: 'Bearer inside the cookie, and a token cut or doubled',
    tokens: ({ good }) => {
      const token = good()
      return [
        `Bearer ${token}`,
        `Bearer%20${token}`,
        `${token}.${token}`,
        `${token}.`,
        `.${token}`,
        token.replaceAll('.', '%2E%2E'),
      ]
    },
    ...none,
  },
  {
    id: 'T041',
    input: 'nested lists in a payload of 4 KB',
    tokens: ({ raw }) => [
      raw(`{"sub":"a","exp":${nowSeconds() + 900},"x":${'['.repeat(1_400)}${']'.repeat(1_400)}}`),
      raw('['.repeat(2_900)),
    ],
    ...none,
  },
  {
    id: 'T048',
    input: 'kid absent while there is one key: refused, by documented choice',
    tokens: ({ good }) => [
      good({}, { kid: undefined }),
      good({}, { kid: '' }),
      good({}, { kid: 1 }),
    ],
    decoding: 'in',
    verifying: 'none',
  },
  {
    id: 'T-headers',
    input: 'headers that bring a key, an extension or compression',
    tokens: ({ good, key }) =>
      [
        { crit: ['exp'] },
        { b64: false },
        { zip: 'DEF' },
        { jwk: key.publicKey.export({ format: 'jwk' }) },
        { x5c: ['MIIB'] },
        { x5u: 'https://evil.test/x5u' },
        { jku: 'https://evil.test/jwks' },
      ].map((header) => good({}, header)),
    ...none,
  },
  {
    id: 'T-sub',
    input: 'sub absent, empty, a number, an object, 300 characters',
    tokens: ({ good }) => [undefined, '', 7, {}, 'a'.repeat(300)].map((sub) => good({ sub })),
    ...none,
  },
]
