import type { CreateNoticeConsents, NoticeConsents, NoticeMoment, NoticeTemplate } from '@haoli/contract'
import { useQueryClient } from '@tanstack/react-query'
import { storage } from '@/common/platform/storage'
import { askForMessages, asksForMessages } from '@/common/platform/subscribe'
import { api } from './http'
import type { Submit } from './submitter'
import { useQueryOnPage } from './use-query-on-page'
import { useSubmit } from './use-submit'

type Answers = CreateNoticeConsents['answers']
type Save = Submit<CreateNoticeConsents, NoticeConsents>

/** How long to wait for an answer to WeChat's sheet: a phone that never answers must not block the page. */
const answerTimeoutMs = 20_000

const askedKey = (moment: NoticeMoment) => `asked-${moment}`

/** False where the phone has asked about this present before: nobody is asked twice. */
function firstTime(moment: NoticeMoment, presentId: string): boolean {
  if (storage.get<string>(askedKey(moment)) === presentId) return false
  storage.set(askedKey(moment), presentId)
  return true
}

/** Empty where nobody could be asked. If the answers cannot be saved, a message is not sent, and nothing else depends on it. */
async function ask(templates: NoticeTemplate[], save: Save): Promise<{ answers: Answers; saved: Promise<unknown> }> {
  const said = await askForMessages(templates.map(({ templateId }) => templateId))
  const answers = templates.flatMap(({ kind, templateId }) => {
    const answer = said[templateId]
    return answer ? [{ kind, answer }] : []
  })
  const saved = answers.length === 0 ? undefined : save({ answers }).catch(() => undefined)
  return { answers, saved: Promise.resolve(saved) }
}

const templatesKey = (moment: NoticeMoment) => ['message-templates', moment]

/** What the API wants asked at a moment. Loaded beforehand, because WeChat allows the question only within the tap (wechat.md 2.9). */
function useQuestion(moment: NoticeMoment, enabled: boolean) {
  const { data } = useQueryOnPage({
    queryKey: templatesKey(moment),
    queryFn: ({ signal }) =>
      api.get<{ items: NoticeTemplate[] }>('/v1/message-templates', { as: 'visitor', query: { moment }, signal }),
    // What was allowed is not asked again, so each page asks anew what to ask about.
    staleTime: 0,
    enabled: asksForMessages && enabled,
  })
  const { submit: save } = useSubmit<CreateNoticeConsents, NoticeConsents>((consents, key) =>
    api.command('/v1/message-consents', consents, key),
  )
  return { templates: data?.items ?? [], save }
}

/**
 * Returns a function that asks which messages the user wants about a present. It resolves when it is answered and never
 * rejects.
 */
export function useAskForMessages(moment: NoticeMoment, enabled = true): (presentId: string) => Promise<void> {
  const { templates, save } = useQuestion(moment, enabled)
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

/**
 * For a button that asks: shown while `open`, which is false where nothing is left to ask about, and in a browser. `press`
 * resolves to the answers, empty where WeChat could not ask, and never rejects.
 */
export function useMessageButton(moment: NoticeMoment, enabled: boolean) {
  const client = useQueryClient()
  const { templates, save } = useQuestion(moment, enabled)
  async function press(): Promise<Answers> {
    const { answers, saved } = await ask(templates, save)
    await saved
    await client.invalidateQueries({ queryKey: templatesKey(moment) })
    return answers
  }
  return { open: enabled && templates.length > 0, press }
}
