/** An app with verified sessions, whose service only exists in these checks. */
export const environment = {
  NODE_ENV: 'production',
  NEXT_PUBLIC_SENDORA_KEY: 'pk_dev_runtimesProject1',
  SENDORA_API_URL: 'https://api.example',
  APP_ORIGIN: 'http://localhost:3000',
  SENDORA_JWKS_URL: 'https://api.example/jwks.json',
}
