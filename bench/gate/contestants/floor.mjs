import { NextResponse } from 'next/server'
import { isPassed, requestWith } from '../request.mjs'

export async function setUp({ tokens, refreshToken }) {
  const cookies = { sendora_at: tokens.known, sendora_rt: refreshToken }
  return {
    'Next alone': {
      checks: 'nothing',
      run() {
        const request = requestWith(cookies)
        return NextResponse.next({ request: { headers: request.headers } })
      },
      isGood: isPassed,
    },
  }
}
