import { claimsFor, encode, forge, nowSeconds } from './forge'
import type { TokenCase } from './token-case'

const none = { decoding: 'none', verifying: 'none' } as const

/** Types, payloads, spellings and headers. */
export const shapeCases: readonly TokenCase[] = [
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
    tokens: ({ good }) => [good({}, { kid: undefined })],
    decoding: 'in',
    verifying: 'none',
  },
  {
    id: 'T048-types',
    input: 'kid empty, a number, a list',
    tokens: ({ good }) => ['', 1, ['key-1']].map((kid) => good({}, { kid })),
    ...none,
  },
  {
    id: 'T-members',
    input:
      'a member that comes twice: in the payload, inside it, in another spelling, in the header',
    tokens: ({ raw, good, issuer }) => {
      const claims = JSON.stringify(claimsFor(issuer)).slice(0, -1)
      const [head = '', body = '', signature = ''] = good().split('.')
      const header = Buffer.from(head, 'base64url').toString().slice(0, -1)
      return [
        raw(`${claims},"sub":"usr_other"}`),
        raw(`${claims},"exp":${nowSeconds() + 900}}`),
        raw(`${claims},"\\u0073ub":"usr_other"}`),
        raw(`${claims},"org":{"id":1,"id":2}}`),
        `${encode(`${header},"alg":"RS256"}`)}.${body}.${signature}`,
      ]
    },
    ...none,
  },
  {
    id: 'T-encoding',
    input: 'a byte order mark, a blank JSON has no place for, bytes that are no UTF-8',
    tokens: ({ raw, issuer, key }) => {
      const claims = JSON.stringify(claimsFor(issuer))
      const broken = Buffer.from(claims.replace('Forged', 'F\xff'), 'latin1').toString('base64url')
      const token = forge({ key, payload: claims })
      const [head = '', , signature = ''] = token.split('.')
      return [raw(`\ufeff${claims}`), raw(`\u00a0${claims}`), `${head}.${broken}.${signature}`]
    },
    ...none,
  },
  {
    id: 'T-short-signature',
    input: 'a signature of fewer bytes than RS256 has',
    tokens: ({ good }) => {
      const [head = '', body = ''] = good().split('.')
      return ['AA', 'AAAA', 'A'.repeat(171), 'A'.repeat(340)].map(
        (text) => `${head}.${body}.${text}`,
      )
    },
    ...none,
  },
  {
    id: 'T-headers',
    input: 'headers that bring a key, an extension or compression',
    tokens: ({ good, key }) =>
      [
        { crit: ['exp'] },
        { b64: false },
        { zip: 'DEF' },
        { enc: 'A256GCM' },
        { cty: 'JWT' },
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
