/** The page that a venue's printed code opens with `?scene=` (wechat.md 2.7). Printed codes have it for ever. */
export const venueCodePage = 'gift/pages/code/index'
