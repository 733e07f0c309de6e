import type { AgencyOffer, AgencyOfferPage, AgencyTaking, AgencyTakingPage, AnswerTaking } from '@haoli/contract'
import { type InfiniteData, type QueryClient, useQueryClient } from '@tanstack/react-query'
import { api } from '@/common/api/http'
import { usePages } from '@/common/api/use-pages'
import { useSubmit } from '@/common/api/use-submit'
import { replaceRow } from '../lib/replace-row'

export type OffersOf = 'others' | 'mine' | 'taken'

const offersKey = ['agency', 'offers'] as const
const takingsKey = ['agency', 'takings'] as const

/** What agencies offer each other, newest first. */
export const useOffers = ({ of, q }: { of: OffersOf; q: string }) =>
  usePages<AgencyOffer, AgencyOfferPage>({
    queryKey: [...offersKey, of, q],
    load: (cursor, signal) =>
      api.get('/v1/agency/offers', { query: { of, cursor, limit: 20, ...(q !== '' && { q }) }, signal }),
    staleTime: 0,
  })

/** Who has asked for, or sells, what we offer. */
export const useTakings = () =>
  usePages<AgencyTaking, AgencyTakingPage>({
    queryKey: takingsKey,
    load: (cursor, signal) => api.get('/v1/agency/takings', { query: { cursor, limit: 20 }, signal }),
    staleTime: 0,
  })

const changeOffers = (
  client: QueryClient,
  fits: (offer: AgencyOffer) => boolean,
  change: (offer: AgencyOffer) => AgencyOffer,
) =>
  client.setQueriesData<InfiniteData<AgencyOfferPage>>({ queryKey: offersKey }, (list) =>
    replaceRow<AgencyOffer, InfiniteData<AgencyOfferPage>>(list, fits, change),
  )

function useKeepOffer() {
  const client = useQueryClient()
  return (offer: AgencyOffer) =>
    void changeOffers(
      client,
      ({ id }) => id === offer.id,
      () => offer,
    )
}

/** A taking stands in our list, and in the offer of another agency that it is of. */
function useKeepTaking() {
  const client = useQueryClient()
  return (taking: AgencyTaking) => {
    client.setQueryData<InfiniteData<AgencyTakingPage>>(takingsKey, (list) =>
      replaceRow<AgencyTaking, InfiniteData<AgencyTakingPage>>(
        list,
        ({ id }) => id === taking.id,
        () => taking,
      ),
    )
    const { id, state } = taking
    changeOffers(
      client,
      (offer) => offer.taking?.id === id,
      (offer) => ({ ...offer, taking: { id, state } }),
    )
  }
}

interface One {
  id: string
}

/** Several rows may have theirs under way at once. */
const sideBySide = { sideBySide: true } as const

export function useTakeOffer() {
  const onDone = useKeepOffer()
  return useSubmit<One, AgencyOffer>(({ id }, key) => api.command(`/v1/agency/offers/${id}/takings`, {}, key), {
    ...sideBySide,
    onDone,
  }).submit
}

export function useEndTaking() {
  const onDone = useKeepTaking()
  return useSubmit<One, AgencyTaking>(({ id }, key) => api.command(`/v1/agency/takings/${id}/end`, {}, key), {
    ...sideBySide,
    onDone,
  }).submit
}

export function useAnswerTaking() {
  const onDone = useKeepTaking()
  return useSubmit<One & AnswerTaking, AgencyTaking>(
    ({ id, accept }, key) => api.command(`/v1/agency/takings/${id}/answer`, { accept }, key),
    { ...sideBySide, onDone },
  ).submit
}

/** Pausing, resuming and ending an offer of ours. */
export function useChangeOffer() {
  const options = { ...sideBySide, onDone: useKeepOffer() }
  const pause = useSubmit<One, AgencyOffer>(
    ({ id }, key) => api.command(`/v1/agency/offers/${id}/pause`, {}, key),
    options,
  ).submit
  const resume = useSubmit<One, AgencyOffer>(
    ({ id }, key) => api.command(`/v1/agency/offers/${id}/resume`, {}, key),
    options,
  ).submit
  const end = useSubmit<One, AgencyOffer>(
    ({ id }, key) => api.command(`/v1/agency/offers/${id}/end`, {}, key),
    options,
  ).submit
  return { pause, resume, end }
}
