import { QueryClientProvider } from '@tanstack/react-query'
import { type PropsWithChildren, useEffect, useState } from 'react'
import { createQueryClient, wireManagers } from './query-client'
import { recordVisits } from './visits'

wireManagers()

/** Gives every page the API's layer, and records the visit. */
export function Providers({ children }: PropsWithChildren) {
  const [client] = useState(createQueryClient)
  useEffect(recordVisits, [])
  useEffect(() => () => client.clear(), [client])
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>
}
