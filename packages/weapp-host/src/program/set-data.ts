import { bytesOf } from '../wx/utf8'

/** One call of setData, which WeChat sends from the logic layer to the view. */
export interface SetDataCall {
  /** The page's route. */
  page: string
  /** The custom component that made the call; undefined for the page itself. */
  component?: string
  /** UTF-8 bytes of the patch as JSON. */
  bytes: number
  paths: string[]
  /** The time until it was rendered, ms; undefined on Node. */
  ms?: number
}

export type Data = Record<string, unknown>

/** WeChat's limit for one call (wechat.md 2.12). */
const mostBytes = 1024 * 1024

/** The patch as it is sent: JSON, and not above WeChat's limit. */
export function packPatch(patch: Data): { json: string; bytes: number } {
  const json = JSON.stringify(patch)
  const bytes = bytesOf(json)
  if (bytes > mostBytes) throw new Error(`setData carries ${bytes} B; WeChat takes at most ${mostBytes} B`)
  return { json, bytes }
}

const isIndex = (key: string) => /^\d+$/.test(key)
const keysOf = (path: string) =>
  path
    .replace(/\[(\d+)\]/g, '.$1')
    .split('.')
    .filter(Boolean)

/** Sets `value` at a path as setData does: `a.b[0].c`. Creates missing members on the way. */
export function putAt(data: Data, path: string, value: unknown): void {
  const keys = keysOf(path)
  const last = keys.pop()
  if (last === undefined) throw new Error('setData needs a path')
  let at: Data = data
  keys.forEach((key, index) => {
    const inner = at[key]
    if (typeof inner !== 'object' || inner === null) at[key] = isIndex(keys[index + 1] ?? last) ? [] : {}
    at = at[key] as Data
  })
  at[last] = value
}

export function valueAt(data: Data, path: string): unknown {
  let at: unknown = data
  for (const key of keysOf(path)) at = (at as Data | null | undefined)?.[key]
  return at
}
