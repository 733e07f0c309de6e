type Listener = (event: { type: 'abort' }) => void

class AbortSignal {
  aborted = false
  reason: unknown
  private readonly listeners = new Set<Listener>()

  addEventListener(_type: 'abort', listener: Listener): void {
    this.listeners.add(listener)
  }

  removeEventListener(_type: 'abort', listener: Listener): void {
    this.listeners.delete(listener)
  }

  throwIfAborted(): void {
    if (this.aborted) throw this.reason
  }

  /** @internal only the controller of this signal calls it */
  fire(reason: unknown): void {
    if (this.aborted) return
    this.aborted = true
    this.reason = reason
    for (const listener of [...this.listeners]) listener({ type: 'abort' })
  }
}

/**
 * WeChat has no AbortController, and TanStack Query creates one for every fetch: without it a query stays pending
 * for ever and reports nothing. The build puts this class wherever library code reads the bare name.
 */
export class AbortController {
  readonly signal = new AbortSignal()

  abort(reason: unknown = new Error('aborted')): void {
    this.signal.fire(reason)
  }
}
