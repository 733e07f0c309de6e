import { type Drawn, type SetDataCall, type TaroNode, walkDrawn } from '@haoli/weapp-host'
import type { Phone } from './shop'

/** What something cost in setData: calls, UTF-8 bytes, and each call. */
export interface Cost {
  calls: number
  bytes: number
  each: readonly SetDataCall[]
}

const costIn = (each: readonly SetDataCall[]): Cost => ({
  calls: each.length,
  bytes: each.reduce((sum, { bytes }) => sum + bytes, 0),
  each,
})

/** All that the phone has carried since it was opened or last measured. */
export const sumOf = ({ host: { setData } }: Phone): Cost => costIn([...setData])

/** What `work` costs, whatever it brings with it included. */
export async function costOf(phone: Phone, work: () => Promise<unknown>): Promise<Cost> {
  phone.host.setData.length = 0
  await work()
  return sumOf(phone)
}

/** Less than an answer takes on the host. */
const beforeAnswersMs = 40
/** Three answers one after the other, and less than a sheet's way out after the first of them. */
const answersMs = 160

/** A tap in whole, and in three parts: what it does by itself, what the API's answers bring, and what comes after them, as a sheet that has left. */
export async function costOfTap(phone: Phone, target: string | RegExp | TaroNode) {
  const node = typeof target === 'string' || target instanceof RegExp ? phone.find(target) : target
  const atOnce = await costOf(phone, async () => {
    phone.fire(node, 'tap')
    await phone.host.pass(beforeAnswersMs)
  })
  const answers = await costOf(phone, () => phone.host.pass(answersMs))
  const after = await costOf(phone, () => phone.host.settle())
  return { atOnce, answers, after, whole: costIn([...atOnce.each, ...answers.each, ...after.each]) }
}

const shownPaths = 4
const shownCalls = 3

function inWords({ bytes, page, component, paths }: SetDataCall): string {
  const more = paths.length > shownPaths ? ` and ${paths.length - shownPaths} more` : ''
  return `  ${bytes} B in ${component ? `${component} of ` : ''}${page}: ${paths.slice(0, shownPaths).join(', ')}${more}`
}

/** Fails where it cost more, and names the heaviest calls: whoever made it dearer knows where to look. */
export function expectAtMost({ calls, bytes, each }: Cost, most: { calls?: number; bytes: number }): void {
  if (calls <= (most.calls ?? calls) && bytes <= most.bytes) return
  const allowed = `${most.calls === undefined ? '' : `${most.calls} calls and `}${most.bytes} B`
  const heaviest = [...each].sort((one, other) => other.bytes - one.bytes).slice(0, shownCalls)
  throw new Error(`${calls} calls of setData, ${bytes} B; allowed are ${allowed}\n${heaviest.map(inWords).join('\n')}`)
}

const depthOf = ({ children }: Drawn): number => 1 + Math.max(0, ...children.map(depthOf))

/** Elements of the page on screen, how deep they go, and the most in one: words are no elements. */
export function shapeOf(phone: Phone) {
  const page = phone.drawn()
  const all = [...walkDrawn(page)]
  return {
    nodes: all.length - 1,
    depth: depthOf(page) - 1,
    children: Math.max(...all.map(({ children }) => children.length)),
  }
}
