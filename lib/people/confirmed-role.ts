const powerful = ['owner', 'admin']

/** Whether the form gives someone a role that has to be confirmed first. A confirmation is about one role. */
export function needsConfirmedRole(form: FormData): boolean {
  const role = String(form.get('role'))
  return powerful.includes(role) && role !== form.get('was.role') && role !== form.get('confirmed')
}
