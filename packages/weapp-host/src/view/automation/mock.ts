import { isImmediate } from '../../wx/call-kinds'
import type { Evaluate } from './evaluate'

type Call = (...args: unknown[]) => unknown
type Callbacks = Partial<Record<'success' | 'fail' | 'complete', (result: unknown) => void>>

// These return a task, and pass their result to `success`.
const tasks = new Set(['request', 'downloadFile', 'uploadFile', 'connectSocket'])

/** Whether a call returns its result; all others take callbacks or return a promise. */
export const returnsAtOnce = (name: string) => (isImmediate(name) && !tasks.has(name)) || /^(on|off)[A-Z]/.test(name)

const idleTask = () => {
  const nothing = () => undefined
  return { abort: nothing, onHeadersReceived: nothing, offHeadersReceived: nothing, onProgressUpdate: nothing }
}

/** The result of a function that calls `success` or `fail` itself. */
const ownBusiness = Symbol()

/** Passes a result on as WeChat does: an `errMsg` with `:fail` goes to `fail`, any other to `success`. */
function deliver(name: string, { success, fail, complete }: Callbacks, outcome: unknown): unknown {
  const result = { errMsg: `${name}:ok`, ...(outcome as { errMsg?: string } | undefined) }
  const failed = result.errMsg.includes(':fail')
  if (failed) fail?.(result)
  else success?.(result)
  complete?.(result)
  if (failed) throw result
  return result
}

/** Replaces calls of `wx` for all callers until they are restored. */
export function openMocks(wx: Record<string, unknown>, evaluate: Evaluate) {
  const origins = new Map<string, Call>()
  const originOf = (name: string): Call => {
    const call = origins.get(name) ?? wx[name]
    if (typeof call !== 'function') throw new Error(`wx.${name} is not a function`)
    origins.set(name, call as Call)
    return call as Call
  }

  const replace = (name: string, answer: Call) => {
    originOf(name)
    wx[name] = (...args: unknown[]) => {
      if (returnsAtOnce(name)) return answer(...args)
      const options = (args[0] ?? {}) as Callbacks
      const told = Promise.resolve()
        .then(() => answer(...args))
        .then((outcome) => (outcome === ownBusiness ? undefined : deliver(name, options, outcome)))
      if (!tasks.has(name) && !options.success && !options.fail && !options.complete) return told
      // Its callbacks have been called already.
      told.catch(() => undefined)
      return tasks.has(name) ? idleTask() : undefined
    }
  }

  return {
    byResult: (name: string, result: unknown) => replace(name, () => result),
    /** `this.origin` is the original call; `more` comes after the program's arguments. */
    byFunction(name: string, declaration: string, more: unknown[]) {
      const mock = evaluate(declaration)
      const self = { origin: originOf(name) }
      replace(name, (...args) => {
        const outcome = mock.apply(self, [...args, ...more])
        const isSilent = outcome === undefined && mock.length > 0 && !returnsAtOnce(name)
        return isSilent ? ownBusiness : outcome
      })
    },
    restore(name: string) {
      const call = origins.get(name)
      if (call) wx[name] = call
      origins.delete(name)
    },
  }
}
