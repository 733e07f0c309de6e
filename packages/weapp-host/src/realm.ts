/** A separate set of JavaScript globals: only those of the language. */
export interface Realm {
  /** Turns `value` into an object of the realm: libraries compare the prototypes of objects. */
  own<T>(value: T): T
  promise<T>(start: (resolve: (value: T) => void, reject: (reason: unknown) => void) => void): Promise<T>
  define(globals: Record<string, unknown>): void
  compile(code: string, file: string): (...args: unknown[]) => void
}

/** The names that WeChat's script wrapper hides, so that `window` is undefined and no error. */
const hidden = 'window document frames self location navigator localStorage history Caches screen alert confirm prompt'

/** The parameters of WeChat's script wrapper: those it passes, then those it hides. */
export const wrapperParameters = [
  ...['require', 'module', 'exports'],
  ...hidden.split(' '),
  ...['fetch', 'XMLHttpRequest', 'WebSocket'],
]
