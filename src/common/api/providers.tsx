import { QueryClientProvider } from '@tanstack/react-query'
import { type PropsWithChildren, useEffect, useState } from 'react'
import { sendEventsOnHide } from './events'
import { createQueryClient, wireManagers } from './query-client'
import { recordVisits } from './visits'

wireManagers()

/** Provides the query client to all pages, records visits, and sends what was counted. */
export function Providers({ children }: PropsWithChildren) {
  const [client] = useState(createQueryClient)
  useEffect(recordVisits, [])
  useEffect(sendEventsOnHide, [])
  useEffect(() => () => client.clear(), [client])
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>
}
