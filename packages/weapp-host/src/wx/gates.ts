import { isPromise } from './promises'
import type { Refusal } from './types'

/** Allows a call, or returns the reason against it; a promise where a person has to be asked. */
export type Gate = (name: string, options: unknown) => Refusal | undefined | Promise<Refusal | undefined>

/** Combines gates: each is asked only if those before it have allowed the call. */
export function throughAll(gates: Gate[], name: string, options: unknown): ReturnType<Gate> {
  const [first, ...others] = gates
  if (!first) return undefined
  const why = first(name, options)
  if (isPromise(why)) return why.then((words) => words ?? throughAll(others, name, options))
  return why ?? throughAll(others, name, options)
}
