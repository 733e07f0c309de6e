const encoder = new TextEncoder()

/** What a text weighs where WeChat counts it. */
export const bytesOf = (text: string): number => encoder.encode(text).byteLength
