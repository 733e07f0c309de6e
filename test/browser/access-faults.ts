import { readFileSync } from 'node:fs'
import type axe from 'axe-core'
import type { Page } from 'playwright-core'
import { inRoot } from '../../scripts/lib/root'

const source = readFileSync(inRoot('node_modules/axe-core/axe.min.js'), 'utf8')

/**
 * What keeps people with a screen reader, a keyboard or weak eyes from using the page as it is now: axe's findings that it
 * calls serious or critical, each with its rule and the elements. Looks once everything that moves or fades has ended: a
 * button that becomes enabled is pale for a moment.
 */
export async function accessFaults(page: Page): Promise<string[]> {
  await page.evaluate(async () => {
    const running = () =>
      document
        .getAnimations()
        .filter(({ playState, effect }) => playState === 'running' && effect?.getComputedTiming().endTime !== Infinity)
    for (let moving = running(); moving.length > 0; moving = running()) {
      await Promise.allSettled(moving.map(({ finished }) => finished))
    }
  })
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(`${source};0`)
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: typeof axe }).axe.run(document, {
      resultTypes: ['violations'],
      // Lighthouse counts it; axe leaves it off unless asked.
      rules: { 'label-content-name-mismatch': { enabled: true } },
    }),
  )
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}
