/**
 * Makes the address of the open page say what it now shows (`/shop/pages/search/index?q=…`), so that it can be loaded
 * again or passed on. WeChat shows no addresses: there a share card carries it.
 */
export function rewriteAddress(path: string): void
