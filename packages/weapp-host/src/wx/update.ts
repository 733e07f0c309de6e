import type { Clock } from '../clock'

type Listener = (result: unknown) => void

/** `wx.getUpdateManager()`, and the calls by which a test makes a new version arrive. */
export function openUpdates(clock: Clock, restart: () => void) {
  const listeners = { check: [] as Listener[], ready: [] as Listener[], failed: [] as Listener[] }
  let state: 'current' | 'ready' | 'failed' | 'applied' = 'current'
  const tell = (kind: keyof typeof listeners, result?: unknown) => {
    clock.after(0, () => {
      for (const listener of listeners[kind]) listener(result)
    })
  }
  const arrive = (next: 'ready' | 'failed') => {
    state = next
    tell('check', { hasUpdate: true })
    tell(next)
  }

  return {
    getUpdateManager: () => ({
      onCheckForUpdate(listener: Listener) {
        listeners.check.push(listener)
        clock.after(0, () => listener({ hasUpdate: state !== 'current' }))
      },
      onUpdateReady(listener: Listener) {
        listeners.ready.push(listener)
        // The version may have arrived before the listener was added.
        if (state === 'ready') clock.after(0, () => listener(undefined))
      },
      onUpdateFailed(listener: Listener) {
        listeners.failed.push(listener)
        if (state === 'failed') clock.after(0, () => listener(undefined))
      },
      applyUpdate() {
        if (state !== 'ready') throw new Error('applyUpdate:fail update is not ready')
        state = 'applied'
        restart()
      },
    }),
    control: {
      /** A new version was downloaded. */
      ready: () => arrive('ready'),
      /** The download failed. */
      fail: () => arrive('failed'),
      isApplied: () => state === 'applied',
    },
  }
}
