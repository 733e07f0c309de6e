// The router's own entry in the history stays: only its text changes, and nothing is loaded.
export const rewriteAddress = (path: string): void => window.history.replaceState(window.history.state, '', `#${path}`)
