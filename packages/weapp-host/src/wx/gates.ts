import { isPromise } from './promises'
import type { Refusal } from './types'

/** Lets a call through, or says why not; a promise of that where a person has to be asked. */
export type Gate = (name: string, options: unknown) => Refusal | undefined | Promise<Refusal | undefined>

/** One gate after the other, each only when those before it have let the call through. */
export function throughAll(gates: Gate[], name: string, options: unknown): ReturnType<Gate> {
  const [first, ...others] = gates
  if (!first) return undefined
  const why = first(name, options)
  if (isPromise(why)) return why.then((words) => words ?? throughAll(others, name, options))
  return why ?? throughAll(others, name, options)
}
