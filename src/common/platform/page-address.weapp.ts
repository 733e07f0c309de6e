export const rewriteAddress = (_path: string): void => undefined
