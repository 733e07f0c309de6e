/** The code of a desk: from what its picture says (`https://shop.example/d/K7Q2M-9XMTA`), or as it was typed. */
export const deskCodeOf = (text: string): string => (/\/d\/([^/?#]+)/.exec(text)?.[1] ?? text).trim()
