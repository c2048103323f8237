import Link from 'next/link'
import { exploreHref } from '@/lib/dashboard/events/explore-query'
import type { Overview } from '@/lib/dashboard/overview/overview-schema'
import { countryWord } from '@/lib/people/country-word'
import { methodWord } from '@/lib/sign-in/method-word'
import { getTexts } from '@/lib/texts/server'
import { RankingPanel } from './ranking-panel'

const methodNames = {
  password: 'password',
  magic_link: 'magicLink',
  passkey: 'passkey',
  google: 'google',
  email_otp: 'emailCode',
} as const

export async function TopEventsPanel({ events }: { events: Overview['topEvents'] }) {
  const t = await getTexts('overview')
  const first = events?.[0]
  return (
    <RankingPanel
      id="top-events"
      title={t('topEvents.title')}
      hint={first ? t('topEvents.hint', { name: first.type }) : t('topEvents.empty')}
      className="lg:col-span-5"
      aside={
        <Link
          href={exploreHref({})}
          prefetch={false}
          className="link inline-flex min-h-11 shrink-0 items-center md:min-h-0"
        >
          {t('topEvents.all')}
        </Link>
      }
      rows={
        events?.map(({ type, ...row }) => ({
          key: type,
          name: type,
          href: (
            <Link
              href={exploreHref({ type })}
              prefetch={false}
              className="inline-flex min-h-11 items-center font-mono text-caption hover:underline md:min-h-0"
            >
              {type}
            </Link>
          ),
          ...row,
        })) ?? null
      }
    />
  )
}

export async function MethodsPanel({ methods }: { methods: Overview['signInMethods'] }) {
  const t = await getTexts('overview')
  const nameOf = (method: string) =>
    Object.hasOwn(methodNames, method)
      ? t(`methods.names.${methodNames[method as keyof typeof methodNames]}`)
      : methodWord(method)
  const first = methods?.[0]
  return (
    <RankingPanel
      id="methods"
      title={t('methods.title')}
      hint={first ? t('methods.hint', { name: nameOf(first.method) }) : t('methods.empty')}
      className="md:col-span-1 lg:col-span-3"
      rows={
        methods?.map(({ method, ...row }) => ({ key: method, name: nameOf(method), ...row })) ??
        null
      }
    />
  )
}

export async function CountriesPanel({ countries }: { countries: Overview['topCountries'] }) {
  const t = await getTexts('overview')
  const first = countries?.[0]
  return (
    <RankingPanel
      id="countries"
      title={t('countries.title')}
      hint={
        first
          ? t('countries.hint', { name: countryWord(first.country, t('countries.namesIn')) })
          : t('countries.empty')
      }
      className="md:col-span-1 lg:col-span-3"
      rows={
        countries?.map(({ country, people, share }) => ({
          key: country,
          name: countryWord(country, t('countries.namesIn')),
          count: people,
          share,
        })) ?? null
      }
    />
  )
}
