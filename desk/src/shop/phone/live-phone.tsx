import { ReloadOutlined } from '@ant-design/icons'
import { Alert, Button, Skeleton, Typography } from 'antd'
import { type ReactNode, useRef, useState } from 'react'
import { ShopDatePicker } from '@/common/form/shop-date-picker'
import { momentOf, wallOf } from '@/common/form/times'
import { useMessages } from '@/common/messages'
import { useErrorWords } from '@/common/messages/error-words'
import { usePreferences } from '@/common/settings/preferences'
import { phoneMessages } from './messages'
import { addressOf, type PhoneBuild, pickUpAgain, usePhoneBuild } from './phone-build'
import { useDraft } from './use-draft'

export interface Previewed {
  /** The setting's key. */
  of: string
  value: unknown
  /** What is still to be filled in; until then the phone keeps the draft before. */
  incomplete: string | null
  /** It is not what is saved. */
  isDraft: boolean
  mayDraft: boolean
}

interface LivePhoneProps extends Previewed {
  /** Path of the page that shows it, perhaps with a query; undefined: not known yet; null: there is none to show. */
  page: string | null | undefined
  /** Above the phone: what else it depends on. */
  children?: ReactNode
}

/** A phone that runs the real build of the shop, on a page that shows the setting as it is being edited. */
export function LivePhone({ of, value, incomplete, isDraft, mayDraft, page, children }: LivePhoneProps) {
  const t = useMessages(phoneMessages)
  const words = useErrorWords()
  const [at, setAt] = useState<string | null>(null)
  const build = usePhoneBuild()
  const frame = useRef<HTMLIFrameElement>(null)
  const [reached, setReached] = useState(false)
  const { token, state } = useDraft(of, { value, at, enabled: mayDraft && incomplete === null }, () => {
    if (reached) pickUpAgain(build, frame.current)
    setReached(true)
  })
  // Before the first draft is there the phone would say that it is not.
  const waits = mayDraft && !reached && incomplete === null && state.is !== 'refused'
  return (
    <aside className="live-phone" aria-label={t('phone.title')}>
      {children}
      <div className="live-phone-bar">
        <ShopDatePicker
          showTime={{ format: 'HH:mm' }}
          format="YYYY-MM-DD HH:mm"
          placeholder={t('phone.at')}
          aria-label={t('phone.at')}
          value={wallOf(at) ?? null}
          disabled={!mayDraft}
          onChange={(wall) => setAt(wall ? momentOf(wall) : null)}
        />
        <Button
          icon={<ReloadOutlined />}
          aria-label={t('phone.reload')}
          onClick={() => frame.current?.contentWindow?.location.reload()}
        />
      </div>
      {build === undefined || (build && (waits || page === undefined)) ? (
        <Skeleton.Node active style={{ width: 330, height: 520 }} />
      ) : null}
      {build === null ? <Alert type="info" showIcon title={t('phone.none')} /> : null}
      {build && !waits && page === null ? <Alert type="info" showIcon title={t('phone.no_product')} /> : null}
      {build && !waits && page ? (
        <div className="live-phone-screen">
          <Frame build={build} page={withDraft(page, reached ? token : null)} frame={frame} title={t('phone.title')} />
        </div>
      ) : null}
      <Typography.Text type={incomplete || state.is === 'refused' ? 'warning' : 'secondary'} role="status">
        {incomplete
          ? t('phone.incomplete', { what: incomplete })
          : state.is === 'refused'
            ? t('phone.failed', { what: words(state.error) })
            : state.is === 'sending'
              ? t('phone.updating')
              : t(isDraft || at ? 'phone.draft' : 'phone.live')}
      </Typography.Text>
    </aside>
  )
}

const withDraft = (page: string, draft: string | null): string =>
  draft === null ? page : `${page}${page.includes('?') ? '&' : '?'}draft=${draft}`

interface FrameProps {
  build: PhoneBuild
  page: string
  frame: React.RefObject<HTMLIFrameElement>
  title: string
}

/** Loaded once for a page: what is edited later reaches it by the same token. */
function Frame({ build, page, frame, title }: FrameProps) {
  const { language, dark } = usePreferences()
  return <iframe key={page} ref={frame} title={title} src={addressOf(build, { page, language, dark })} />
}
