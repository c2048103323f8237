import type { BrowserContext } from '@playwright/test'
import type { UserService } from '../../testing/mock/user-service'
import { refreshPath } from '../../testing/mock/user-service'
import { readSessionCookies } from '../../testing/session-cookies'
import { signIn } from '../../testing/sign-in'
import { pressDemoControl } from '../support/demo-controls'
import { expect, test } from '../support/test'

type Cut = { service: UserService; context: BrowserContext }

const typed = 'Ada of the Analytical Engine'

test('a form changes the account, and the session carries the change at once', async ({
  signedInPage,
}) => {
  await signedInPage.goto('/account')
  await signedInPage.getByLabel('Your name').fill(typed)
  await signedInPage.getByRole('button', { name: 'Save name' }).click()

  await expect(signedInPage.getByText('Your name is saved.')).toBeVisible()
  await expect(signedInPage.getByRole('button', { name: typed })).toBeVisible()
})

test('a form posted with an expired token is saved all the same', async ({
  signedInPage,
  context,
  service,
}) => {
  await signedInPage.goto('/account')
  await context.clearCookies({ name: 'sendora_at' })
  await signedInPage.getByLabel('Your name').fill(typed)
  await signedInPage.getByRole('button', { name: 'Save name' }).click()

  await expect(signedInPage.getByText('Your name is saved.')).toBeVisible()
  expect(await service.replays()).toBe(0)
})

test('a form posted with a token that the service refuses is saved all the same', async ({
  signedInPage,
  service,
}) => {
  await signedInPage.goto('/account')
  await service.refuseToken('/auth-service/me', { times: 1 })
  await signedInPage.getByLabel('Your name').fill(typed)
  await signedInPage.getByRole('button', { name: 'Save name' }).click()

  await expect(signedInPage.getByText('Your name is saved.')).toBeVisible()
  expect(await service.replays()).toBe(0)
})

const endings = [
  { name: 'that has expired and was revoked', hasAccessToken: false },
  { name: 'that was revoked', hasAccessToken: true },
]

for (const { name, hasAccessToken } of endings) {
  test(`a form posted with a session ${name} comes back from sign-in as it was`, async ({
    signedInPage,
    context,
    user,
    service,
    guard,
  }) => {
    guard.allowConsole(/status of 401/)
    await signedInPage.goto('/account')
    await service.revoke()
    if (!hasAccessToken) await context.clearCookies({ name: 'sendora_at' })
    await signedInPage.getByLabel('Your name').fill(typed)
    await signedInPage.getByRole('button', { name: 'Save name' }).click()
    await expect(signedInPage).toHaveURL(/\/login\?from=%2Faccount/)
    expect(await readSessionCookies(context)).toEqual({})

    await signIn(signedInPage, user)

    await expect(signedInPage).toHaveURL('/account')
    await expect(signedInPage.getByLabel('Your name')).toHaveValue(typed)
    await signedInPage.getByRole('button', { name: 'Save name' }).click()
    await expect(signedInPage.getByText('Your name is saved.')).toBeVisible()
  })
}

test('a form posted while the service is down keeps what was typed', async ({
  signedInPage,
  service,
}) => {
  await signedInPage.goto('/account')
  await service.bend('/auth-service/me', { status: 503 })
  await signedInPage.getByLabel('Your name').fill(typed)
  await signedInPage.getByRole('button', { name: 'Save name' }).click()
  await expect(signedInPage.getByText('We can’t reach the sign-in service.')).toBeVisible()
  await expect(signedInPage.getByLabel('Your name')).toHaveValue(typed)

  await service.repair()
  await signedInPage.getByRole('button', { name: 'Save name' }).click()

  await expect(signedInPage.getByText('Your name is saved.')).toBeVisible()
})

for (const { name, cut } of [
  {
    name: 'while tokens cannot be renewed',
    // First the outage: a prefetch of the page might rotate in between.
    cut: async ({ service, context }: Cut) => {
      await service.bend(refreshPath, { status: 503 })
      await context.clearCookies({ name: 'sendora_at' })
    },
  },
  { name: 'without a network', cut: ({ context }: Cut) => context.setOffline(true) },
]) {
  test(`a form posted ${name} stays, with what was typed`, async ({
    signedInPage,
    context,
    service,
    guard,
  }) => {
    guard.allowConsole(/status of 503|ERR_INTERNET_DISCONNECTED/)
    await signedInPage.goto('/account')
    await cut({ service, context })
    await signedInPage.getByLabel('Your name').fill(typed)
    await signedInPage.getByRole('button', { name: 'Save name' }).click()
    await expect(signedInPage.getByText('We can’t reach the sign-in service.')).toBeVisible()
    await expect(signedInPage.getByLabel('Your name')).toHaveValue(typed)

    await context.setOffline(false)
    await service.repair()
    await signedInPage.getByRole('button', { name: 'Save name' }).click()

    await expect(signedInPage.getByText('Your name is saved.')).toBeVisible()
  })
}

test('an outage that reaches no form is told, and a retry shows the page again', async ({
  signedInPage,
  context,
  service,
  guard,
}) => {
  guard.allowConsole(/status of 503|sign-in service can’t be reached/)
  await signedInPage.goto('/account')
  await service.bend(refreshPath, { status: 503 })
  await context.clearCookies({ name: 'sendora_at' })
  await pressDemoControl(signedInPage, 'Revoke this session elsewhere')
  await expect(
    signedInPage.getByRole('heading', { name: 'The service isn’t responding' }),
  ).toBeVisible()

  await service.repair()
  await signedInPage.getByRole('button', { name: 'Try again' }).click()

  await expect(signedInPage.getByLabel('Your name')).toBeVisible()
})
