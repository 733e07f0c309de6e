import Taro from '@tarojs/taro'
import type { PrivacyQuestion } from './privacy'

type Resolve = (answer: { event: 'exposureAuthorization' | 'agree' | 'disagree'; buttonId?: string }) => void

// Not in Taro's typings.
interface PrivacyApi {
  onNeedPrivacyAuthorization?(listener: (resolve: Resolve) => void): void
}

export function onPrivacyQuestion(ask: (question: PrivacyQuestion) => void) {
  // Base libraries before 2.32.3 have neither this call nor the question.
  if (!Taro.canIUse('onNeedPrivacyAuthorization')) return
  ;(Taro as PrivacyApi).onNeedPrivacyAuthorization?.((resolve) =>
    ask({
      shown: () => resolve({ event: 'exposureAuthorization' }),
      agree: (buttonId) => resolve({ event: 'agree', buttonId }),
      refuse: () => resolve({ event: 'disagree' }),
    }),
  )
}

export async function openPrivacyGuide() {
  try {
    await Taro.openPrivacyContract({})
    return true
  } catch {
    return false
  }
}

export const hasPrivacyGuide = true
