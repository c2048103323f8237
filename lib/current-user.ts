import { z } from 'zod'

/** What `/api/user` returns about a user. The rest of the service's response is dropped. */
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
