import type { Inbox, InboxNotice, NoticeChoice, NoticeChoices, UnreadNotices } from '@haoli/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '@/common/api/http'
import { usePages } from '@/common/api/use-pages'
import { useQueryOnPage } from '@/common/api/use-query-on-page'

const inboxKey = ['me', 'notices']
const choicesKey = ['me', 'notice-choices']

export const useInbox = () =>
  usePages<InboxNotice, Inbox>({
    queryKey: inboxKey,
    load: (cursor, signal) => api.get('/v1/me/notices', { query: { cursor, limit: 20 }, signal }),
    staleTime: 0,
  })

type Reading = { ids: string[] } | { upTo: string }
interface LoadedInbox {
  pages: Inbox[]
}

/** Marks notices as read, on the page at once. Where the API cannot be told they are unread again at the next look. */
export function useReadNotices() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (reading: Reading) => api.post<UnreadNotices>('/v1/me/notices/read', reading),
    onMutate: (reading) => {
      const isRead = ({ id, read }: InboxNotice) => read || 'upTo' in reading || reading.ids.includes(id)
      client.setQueryData<LoadedInbox>(
        inboxKey,
        (inbox) =>
          inbox && {
            ...inbox,
            pages: inbox.pages.map((page) => ({
              ...page,
              items: page.items.map((notice) => ({ ...notice, read: isRead(notice) })),
            })),
          },
      )
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['me', 'summary'] }),
  })
}

export const useNoticeChoices = () =>
  useQueryOnPage({
    queryKey: choicesKey,
    queryFn: async ({ signal }) => (await api.get<NoticeChoices>('/v1/me/notice-choices', { signal })).items,
    staleTime: 0,
  })

export function useChooseNotice() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ kind, wanted }: { kind: string; wanted: boolean }) =>
      api.put<NoticeChoice>(`/v1/me/notice-choices/${kind}`, { wanted }),
    onSuccess: (choice) => {
      client.setQueryData<NoticeChoice[]>(choicesKey, (all) =>
        all?.map((one) => (one.kind === choice.kind ? choice : one)),
      )
    },
  })
}
