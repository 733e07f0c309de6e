import type { Realm } from '../realm'

export type Listener = (...args: unknown[]) => void

/** `on` and `off` of events, by name: `NetworkStatusChange`. */
export function openEvents(realm: Realm) {
  const listeners = new Map<string, Set<Listener>>()
  const ofHost = new Map<string, Listener[]>()
  const named = (event: string) => {
    const name = event.charAt(0).toUpperCase() + event.slice(1)
    const set = listeners.get(name) ?? new Set()
    listeners.set(name, set)
    return set
  }
  return {
    on: (event: string) => (listener: Listener) => void named(event).add(listener),
    off: (event: string) => (listener?: Listener) =>
      void (listener ? named(event).delete(listener) : named(event).clear()),
    listeners: (event: string) => [...named(event)],
    listen: (event: string, listener: Listener) => void ofHost.set(event, [...(ofHost.get(event) ?? []), listener]),
    emit(event: string, ...args: unknown[]) {
      for (const listener of ofHost.get(event) ?? []) listener(...args)
      for (const listener of [...named(event)]) listener(...args.map((arg) => realm.own(arg)))
    },
  }
}
