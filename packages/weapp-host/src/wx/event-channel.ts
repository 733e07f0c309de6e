type Listener = (...args: unknown[]) => void

/** One end of the event channel between a page and its opener. */
export interface EventChannel {
  emit(event: string, ...args: unknown[]): void
  on(event: string, listener: Listener): void
  once(event: string, listener: Listener): void
  off(event: string, listener?: Listener): void
}

/** The listeners of both ends. */
class Ears {
  private readonly listeners = new Map<string, { listener: Listener; once: boolean }[]>()

  add(event: string, listener: Listener, once = false) {
    this.listeners.set(event, [...(this.listeners.get(event) ?? []), { listener, once }])
  }
  remove(event: string, listener?: Listener) {
    const left = (this.listeners.get(event) ?? []).filter((one) => listener && one.listener !== listener)
    this.listeners.set(event, left)
  }
  hear(event: string, args: unknown[]) {
    for (const { listener, once } of this.listeners.get(event) ?? []) {
      if (once) this.remove(event, listener)
      listener(...args)
    }
  }
}

const end = (own: Ears, other: Ears): EventChannel => ({
  emit: (event, ...args) => other.hear(event, args),
  on: (event, listener) => own.add(event, listener),
  once: (event, listener) => own.add(event, listener, true),
  off: (event, listener) => own.remove(event, listener),
})

/** Both ends of a channel. `events` are the listeners of the opener (`wx.navigateTo({ events })`). */
export function openChannel(events: Record<string, Listener> = {}): { opener: EventChannel; opened: EventChannel } {
  const [ofOpener, ofOpened] = [new Ears(), new Ears()]
  for (const [event, listener] of Object.entries(events)) ofOpener.add(event, listener)
  return { opener: end(ofOpener, ofOpened), opened: end(ofOpened, ofOpener) }
}
