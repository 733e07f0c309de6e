import type {
  CreatePresent,
  GivenPresent,
  GivenPresentRow,
  IssuedCard,
  PageOf,
  ScannedVenueCode,
} from '@haoli/contract'
import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { api } from '@/common/api/http'
import { keepAnswer } from '@/common/api/keep-answer'
import { freshFor } from '@/common/api/query-client'
import { usePages } from '@/common/api/use-pages'
import { useQueryOnPage } from '@/common/api/use-query-on-page'
import { useSubmit } from '@/common/api/use-submit'
import { storage } from '@/common/platform/storage'

export const presentKey = (id: string) => ['present', id] as const

/** Refreshes everything that depends on a present. */
export function presentChanged(client: QueryClient, present?: GivenPresent) {
  if (present) keepAnswer(client, presentKey(present.id), present)
  for (const queryKey of [['presents'], ['orders'], ['me'], ['coupons']]) void client.invalidateQueries({ queryKey })
}

export const useSentPresents = () =>
  usePages<GivenPresentRow, PageOf<GivenPresentRow>>({
    queryKey: ['presents', 'sent'],
    load: (cursor, signal) => api.get('/v1/presents', { query: { cursor, limit: 10 }, signal }),
    staleTime: freshFor.deciding,
  })

/** One present as its giver sees it, polled at the interval that `everyMs` gives for it. */
export const usePresent = (id: string, everyMs: (present: GivenPresent) => number | false) =>
  useQueryOnPage({
    queryKey: presentKey(id),
    queryFn: ({ signal }) => api.get<GivenPresent>(`/v1/presents/${id}`, { signal }),
    staleTime: freshFor.deciding,
    enabled: id !== '',
    refetchInterval: (query: { state: { data: GivenPresent | undefined } }) =>
      query.state.data ? everyMs(query.state.data) : false,
  })

/** The visit is not part of the content: a retry in a later visit must not make a second present. */
export function useCreatePresent() {
  const client = useQueryClient()
  return useSubmit<CreatePresent, GivenPresent>((wanted, key) => api.command('/v1/presents', wanted, key), {
    contentOf: ({ visitId: _, ...content }) => content,
    onDone: (present) => presentChanged(client, present),
  })
}

/** Takes a paid present back before its day. */
export function useTakeBackPresent() {
  const client = useQueryClient()
  return useSubmit<{ id: string }, GivenPresent>(
    ({ id }, key) => api.command(`/v1/presents/${id}/take-back`, {}, key),
    { onDone: (present) => presentChanged(client, present) },
  )
}

interface KeptCard {
  token: string
  activityId: string | null
}

const cardStorageKey = (presentId: string) => `card-${presentId}`

/**
 * The card of an open present. The API returns a token only once: this phone stores it, so that sharing again sends the
 * same card. On another phone the giver gets another card.
 */
async function cardOf(presentId: string): Promise<KeptCard> {
  const kept = storage.get<KeptCard>(cardStorageKey(presentId))
  if (kept) return kept
  const made = await api.post<IssuedCard>(`/v1/presents/${presentId}/cards`, {})
  const card: KeptCard = { token: made.token, activityId: made.privateMessage?.activityId ?? null }
  storage.set(cardStorageKey(presentId), card)
  return card
}

export const useSentCard = (presentId: string, enabled: boolean) =>
  useQueryOnPage({
    queryKey: ['card-of', presentId],
    queryFn: () => cardOf(presentId),
    staleTime: Number.POSITIVE_INFINITY,
    enabled,
  })

/** To be called once nobody can open it any more. */
export const forgetSentCard = (presentId: string) => storage.remove(cardStorageKey(presentId))

export const useVenueCode = (code: string) =>
  useQueryOnPage({
    queryKey: ['venue-code', code],
    queryFn: ({ signal }) =>
      api.get<ScannedVenueCode>(`/v1/venue-codes/${encodeURIComponent(code)}`, { as: 'visitor', signal }),
    enabled: code !== '',
  })
