import type { Realm } from '../../realm'

/** Evaluates the text of a function with the globals of the program's scripts. */
export type Evaluate = (declaration: string) => (this: unknown, ...args: unknown[]) => unknown

export const openEvaluate =
  (realm: Realm): Evaluate =>
  (declaration) => {
    const module: { exports?: unknown } = {}
    realm.compile(`module.exports = (${declaration}\n)`, 'automation.js')(undefined, module, {})
    if (typeof module.exports !== 'function') throw new Error(`not a function: ${declaration}`)
    return module.exports as ReturnType<Evaluate>
  }
