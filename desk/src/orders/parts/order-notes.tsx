import type { MerchantOrderDetail } from '@haoli/contract'
import { Button, Input, Space, Typography } from 'antd'
import { useState } from 'react'
import { useAction } from '@/common/api/queries'
import { useMessages } from '@/common/messages'
import { Heading } from '@/common/ui/heading'
import { When } from '@/common/ui/when'
import { detailMessages } from '../messages/detail'

/** What the staff wrote beside an order, and a field for more. */
export function OrderNotes({ order }: { order: MerchantOrderDetail }) {
  const t = useMessages(detailMessages)
  const [words, setWords] = useState('')
  const write = useAction('writeOrderNote', {
    done: t('order.note_added'),
    refresh: ['getMerchantOrder', 'listMerchantOrders'],
    onDone: () => setWords(''),
  })
  return (
    <section>
      <Heading>{t('order.notes')}</Heading>
      <Space.Compact style={{ width: '100%', marginBottom: 8 }}>
        <Input.TextArea
          autoSize={{ minRows: 1, maxRows: 4 }}
          maxLength={500}
          value={words}
          aria-label={t('order.note_add')}
          placeholder={t('order.note_hint')}
          onChange={({ target }) => setWords(target.value)}
        />
        <Button
          disabled={words.trim() === ''}
          loading={write.running}
          onClick={() => write.run({ params: { id: order.id }, body: { words: words.trim() } })}
        >
          {t('common.add')}
        </Button>
      </Space.Compact>
      {order.notes.map((note) => (
        <div key={note.id} style={{ marginBottom: 6, whiteSpace: 'pre-line' }}>
          {note.words}{' '}
          <Typography.Text type="secondary">
            {note.by} <When at={note.at} />
          </Typography.Text>
        </div>
      ))}
    </section>
  )
}
