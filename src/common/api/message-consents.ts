import type { CreateNoticeConsents, NoticeConsents, NoticeMoment, NoticeTemplate } from '@haoli/contract'
import { useQueryClient } from '@tanstack/react-query'
import { storage } from '@/common/platform/storage'
import { askForMessages, asksForMessages } from '@/common/platform/subscribe'
import { type ApiError, toApiError } from './api-error'
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

interface Asked {
  /** Empty where nobody could be asked. */
  answers: Answers
  /** Null: saved. An error: no message is sent, and nothing else depends on it. */
  error: Promise<ApiError | null>
}

async function askAndSave(templates: NoticeTemplate[], save: Save): Promise<Asked> {
  const said = await askForMessages(templates.map(({ templateId }) => templateId))
  const answers = templates.flatMap(({ kind, templateId }) => {
    const answer = said[templateId]
    return answer ? [{ kind, answer }] : []
  })
  const error = answers.length === 0 ? Promise.resolve(null) : save({ answers }).then(() => null, toApiError)
  return { answers, error }
}

/** Never rejects. An answer that comes too late is saved all the same. */
async function ask(templates: NoticeTemplate[], save: Save): Promise<Asked> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const tooLate = new Promise<Asked>((resolve) => {
    timer = setTimeout(() => resolve({ answers: [], error: Promise.resolve(null) }), answerTimeoutMs)
  })
  try {
    return await Promise.race([askAndSave(templates, save), tooLate])
  } finally {
    clearTimeout(timer)
  }
}

const templatesKey = (moment: NoticeMoment) => ['message-templates', moment]

/** What the API wants asked at a moment. Loaded beforehand, because WeChat allows the question only within the tap (wechat.md 2.9). */
function useQuestion(moment: NoticeMoment, enabled = true) {
  const { data } = useQueryOnPage({
    queryKey: templatesKey(moment),
    queryFn: ({ signal }) =>
      api.get<{ items: NoticeTemplate[] }>('/v1/message-templates', { as: 'visitor', query: { moment }, signal }),
    // What was allowed is not asked again, so each page asks anew what to ask about.
    staleTime: 0,
    showsError: 'never',
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
    await ask(templates, save)
  }
}

/**
 * For a button that asks: shown while `open`, which is false where nothing is left to ask about, and in a browser. `press`
 * resolves to the answers, empty where WeChat could not ask, with the error where they were not saved, and never rejects.
 */
export function useMessageButton(moment: NoticeMoment) {
  const client = useQueryClient()
  const { templates, save } = useQuestion(moment)
  async function press(): Promise<{ answers: Answers; error: ApiError | null }> {
    const asked = await ask(templates, save)
    const error = await asked.error
    await client.invalidateQueries({ queryKey: templatesKey(moment) })
    return { answers: asked.answers, error }
  }
  return { open: templates.length > 0, press }
}
