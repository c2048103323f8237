import { sealData, unsealData } from 'iron-session'

export async function setUp({ claims, secret }) {
  const password = secret
  const sealed = await sealData({ claims }, { password })
  return {
    'iron-session unsealData': {
      checks: 'sealed',
      isBare: true,
      run: () => unsealData(sealed, { password }),
      isGood: (session) => session.claims.sub === claims.sub,
    },
  }
}
