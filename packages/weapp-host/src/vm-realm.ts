import { type Context, compileFunction, createContext, runInContext } from 'node:vm'
import type { Clock } from './clock'
import { type Realm, wrapperParameters } from './realm'
import { isBuffer } from './wx/bytes'

/** Runs inside the realm: replaces time and random numbers, and removes what phones lack. */
const prepare = `(function (nowMs, random) {
  'use strict'
  var RealDate = Date
  var Clocked = new Proxy(RealDate, {
    construct: function (target, args, newTarget) {
      return Reflect.construct(target, args.length ? args : [nowMs()], newTarget === Clocked ? target : newTarget)
    },
    apply: function () { return new RealDate(nowMs()).toString() },
    get: function (target, key) { return key === 'now' ? nowMs : Reflect.get(target, key) },
  })
  RealDate.prototype.constructor = Clocked
  globalThis.Date = Clocked
  Math.random = random
  delete globalThis.WebAssembly
  delete globalThis.SharedArrayBuffer
  delete globalThis.Atomics
  delete globalThis.Intl
  return {
    object: function () { return {} },
    array: function () { return [] },
    buffer: function (length) { return new ArrayBuffer(length) },
    promise: function (start) { return new Promise(start) },
  }
})`

interface Makers {
  object(): Record<string, unknown>
  array(): unknown[]
  buffer(length: number): ArrayBuffer
  promise: Realm['promise']
}

/** Pseudo-random numbers, the same for the same seed (mulberry32). */
function seededRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

export function openRealm(clock: Clock, seed: number): Realm {
  const globals: Record<string, unknown> = {}
  // WeChat refuses eval and new Function.
  const context: Context = createContext(globals, { codeGeneration: { strings: false, wasm: false } })
  const make: Makers = runInContext(prepare, context)(() => clock.nowMs(), seededRandom(seed))

  const own = (value: unknown): unknown => {
    if (Array.isArray(value)) {
      const copy = make.array()
      for (const item of value) copy.push(own(item))
      return copy
    }
    if (typeof value !== 'object' || value === null) return value
    if (isBuffer(value)) {
      const copy = make.buffer(value.byteLength)
      new Uint8Array(copy).set(new Uint8Array(value))
      return copy
    }
    return Object.assign(make.object(), ...Object.entries(value).map(([key, item]) => ({ [key]: own(item) })))
  }

  return {
    own: <T>(value: T) => own(value) as T,
    promise: make.promise,
    define: (more) => void Object.assign(globals, more),
    compile: (code, file) =>
      compileFunction(code, wrapperParameters, { filename: file, parsingContext: context }) as (
        ...args: unknown[]
      ) => void,
  }
}
