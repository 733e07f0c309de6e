/**
 * While a sheet is open (of several the one that was opened last), going back closes it, and the page stays. Returns what is called once the sheet is closed in another
 * way. WeChat's own back cannot be told: there it leaves the page.
 */
export function closeOnBack(close: () => void): () => void

/** Called before every move to another page: a sheet that is still open no longer counts. */
export function leaveSheet(): Promise<void>
