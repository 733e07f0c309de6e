import type { NoticeKindOfShop } from '@haoli/contract'
import { Typography } from 'antd'
import { useMessages } from '@/common/messages'
import { noticeMessages } from '../messages'
import '../notices.css'

/** A sample of a notice as WeChat shows it, with the values of its template in their order. */
export function NoticePreview({ notice }: { notice: NoticeKindOfShop }) {
  const t = useMessages(noticeMessages)
  return (
    <div className="notice-preview">
      <section className="notice-card" aria-label={t('notices.preview')}>
        <strong>{notice.title}</strong>
        <dl>
          {notice.keywords.map(({ name, type, value }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                {value} <Typography.Text type="secondary">{type}</Typography.Text>
              </dd>
            </div>
          ))}
        </dl>
      </section>
      <Typography.Text type="secondary">
        {t('notices.opens', { page: notice.page })}
        <br />
        {t('notices.code', { kind: notice.kind })}
      </Typography.Text>
    </div>
  )
}
