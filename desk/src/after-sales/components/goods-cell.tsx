import type { MerchantAfterSale } from '@haoli/contract'
import { Space, Typography } from 'antd'
import { useMessages } from '@/common/messages'
import { queueMessages } from '../messages'

/** The first of the lines, and how many there are. */
export function GoodsCell({ lines }: Pick<MerchantAfterSale, 'lines'>) {
  const t = useMessages(queueMessages)
  const [first] = lines
  if (!first) return null
  const pieces = lines.reduce((all, { quantity }) => all + quantity, 0)
  return (
    <Space align="center">
      {first.imageUrl ? <img src={first.imageUrl} alt="" width={36} height={36} style={{ borderRadius: 4 }} /> : null}
      <div style={{ maxWidth: 220 }}>
        <Typography.Text ellipsis={{ tooltip: first.title }} style={{ maxWidth: 220, display: 'block' }}>
          {first.title}
        </Typography.Text>
        <Typography.Text type="secondary">
          {lines.length > 1
            ? `${t('queue.and_more', { n: lines.length })} · `
            : first.specText
              ? `${first.specText} · `
              : ''}
          {t('queue.pieces', { n: pieces })}
        </Typography.Text>
      </div>
    </Space>
  )
}
