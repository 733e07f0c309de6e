import type { Contact } from '@haoli/contract'
import { api } from './http'
import { freshFor } from './query-client'
import { useQueryOnPage } from './use-query-on-page'

/** How to reach a person of the shop; read again now and then, because it says whether somebody answers. */
export const useContact = () =>
  useQueryOnPage({
    queryKey: ['contact'],
    queryFn: ({ signal }) => api.get<Contact>('/v1/contact', { as: 'visitor', signal }),
    staleTime: freshFor.browsing,
  })
