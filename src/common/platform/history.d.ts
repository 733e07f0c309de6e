/**
 * Three faults of Taro's browser router mended; call it before the first page is drawn. The browser's forward button adds a
 * page to the stack, as a tap does, so that the one behind keeps its place. A page whose script or style does not load
 * asks `wantsRetry`, and otherwise leaves the address with the page that is still shown. Its tabs run no script. Does nothing
 * on WeChat.
 */
export function mendHistory(): void
