export const takeKeys = (): (() => void) => () => undefined
