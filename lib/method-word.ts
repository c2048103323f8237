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

/** The name of a sign-in method for people; an unknown one is shown as it came, without `_`. */
export function methodWord(method: string): string {
  return (Object.hasOwn(words, method) && words[method]) || method.replaceAll('_', ' ')
}
