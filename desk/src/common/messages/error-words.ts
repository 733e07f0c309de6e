import { useCallback } from 'react'
import type { ApiError } from '../api/api-error'
import { useLanguage } from '../settings/preferences'
import type { Words } from './define'
import { fill } from './fill'

/** Words for the codes that any call may answer; sections add those of their own. */
const words: Record<string, Words> = {
  no_answer: ['网络不通，请检查后重试', 'No connection. Check your network and try again.'],
  bad_answer: ['服务器返回异常，请稍后重试', 'Unexpected response from the server. Try again later.'],
  unavailable: ['系统正忙，请稍后重试', 'The system is busy. Try again shortly.'],
  internal: ['系统出错了，请稍后重试', 'Something went wrong. Try again later.'],
  not_found: ['没有找到，可能已被删除', 'Not found. It may have been deleted.'],
  forbidden: ['你的角色没有权限', 'Your role does not allow this.'],
  rate_limited: ['操作太频繁，请稍后再试', 'Too many requests. Wait a moment.'],
  session_expired: ['登录已过期，请重新扫码', 'Your login has expired. Scan again.'],
  unauthenticated: ['登录已失效，请重新扫码', 'Your login is no longer valid. Scan again.'],
  refresh_rejected: ['登录已失效，请重新扫码', 'Your login is no longer valid. Scan again.'],
  confirmation_required: ['没有在手机上确认，未执行', 'Not confirmed on the phone; nothing was done.'],
  version_conflict: ['别人刚改过，请刷新后再改', 'Somebody changed this meanwhile. Reload and try again.'],
}

export function addErrorWords(more: Record<string, Words>): void {
  Object.assign(words, more)
}

/** What a refusal says to people; the API's own message where the desk has no words for its code. */
export function useErrorWords(): (error: ApiError) => string {
  const language = useLanguage()
  return useCallback(
    (error: ApiError) => {
      const known = words[error.code]
      return known ? fill(known, language) : `${error.message} (${error.code})`
    },
    [language],
  )
}
