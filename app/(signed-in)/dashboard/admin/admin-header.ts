export const adminHeader = {
  title: 'Admin',
  lead: 'What was done by whom. For accounts with the admin role.',
}
