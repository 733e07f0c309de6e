import Taro from '@tarojs/taro'

export async function isForAnotherChat(shareTicket: string): Promise<boolean> {
  try {
    const said: object = await Taro.authPrivateMessage({ shareTicket })
    // Missing from Taro's typings.
    return (said as { valid?: boolean }).valid === false
  } catch {
    // Before base library 2.13, or the call failed.
    return false
  }
}
