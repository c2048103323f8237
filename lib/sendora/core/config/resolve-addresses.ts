import { environmentInvalid, optionInvalid, required } from '../errors/sendora-error'
import { readAppOrigins } from './app-origins'
import type { Environment, SendoraDefinition } from './options'
import { addressProblem, httpProblem, originProblem } from './origin-problem'

/** @throws SendoraError `option_invalid` or `environment_invalid`, whichever gave the address */
export function resolveAddresses(options: SendoraDefinition, environment: Environment) {
  const { allowInsecureHttp = environment.allowInsecureHttp } = options
  const httpRule = (address: string) =>
    httpProblem(address, allowInsecureHttp, environment.isProduction)
  const invalid = (option: keyof typeof addresses) => (problem: string, remedy: string) => {
    const [variable, example] = addresses[option]
    return options[option] === undefined
      ? environmentInvalid(variable, problem, example)
      : optionInvalid(option, problem, remedy)
  }
  const apiUrl = options.apiUrl ?? environment.apiUrl
  const apiProblem = originProblem(apiUrl) ?? httpRule(apiUrl)
  if (apiProblem) throw invalid('apiUrl')(apiProblem, 'Write scheme, host and port, without a path')
  const jwksUrl = options.jwksUrl ?? environment.jwksUrl ?? null
  const jwksProblem = jwksUrl === null ? null : (addressProblem(jwksUrl) ?? httpRule(jwksUrl))
  if (jwksProblem) throw invalid('jwksUrl')(jwksProblem, 'Write a whole address')
  const given = options.appOrigin ?? environment.appOrigin
  const appOrigins = readAppOrigins(required('appOrigin', given, 'APP_ORIGIN'), {
    httpProblem: httpRule,
    invalid: invalid('appOrigin'),
    isSecureFunction: ![environment.appOrigin].flat()[0]?.startsWith('http:'),
  })
  return { apiUrl: apiUrl.replace(/\/$/, ''), jwksUrl, appOrigins, allowInsecureHttp }
}

/** The variable of each address, and an example. */
const addresses = {
  apiUrl: ['SENDORA_API_URL', 'https://api.sendoracloud.com'],
  appOrigin: ['APP_ORIGIN', 'https://app.example.com'],
  jwksUrl: ['SENDORA_JWKS_URL', 'the https address of the key set'],
} as const
