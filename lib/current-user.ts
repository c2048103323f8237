import { z } from 'zod'

/** What `/api/user` tells about a user; the rest of the service's answer is dropped. */
export const currentUserSchema = z.object({
  user: z.object({
    id: z.string(),
    email: z.string().nullable(),
    name: z
      .string()
      .nullish()
      .transform((name) => name ?? null),
    emailVerified: z.boolean().default(false),
  }),
})

export type CurrentUser = z.infer<typeof currentUserSchema>['user']
