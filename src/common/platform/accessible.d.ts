/**
 * For as long as the shop is open in a browser: what has the role of a control is reached by Tab and pressed by Enter and
 * Space, and Taro's own title bar is a heading. Does nothing on WeChat, which does so itself.
 */
export function makeAccessible(): void
