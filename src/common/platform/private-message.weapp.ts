import Taro from '@tarojs/taro'

export async function isForAnotherChat(shareTicket: string): Promise<boolean> {
  try {
    const said: object = await Taro.authPrivateMessage({ shareTicket })
    // Taro's typings leave it out.
    return (said as { valid?: boolean }).valid === false
  } catch {
    // Older than base library 2.13, or WeChat cannot tell now.
    return false
  }
}
