// The addresses of pages that show one thing of the service, whatever its id is made of.

export const personHref = (id: string) => `/dashboard/people/${encodeURIComponent(id)}`
export const jobHref = (id: string) => `/dashboard/people/jobs/${encodeURIComponent(id)}`
export const eventHref = (id: string) => `/dashboard/events/${encodeURIComponent(id)}`
