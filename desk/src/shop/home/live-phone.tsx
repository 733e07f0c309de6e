import { ReloadOutlined } from '@ant-design/icons'
import { Alert, Button, DatePicker, Skeleton, Typography } from 'antd'
import { useRef, useState } from 'react'
import { momentOf, wallOf } from '@/common/form/times'
import { useMessages } from '@/common/messages'
import { useErrorWords } from '@/common/messages/error-words'
import { usePreferences } from '@/common/settings/preferences'
import { homeMessages } from './messages'
import { addressOf, type PhoneBuild, pickUpAgain, usePhoneBuild } from './phone-build'
import { useDraft } from './use-draft'

interface LivePhoneProps {
  value: unknown
  /** What is still to be filled in; until then the phone keeps the draft before. */
  incomplete: string | null
  /** It is not what is saved. */
  isDraft: boolean
  mayDraft: boolean
}

/** A phone that runs the real build of the shop, on the home page as it is being edited. */
export function LivePhone({ value, incomplete, isDraft, mayDraft }: LivePhoneProps) {
  const t = useMessages(homeMessages)
  const words = useErrorWords()
  const [at, setAt] = useState<string | null>(null)
  const build = usePhoneBuild()
  const frame = useRef<HTMLIFrameElement>(null)
  const [reached, setReached] = useState(false)
  const { token, state } = useDraft(value, at, mayDraft && incomplete === null, () => {
    if (reached) pickUpAgain(build, frame.current)
    setReached(true)
  })
  // Before the first draft is there the phone would say that it is not.
  const waits = mayDraft && !reached && incomplete === null && state.is !== 'refused'
  return (
    <aside className="live-phone" aria-label={t('home.phone')}>
      <div className="live-phone-bar">
        <DatePicker
          showTime={{ format: 'HH:mm' }}
          format="YYYY-MM-DD HH:mm"
          placeholder={t('home.at')}
          aria-label={t('home.at')}
          value={wallOf(at) ?? null}
          disabled={!mayDraft}
          onChange={(wall) => setAt(wall ? momentOf(wall) : null)}
        />
        <Button
          icon={<ReloadOutlined />}
          aria-label={t('home.reload')}
          onClick={() => frame.current?.contentWindow?.location.reload()}
        />
      </div>
      {build === undefined || (build && waits) ? <Skeleton.Node active style={{ width: 330, height: 520 }} /> : null}
      {build === null ? <Alert type="info" showIcon title={t('home.no_phone')} /> : null}
      {build && !waits ? (
        <div className="live-phone-screen">
          <Frame build={build} draft={reached ? token : null} frame={frame} title={t('home.phone')} />
        </div>
      ) : null}
      <Typography.Text type={incomplete || state.is === 'refused' ? 'warning' : 'secondary'} role="status">
        {incomplete
          ? t('home.incomplete', { what: incomplete })
          : state.is === 'refused'
            ? t('home.failed', { what: words(state.error) })
            : state.is === 'sending'
              ? t('home.updating')
              : t(isDraft || at ? 'home.draft' : 'home.live')}
      </Typography.Text>
    </aside>
  )
}

interface FrameProps {
  build: PhoneBuild
  draft: string | null
  frame: React.RefObject<HTMLIFrameElement>
  title: string
}

/** Loaded once: what is edited later reaches it by the same token. */
function Frame({ build, draft, frame, title }: FrameProps) {
  const { language, dark } = usePreferences()
  return <iframe ref={frame} title={title} src={addressOf(build, { draft, language, dark })} />
}
