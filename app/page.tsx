import { Comparison } from './_components/landing/comparison'
import { LandingFooter } from './_components/landing/landing-footer'
import { LandingHead } from './_components/landing/landing-head'
import { Opening } from './_components/landing/opening'
import { RequestStory } from './_components/landing/request-story'
import { Uses } from './_components/landing/uses'

export default function LandingPage() {
  return (
    <div className="mx-auto max-w-[75rem] px-5 text-[1rem] md:px-10">
      <LandingHead />
      <main id="main">
        <Opening />
        <RequestStory />
        <Uses />
        <Comparison />
      </main>
      <LandingFooter />
    </div>
  )
}
