import { App } from 'antd'
import { useCallback } from 'react'
import { useErrorWords } from '../messages/error-words'
import { isLoginOver } from '../session/session'
import { ApiError } from './api-error'

/** Says what went wrong, and `of` what. That the login is over is said once, by the login page: it stands there by then. */
export function useSayError(): (error: unknown, of?: string) => void {
  const { message } = App.useApp()
  const words = useErrorWords()
  return useCallback(
    (error, of) => {
      if (isLoginOver(error)) return
      const said = error instanceof ApiError ? words(error) : String(error)
      void message.error(of === undefined ? said : `${of}: ${said}`)
    },
    [message, words],
  )
}
