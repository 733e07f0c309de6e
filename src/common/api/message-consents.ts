import type { CreateMessageConsents, MessageConsents, MessageMoment, MessageTemplate } from '@haoli/contract'
import { storage } from '@/common/platform/storage'
import { askForMessages, asksForMessages } from '@/common/platform/subscribe'
import { api } from './http'
import type { Submit } from './submitter'
import { useQueryOnPage } from './use-query-on-page'
import { useSubmit } from './use-submit'

/** Longer than anybody looks at the sheet: a phone that never answers must not hold up what comes next. */
const patienceMs = 20_000

const askedKey = (moment: MessageMoment) => `asked-${moment}`

/** Whoever has answered once is not asked about the same present again, whatever they said. */
function firstTime(moment: MessageMoment, about: string): boolean {
  if (storage.get<string>(askedKey(moment)) === about) return false
  storage.set(askedKey(moment), about)
  return true
}

type Save = Submit<CreateMessageConsents, MessageConsents>

async function ask(templates: MessageTemplate[], save: Save): Promise<void> {
  const said = await askForMessages(templates.map(({ templateId }) => templateId))
  const answers = templates.flatMap(({ kind, templateId }) => {
    const answer = said[templateId]
    return answer ? [{ kind, answer }] : []
  })
  if (answers.length === 0) return
  // Should it be lost on the way, one message is not sent; nothing else depends on it.
  void save({ answers }).catch(() => undefined)
}

/**
 * How a page asks, at a moment, what people want to be told of. The templates are at hand before the tap, for WeChat wants
 * the question in it (wechat.md 2.9). `about` names the present. Settles when it is answered, and never rejects.
 */
export function useAskForMessages(moment: MessageMoment, enabled = true): (about: string) => Promise<void> {
  const { data } = useQueryOnPage({
    queryKey: ['message-templates', moment],
    queryFn: ({ signal }) =>
      api.get<{ items: MessageTemplate[] }>('/v1/message-templates', { as: 'visitor', query: { moment }, signal }),
    staleTime: Number.POSITIVE_INFINITY,
    enabled: asksForMessages && enabled,
  })
  const templates = data?.items ?? []
  const { submit: save } = useSubmit<CreateMessageConsents, MessageConsents>((consents, key) =>
    api.command('/v1/message-consents', consents, key),
  )
  return async (about) => {
    if (templates.length === 0 || !firstTime(moment, about)) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const tooLate = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, patienceMs)
    })
    await Promise.race([ask(templates, save), tooLate])
    clearTimeout(timer)
  }
}
