import type { CreateNoticeConsents, NoticeConsents, NoticeMoment, NoticeTemplate } from '@haoli/contract'
import { storage } from '@/common/platform/storage'
import { askForMessages, asksForMessages } from '@/common/platform/subscribe'
import { api } from './http'
import type { Submit } from './submitter'
import { useQueryOnPage } from './use-query-on-page'
import { useSubmit } from './use-submit'

/** How long to wait for an answer to WeChat's sheet: a phone that never answers must not block the page. */
const answerTimeoutMs = 20_000

const askedKey = (moment: NoticeMoment) => `asked-${moment}`

/** False where the phone has asked about this present before: nobody is asked twice. */
function firstTime(moment: NoticeMoment, presentId: string): boolean {
  if (storage.get<string>(askedKey(moment)) === presentId) return false
  storage.set(askedKey(moment), presentId)
  return true
}

type Save = Submit<CreateNoticeConsents, NoticeConsents>

async function ask(templates: NoticeTemplate[], save: Save): Promise<void> {
  const said = await askForMessages(templates.map(({ templateId }) => templateId))
  const answers = templates.flatMap(({ kind, templateId }) => {
    const answer = said[templateId]
    return answer ? [{ kind, answer }] : []
  })
  if (answers.length === 0) return
  // Not awaited: if the request fails, one message is not sent, and nothing else depends on it.
  void save({ answers }).catch(() => undefined)
}

/**
 * Returns a function that asks which messages the user wants about a present. The templates are loaded beforehand,
 * because WeChat allows the question only within the tap (wechat.md 2.9). It resolves when it is answered and never
 * rejects.
 */
export function useAskForMessages(moment: NoticeMoment, enabled = true): (presentId: string) => Promise<void> {
  const { data } = useQueryOnPage({
    queryKey: ['message-templates', moment],
    queryFn: ({ signal }) =>
      api.get<{ items: NoticeTemplate[] }>('/v1/message-templates', { as: 'visitor', query: { moment }, signal }),
    // What was allowed is not asked again, so each page asks anew what to ask about.
    staleTime: 0,
    enabled: asksForMessages && enabled,
  })
  const templates = data?.items ?? []
  const { submit: save } = useSubmit<CreateNoticeConsents, NoticeConsents>((consents, key) =>
    api.command('/v1/message-consents', consents, key),
  )
  return async (presentId) => {
    if (templates.length === 0 || !firstTime(moment, presentId)) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const tooLate = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, answerTimeoutMs)
    })
    await Promise.race([ask(templates, save), tooLate])
    clearTimeout(timer)
  }
}
