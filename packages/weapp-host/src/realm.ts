/** A separate set of JavaScript globals: those of the language and no others. */
export interface Realm {
  /** Makes `value` one of the realm's own: a library that asks for the prototype of an object must know it. */
  own<T>(value: T): T
  promise<T>(start: (resolve: (value: T) => void, reject: (reason: unknown) => void) => void): Promise<T>
  define(globals: Record<string, unknown>): void
  compile(code: string, file: string): (...args: unknown[]) => void
}

/** What WeChat's wrapper of every script hides, so that `window` is undefined and not an error. */
const hidden = 'window document frames self location navigator localStorage history Caches screen alert confirm prompt'

/** The parameters of WeChat's wrapper of every script: what it gives, then what it hides. */
export const wrapperParameters = [
  ...['require', 'module', 'exports'],
  ...hidden.split(' '),
  ...['fetch', 'XMLHttpRequest', 'WebSocket'],
]
