export const makeAccessible = (): void => undefined
