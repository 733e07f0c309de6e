import { type ConsentAnswer, consentAnswers } from '@haoli/contract'
import Taro from '@tarojs/taro'

export const asksForMessages = true

export async function askForMessages(templateIds: string[]) {
  const answers: Record<string, ConsentAnswer> = {}
  try {
    // Alipay's list of the same; Taro's typings want both.
    const said: object = await Taro.requestSubscribeMessage({ tmplIds: templateIds, entityIds: [] })
    for (const id of templateIds) {
      const answer = consentAnswers.find((one) => one === (said as Record<string, unknown>)[id])
      if (answer) answers[id] = answer
    }
  } catch {
    // Turned off for all templates, no network, in the background, a WeChat without it: nobody was asked.
  }
  return answers
}
