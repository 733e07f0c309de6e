// Keeps the router's state of the history entry: only the address changes, and nothing is loaded.
export const rewriteAddress = (path: string): void => window.history.replaceState(window.history.state, '', `#${path}`)
