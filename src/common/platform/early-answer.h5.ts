import type { EarlyRequest } from './early/early-answer'

export function takeEarlyAnswer(url: string, headers: Record<string, string>): EarlyRequest['answer'] | undefined {
  const early = window.haoliEarly
  if (early?.url !== url) return undefined
  delete window.haoliEarly
  const isSame = early.language === headers['accept-language'] && early.authorization === headers.authorization
  return isSame ? early.answer : undefined
}
