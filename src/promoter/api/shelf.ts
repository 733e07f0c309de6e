import type { MyShelf, SaveShelf, Shelf } from '@haoli/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '@/common/api/http'
import { keepAnswer } from '@/common/api/keep-answer'
import { useQueryOnPage } from '@/common/api/use-query-on-page'

const myShelfKey = ['promoter', 'my-shelf']

/** The goods that I have put together. */
export const useMyShelf = () =>
  useQueryOnPage({
    queryKey: myShelfKey,
    queryFn: ({ signal }) => api.get<MyShelf>('/v1/me/promoter/shelf', { signal }),
    staleTime: 0,
  })

export function useSaveShelf() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (shelf: SaveShelf) => api.put<MyShelf>('/v1/me/promoter/shelf', shelf),
    onSuccess: (answer) => keepAnswer(client, myShelfKey, answer),
  })
}

/** A promoter's shelf as buyers see it, by the code of its link. */
export const useShelf = (code: string) =>
  useQueryOnPage({
    queryKey: ['promoter-shelf', code],
    queryFn: ({ signal }) =>
      api.get<Shelf>(`/v1/promoter-shelves/${encodeURIComponent(code)}`, { as: 'visitor', signal }),
    enabled: code !== '',
  })
