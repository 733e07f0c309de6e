import type { ClaimPresent, DeclinePresent, PresentCard, ReceivedPresent } from '@haoli/contract'
import { api } from './http'
import { freshFor } from './query-client'
import { useQueryOnPage } from './use-query-on-page'

export const cardKey = (token: string) => ['card', token] as const
const pathOf = (token: string) => `/v1/cards/${encodeURIComponent(token)}`

const liveMs = 4000

/** Whether anything may still change by itself: others may take a parcel, or the time may run out. */
const isLive = ({ you, leftCount, expiresAt, now }: PresentCard): boolean =>
  leftCount > 0 && Date.parse(expiresAt) > Date.parse(now) && you !== 'own'

/** What the card shows whoever holds it; a visitor is not logged in for it. Watched while it is open. */
export const usePresentCard = (token: string) =>
  useQueryOnPage({
    queryKey: cardKey(token),
    queryFn: ({ signal }) => api.get<PresentCard>(pathOf(token), { as: 'visitor', signal }),
    staleTime: freshFor.deciding,
    enabled: token !== '',
    refetchInterval: (query: { state: { data: PresentCard | undefined } }) =>
      query.state.data && isLive(query.state.data) ? liveMs : false,
  })

/** Tells the giver who opened it, and answers what it now means to them. Logs in where needed. */
export async function openCard(token: string): Promise<PresentCard> {
  await api.post(`${pathOf(token)}/openings`, {})
  return api.get<PresentCard>(pathOf(token))
}

export const claimCard = (token: string, claim: ClaimPresent, idempotencyKey: string) =>
  api.post<ReceivedPresent>(`${pathOf(token)}/claim`, claim, { idempotencyKey })

export const declineCard = (token: string, answer: DeclinePresent, idempotencyKey: string) =>
  api.post<PresentCard>(`${pathOf(token)}/decline`, answer, { idempotencyKey })
