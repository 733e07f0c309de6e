export const mendHistory = (): void => undefined
