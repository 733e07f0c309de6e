// On WeChat drawing is one call, which is to have everything.
export const useInParts = <T>(value: T): T => value

export const inParts = (update: () => void): void => update()
