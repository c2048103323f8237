export { socialCallback as GET } from '@/lib/sendora/account'
