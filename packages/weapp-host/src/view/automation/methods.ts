import type { Told } from '../../automation/messages'
import type { ViewHost, ViewPage } from '../view-host'
import type { ElementIds } from './element-ids'

/** What the methods of the driver use. */
export interface Surroundings {
  host: ViewHost
  ids: ElementIds
  /** Sends the client an event. */
  tell(told: Told): void
}

/** By their names in miniprogram-automator's protocol. Each gets the client's parameters; errors go to the client. */
export type Methods = Record<string, (params: never) => unknown>

/** A copy for JSON: without functions and circular references. */
export function plain(value: unknown): unknown {
  const within: unknown[] = []
  const json = JSON.stringify(value, function (this: unknown, _key, item: unknown) {
    while (within.length > 0 && within.at(-1) !== this) within.pop()
    if (within.includes(item)) return undefined
    if (typeof item === 'object' && item !== null) within.push(item)
    return item
  })
  return json === undefined ? undefined : JSON.parse(json)
}

export function pageOf({ host }: Surroundings, pageId: string): ViewPage {
  const page = host.stack().find(({ id }) => id === pageId)
  if (!page) throw new Error('this page is no longer open')
  return page
}

/** Calls a function of a page or component by its name. */
export async function callMethodOf(owner: object, name: string, args: unknown[]): Promise<{ result: unknown }> {
  const method = (owner as Record<string, unknown>)[name]
  if (typeof method !== 'function') throw new Error(`there is no method ${name}`)
  return { result: plain(await method.apply(owner, args)) }
}
