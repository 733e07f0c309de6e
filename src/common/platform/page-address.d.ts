/**
 * Sets the address of the open page to what it shows now (`/shop/pages/search/index?q=…`), for reloading and sharing.
 * Does nothing on WeChat, which shows no addresses: there the share card has it.
 */
export function rewriteAddress(path: string): void
