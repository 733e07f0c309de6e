import { type ConsentAnswer, consentAnswers } from '@haoli/contract'
import Taro from '@tarojs/taro'

export const asksForMessages = true

export async function askForMessages(templateIds: string[]) {
  const answers: Record<string, ConsentAnswer> = {}
  try {
    // `entityIds` is Alipay's; Taro's typings require both.
    const said: object = await Taro.requestSubscribeMessage({ tmplIds: templateIds, entityIds: [] })
    for (const id of templateIds) {
      const answer = consentAnswers.find((one) => one === (said as Record<string, unknown>)[id])
      if (answer) answers[id] = answer
    }
  } catch {
    // Turned off by the user, no network, in the background, an old WeChat: nobody was asked.
  }
  return answers
}
