interface Callbacks {
  success?(result: object): void
  complete?(result: object): void
}

const isNumber = (value: unknown) => typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value)

/**
 * The context of a tag that is a card here, for `wx.createMapContext` and similar calls: every method succeeds with the
 * tag's properties (`getCenterLocation` returns `longitude` and `latitude`) and does nothing.
 */
export function silentContext(values: () => Record<string, unknown>): object {
  return new Proxy(
    {},
    {
      get(_, name) {
        // `then` must be undefined, or `await` would take the context for a promise.
        if (typeof name !== 'string' || name === 'then' || name === 'toJSON') return undefined
        return (options?: Callbacks) => {
          const numbered = Object.entries(values()).map(([key, value]) => [
            key,
            isNumber(value) ? Number(value) : value,
          ])
          const result = { ...Object.fromEntries(numbered), errMsg: `${name}:ok` }
          options?.success?.(result)
          options?.complete?.(result)
        }
      },
    },
  )
}
