/**
 * While Taro's dialog asks in a browser: it has the focus and is answered by keys, as somebody without a finger needs it. Does
 * nothing on WeChat, which does so itself. `title`: how it is read aloud; `safe`: the focus begins on the button that does nothing.
 * Answers what ends it, which gives the focus back.
 */
export function takeKeys(title: string, safe: boolean): () => void
