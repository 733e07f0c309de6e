const encoder = new TextEncoder()

/** The size of a text in WeChat's limits: its UTF-8 bytes. */
export const bytesOf = (text: string): number => encoder.encode(text).byteLength
