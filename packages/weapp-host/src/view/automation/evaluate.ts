import type { Realm } from '../../realm'

/** Makes a function of its text, among the globals that the program's own scripts have. */
export type Evaluate = (declaration: string) => (this: unknown, ...args: unknown[]) => unknown

export const openEvaluate =
  (realm: Realm): Evaluate =>
  (declaration) => {
    const module: { exports?: unknown } = {}
    realm.compile(`module.exports = (${declaration}\n)`, 'automation.js')(undefined, module, {})
    if (typeof module.exports !== 'function') throw new Error(`not a function: ${declaration}`)
    return module.exports as ReturnType<Evaluate>
  }
