export const showsQr = false

/** WeChat sends cards; a code of its own kind comes from the merchant's server (wechat.md 2.7). */
export async function qrPicture(): Promise<string | null> {
  return null
}
