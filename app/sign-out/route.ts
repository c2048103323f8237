// Its address stays the same across deployments, so a form in a tab from before one still ends the session.
export { signOutHandler as POST } from '@/lib/sendora/server'
