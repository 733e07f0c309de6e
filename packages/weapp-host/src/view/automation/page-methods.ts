import { valueAt } from '../../program/set-data'
import { callMethodOf, type Methods, pageOf, plain, type Surroundings } from './methods'

interface OfPage {
  pageId: string
}
interface DataOwner {
  data: Record<string, unknown>
  setData(patch: Record<string, unknown>, done?: () => void): void
}

/** The data at a path, or all data. */
export const dataOf = ({ data }: DataOwner, path?: string) => ({ data: plain(path ? valueAt(data, path) : data) })

/** Changes the data, and waits until they are rendered. */
export const setDataOf = (owner: DataOwner, data: object) =>
  new Promise<void>((resolve) => owner.setData(data as Record<string, unknown>, resolve))

/** A property of the window by its path. Document scrolling in WeChat is scrolling of the page's scroller here. */
function windowProperty(scroller: HTMLElement, path: string): unknown {
  const [, name] = /^document\.(?:documentElement|body)\.(\w+)$/.exec(path) ?? []
  if (name !== undefined) return plain(Reflect.get(scroller, name))
  let at: unknown = window
  for (const key of path.split('.')) at = (at as Record<string, unknown> | null | undefined)?.[key]
  return plain(at)
}

/** `Page.…`, except for finding elements. */
export function pageMethods(around: Surroundings): Methods {
  const instanceOf = ({ pageId }: OfPage) => pageOf(around, pageId).instance
  return {
    'Page.getData': ({ path, ...page }: OfPage & { path?: string }) => dataOf(instanceOf(page), path),
    'Page.setData': ({ data, ...page }: OfPage & { data: object }) => setDataOf(instanceOf(page), data),
    'Page.callMethod': ({ method, args, ...page }: OfPage & { method: string; args: unknown[] }) =>
      callMethodOf(instanceOf(page), method, args),
    'Page.getWindowProperties': ({ names, pageId }: OfPage & { names: string[] }) => ({
      properties: names.map((name) => windowProperty(pageOf(around, pageId).scroller, name)),
    }),
  }
}
