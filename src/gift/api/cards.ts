import type {
  Address,
  ClaimPresent,
  DeclinePresent,
  PresentCard,
  PresentDestination,
  ReceivedPresent,
} from '@haoli/contract'
import { api } from '@/common/api/http'
import { freshFor } from '@/common/api/query-client'
import { useSession } from '@/common/api/session'
import { useQueryOnPage } from '@/common/api/use-query-on-page'
import { useSubmit } from '@/common/api/use-submit'
import { useSinglePage } from '@/common/api/visits'

export const cardQueryKey = (token: string) => ['card', token] as const
const pathOf = (token: string) => `/v1/cards/${encodeURIComponent(token)}`

/**
 * Reads the card as a visitor, so that an envelope shows without a login. A present that has ended is read again after
 * logging in: as a visitor, the recipient would be told that somebody else has accepted it.
 */
async function readCard(token: string, mayLogIn: boolean, signal: AbortSignal): Promise<PresentCard> {
  const card = await api.get<PresentCard>(pathOf(token), { as: 'visitor', signal })
  if (!mayLogIn || card.you === 'visitor' || useSession.getState().token) return card
  return api.get<PresentCard>(pathOf(token), { signal })
}

/** The card with this token, polled at the interval that `everyMs` gives for it. */
export function useCardByToken(token: string, everyMs: (card: PresentCard) => number | false) {
  const mayLogIn = !useSinglePage()
  return useQueryOnPage({
    queryKey: cardQueryKey(token),
    queryFn: ({ signal }) => readCard(token, mayLogIn, signal),
    staleTime: freshFor.deciding,
    enabled: token !== '',
    refetchInterval: (query: { state: { data: PresentCard | undefined } }) =>
      query.state.data ? everyMs(query.state.data) : false,
  })
}

/** Records that the user opened the card, and returns it as they see it then. Logs in where needed. */
export async function openCard(token: string): Promise<PresentCard> {
  await api.post(`/v1/cards/${encodeURIComponent(token)}/openings`, {})
  return api.get<PresentCard>(pathOf(token))
}

/** Whether the present can be sent to this address of the user's. */
export const useDestination = (token: string, address: Address | null) =>
  useQueryOnPage({
    queryKey: ['card-destination', token, address?.id, address?.updatedAt],
    queryFn: ({ signal }) => api.get<PresentDestination>(`${pathOf(token)}/destinations/${address?.id}`, { signal }),
    staleTime: freshFor.deciding,
    enabled: address !== null,
  })

export const useClaimCard = (token: string) =>
  useSubmit<ClaimPresent, ReceivedPresent>((claim, key) =>
    api.command(`/v1/cards/${encodeURIComponent(token)}/claim`, claim, key),
  )

export const useDeclineCard = (token: string) =>
  useSubmit<DeclinePresent, PresentCard>((answer, key) =>
    api.command(`/v1/cards/${encodeURIComponent(token)}/decline`, answer, key),
  )
