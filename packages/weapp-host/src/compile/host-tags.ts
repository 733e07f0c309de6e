/**
 * Tags that are also elements of a browser, whose sizes, clicks and children differ from WeChat's: a `<button>` shrinks
 * to its text and centres it, a `<video>` or `<canvas>` shows no children. WeChat renders its components as `wx-…`
 * elements for the same reason; the host does so only for these.
 */
const clashing = new Set(['audio', 'button', 'canvas', 'input', 'progress', 'textarea', 'video'])

/** The tag of the DOM element for a tag of WXML. Selectors of WXSS must be mapped in the same way. */
export const hostTag = (tag: string) => (clashing.has(tag) ? `wx-${tag}` : tag)
