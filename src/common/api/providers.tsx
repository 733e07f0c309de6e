import { QueryClientProvider } from '@tanstack/react-query'
import { type PropsWithChildren, useEffect, useRef, useState } from 'react'
import { useT } from '@/common/messages'
import { makeAccessible } from '@/common/platform/accessible'
import { confirm } from '@/common/platform/feedback'
import { mendHistory } from '@/common/platform/history'
import { whenPageFails } from '@/common/platform/pages'
import { useLanguage } from '@/common/stores/preferences'
import { sendEventsOnHide } from './events'
import { createQueryClient, wireManagers } from './query-client'
import { recordVisits } from './visits'

wireManagers()
mendHistory()
makeAccessible()

/** Provides the query client to all pages, records visits, sends what was counted, and says when a page does not open. */
export function Providers({ children }: PropsWithChildren) {
  const [client] = useState(createQueryClient)
  const t = useT()
  useEffect(recordVisits, [])
  useEffect(sendEventsOnHide, [])
  useEffect(() => () => client.clear(), [client])
  const language = useLanguage()
  const answeredIn = useRef(language)
  useEffect(() => {
    if (answeredIn.current === language) return
    // The API answers texts of the shop in the language that is asked for.
    answeredIn.current = language
    void client.invalidateQueries()
  }, [client, language])
  useEffect(() => {
    const question = { title: t('common.page_failed'), words: t('common.page_failed_words') }
    whenPageFails(() => confirm({ ...question, yes: t('common.retry'), no: t('common.cancel') }))
  }, [t])
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>
}
