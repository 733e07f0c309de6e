import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { App, ConfigProvider } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import { useEffect, useLayoutEffect } from 'react'
import { createBrowserRouter, RouterProvider } from 'react-router'
import { ApiError } from '@/common/api/api-error'
import { keyOf } from '@/common/api/queries'
import { useSession } from '@/common/session/session'
import { usePreferences } from '@/common/settings/preferences'
import { ConfirmationDialog } from './confirmation-dialog'
import { rowsFollowFocusedHeads } from './focused-heads'
import { Frame } from './frame'
import { Login } from './login'
import { Broken } from './page-boundary'
import { nameParts } from './part-names'
import { themeOf } from './theme'

const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      // A refusal stays one; a lost answer is asked for again.
      retry: (count, error) => count < 2 && error instanceof ApiError && (error.status === 0 || error.status >= 500),
    },
  },
})

// The frame has the routes; this kind of router asks before a page with unsaved changes is left.
const router = createBrowserRouter([{ path: '*', element: <Inside />, errorElement: <Broken /> }], {
  basename: '/desk',
})

/** The login, or the pages. */
function Inside() {
  const { session, ended, expired } = useSession()
  // Where nobody was in since the page was loaded, nothing was written either.
  const wasIn = client.getQueryData(keyOf('getDeskMe')) !== undefined
  useLayoutEffect(() => {
    document.documentElement.toggleAttribute('data-nobody', session === null)
  }, [session])
  const why = expired ? (wasIn ? 'ended' : 'ended_before') : ended ? 'left' : null
  return (
    <>
      {session === null ? <Login why={why} /> : null}
      {session !== null || ended ? (
        // What was being written when the session ended is still there after the next login.
        <div hidden={session === null}>
          <Frame />
        </div>
      ) : null}
    </>
  )
}

/** The whole desk, with what all pages need around them. */
export function Desk() {
  const { language, dark } = usePreferences()
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
    document.documentElement.dataset.theme = dark ? 'dark' : 'light'
  }, [language, dark])
  // Dialogs and lists stand beside the root.
  useEffect(() => nameParts(document.body, language), [language])
  useEffect(() => rowsFollowFocusedHeads(document), [])
  return (
    <ConfigProvider theme={themeOf(dark)} locale={language === 'zh' ? zhCN : enUS} button={{ autoInsertSpace: false }}>
      <App>
        <QueryClientProvider client={client}>
          <RouterProvider router={router} />
          <ConfirmationDialog />
        </QueryClientProvider>
      </App>
    </ConfigProvider>
  )
}
