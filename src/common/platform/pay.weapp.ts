import type { Payment } from '@haoli/contract'
import Taro from '@tarojs/taro'

export async function openCashier(client: NonNullable<Payment['client']>) {
  try {
    await Taro.requestPayment(client)
    return 'paid'
  } catch (error) {
    // WeChat documents no fail codes for the client; `cancel` in errMsg is what it sends today (wechat.md 2.5).
    return /cancel/.test(String((error as { errMsg?: string }).errMsg)) ? 'cancelled' : 'failed'
  }
}
