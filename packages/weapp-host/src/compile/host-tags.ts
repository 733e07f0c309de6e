/**
 * Tags that a browser has an element of its own for, with sizes, clicks and children that are not WeChat's: a `<button>`
 * shrinks to its words and centres them, a `<video>` or `<canvas>` shows no children. WeChat draws its components as
 * `wx-…` elements for the same reason; here only these are.
 */
const clashing = new Set(['audio', 'button', 'canvas', 'input', 'progress', 'textarea', 'video'])

/** The DOM element's tag for a tag of WXML. Selectors of WXSS must go the same way. */
export const hostTag = (tag: string) => (clashing.has(tag) ? `wx-${tag}` : tag)
