export const showsQr = false

/** On WeChat people share cards; its own kind of code is made by the merchant's server (wechat.md 2.7). */
export async function qrPicture(): Promise<string | null> {
  return null
}
