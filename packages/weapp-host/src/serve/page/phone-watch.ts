import type { SetDataCall } from '../../program/set-data'
import type { HostEvent, ViewHost } from '../../view/view-host'
import type { WxCall } from '../../wx/types'

/** An event of the phone with its time: ms since it was opened; undefined for events before the panel opened. */
export type Noted = { atMs?: number } & (
  | { kind: 'setData'; call: SetDataCall }
  | { kind: 'wx'; call: WxCall }
  | { kind: 'console'; level: string; words: unknown[] }
)

export interface PhoneListener {
  /** The program restarts: clear what was noted. */
  started(host: ViewHost): void
  noted(what: Noted): void
  /** Another page is on top. */
  moved(host: ViewHost): void
}

const lookMs = 50

function notedOf(event: HostEvent): Noted | undefined {
  if (event.type === 'setData') return { kind: 'setData', call: event.call }
  if (event.type === 'wx') return { kind: 'wx', call: event.call }
  if (event.type === 'error') return { kind: 'console', level: 'error', words: [event.error] }
  if (event.type === 'warning') return { kind: 'console', level: 'warning', words: [event.words] }
  if (event.type === 'log') return { kind: 'console', level: event.log.level, words: event.log.words }
  return undefined
}

/** What the program did before the panel could listen. */
function notedBefore(host: ViewHost): Noted[] {
  return [
    ...host.setData.map((call) => ({ kind: 'setData' as const, call })),
    ...host.wx.calls.map((call) => ({ kind: 'wx' as const, call })),
    ...host.logs.map(({ level, words }) => ({ kind: 'console' as const, level, words })),
    ...host.warnings.map((words) => ({ kind: 'console' as const, level: 'warning', words: [words] })),
    ...host.errors.map((error) => ({ kind: 'console' as const, level: 'error', words: [error] })),
  ]
}

/** Follows the program in `frame` across reloads. */
export function watchPhone(frame: HTMLIFrameElement, listener: PhoneListener): void {
  let watched: ViewHost | undefined

  const follow = (host: ViewHost) => {
    watched = host
    const openedAt = performance.now()
    listener.started(host)
    for (const what of notedBefore(host)) listener.noted(what)
    listener.moved(host)
    host.on((event) => {
      const what = notedOf(event)
      if (what) listener.noted({ ...what, atMs: performance.now() - openedAt })
      if (event.type === 'page') listener.moved(host)
    })
  }

  // The phone's page first loads its program and may be replaced meanwhile; no event covers both, so we poll.
  setInterval(() => {
    const host = (frame.contentWindow as Partial<Window> | null)?.weappHost
    if (host && host !== watched) follow(host)
  }, lookMs)
}
