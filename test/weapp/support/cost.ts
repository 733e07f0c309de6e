import { type Drawn, walkDrawn } from '@haoli/weapp-host'
import type { Phone } from './shop'

/** What `work` costs in setData: calls and UTF-8 bytes. */
export async function costOf(phone: Phone, work: () => Promise<unknown>) {
  phone.host.setData.length = 0
  await work()
  return sumOf(phone)
}

/** All that the phone has carried since it was opened or last measured. */
export const sumOf = ({ host: { setData } }: Phone) => ({
  calls: setData.length,
  bytes: setData.reduce((sum, { bytes }) => sum + bytes, 0),
})

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
