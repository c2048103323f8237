const words: Record<string, string> = {
  password: 'Password',
  magic_link: 'Magic link',
  email_otp: 'Email code',
  passkey: 'Passkey',
  sso: 'Single sign-on',
  oidc: 'Single sign-on',
  social: 'Social',
  google: 'Google',
  apple: 'Apple',
  github: 'GitHub',
  microsoft: 'Microsoft',
  linkedin: 'LinkedIn',
  facebook: 'Facebook',
  discord: 'Discord',
}

/** The display name of a sign-in method. An unknown one is returned as is, with spaces for `_`. */
export function methodWord(method: string): string {
  return (Object.hasOwn(words, method) && words[method]) || method.replaceAll('_', ' ')
}
