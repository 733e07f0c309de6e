import budgets from '../../../budgets.json'
import { expectAtMost, shapeOf, sumOf } from './cost'
import type { Phone } from './shop'

/** What a person sees before scrolling: of all that comes and goes with the scrolling, the first part. */
export const firstScreen = { inSight: (_selector: string, nth: number) => nth === 0 }

/** A page holds no more than it may, however far it is scrolled. */
export function expectShape(phone: Phone) {
  const { nodes, depth, children } = shapeOf(phone)
  expect(nodes).toBeGreaterThan(5)
  expect(nodes).toBeLessThanOrEqual(budgets.pageNodes)
  expect(depth).toBeLessThanOrEqual(budgets.pageDepth)
  expect(children).toBeLessThanOrEqual(budgets.pageChildren)
}

/** A page that was just opened. */
export function expectFirstScreen(phone: Phone) {
  expectAtMost(sumOf(phone), { calls: budgets.firstScreenCalls, bytes: budgets.firstScreenBytes })
  expectShape(phone)
}

export const tapBudget = { calls: budgets.tapCalls, bytes: budgets.tapBytes }
export const answerBudget = { calls: budgets.answerCalls, bytes: budgets.answerBytes }
