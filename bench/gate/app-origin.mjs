export const appOrigin = 'https://app.example.com'
