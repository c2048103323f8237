import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** What axe finds. In dark colors only colors are looked at: the schemes differ in nothing else. */
export async function findViolations(page: Page, scheme: 'light' | 'dark'): Promise<string[]> {
  await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
  await page.evaluate(colorsHaveSettled)
  // After a navigation by script, the title comes a moment after the page.
  await expect(page).toHaveTitle(/\S/)
  // Otherwise the results are put together in a tab of their own, for the sake of frames: there are none here.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode()
  if (scheme === 'dark') axe.withRules(['color-contrast', 'link-in-text-block'])
  const { violations } = await axe.analyze()
  return violations.map(({ id, nodes }) => {
    const places = nodes.map(({ html }) => html.slice(0, 160)).join(' | ')
    return `${scheme}: ${id}: ${places}`
  })
}

/** Colors fade into a new scheme, and what is half faded lacks contrast. */
async function colorsHaveSettled() {
  const fading = document.getAnimations().filter((one) => one instanceof CSSTransition)
  await Promise.allSettled(fading.map(({ finished }) => finished))
}
