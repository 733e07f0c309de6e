import type { ShelfChanges } from '@haoli/contract'
import { App, Radio } from 'antd'
import type { Dayjs } from 'dayjs'
import { useState } from 'react'
import { useAction } from '@/common/api/queries'
import { ShopDatePicker } from '@/common/form/shop-date-picker'
import { momentOf } from '@/common/form/times'
import { useMessages } from '@/common/messages'
import { Ask } from '@/common/ui/ask'
import { changeMessages } from '../messages'
import { Promises } from './promises'

interface ShelfModalProps {
  productIds: readonly string[]
  listed: boolean
  onClose: () => void
  onDone: () => void
}

/** Puts products on the shelf or takes them off, now or at a time. Of a single one it shows where else it is promised. */
export function ShelfModal({ productIds, listed, onClose, onDone }: ShelfModalProps) {
  const t = useMessages(changeMessages)
  const { message } = App.useApp()
  const [isPlanned, setPlanned] = useState(false)
  const [at, setAt] = useState<Dayjs | null>(null)
  const change = useAction<ShelfChanges>('changeShelf', {
    onDone: ({ items }) => {
      const refused = items.filter(({ outcome }) => outcome === 'no_sku').length
      void message.success(t('change.shelf_done', { n: items.length - refused }))
      if (refused > 0) void message.warning(t('change.shelf_partly', { n: refused }))
      onDone()
    },
  })
  const [only] = productIds
  return (
    <Ask
      open
      reason
      title={t(listed ? 'change.shelf_on' : 'change.shelf_off')}
      words={listed ? null : t('change.off_help')}
      danger={!listed}
      running={change.running}
      onCancel={onClose}
      onOk={(reason) => {
        if (isPlanned && at === null) return
        change.run({ body: { productIds, listed, reason, at: isPlanned && at ? momentOf(at) : null } })
      }}
    >
      {!listed && productIds.length === 1 && only !== undefined ? <Promises productId={only} /> : null}
      <div style={{ margin: '1em 0' }}>
        <Radio.Group
          aria-label={t('change.when')}
          value={isPlanned}
          onChange={({ target }) => setPlanned(target.value === true)}
          options={[
            { value: false, label: t('change.now_at_once') },
            { value: true, label: t('change.at') },
          ]}
        />
        {isPlanned ? (
          <ShopDatePicker
            showTime={{ format: 'HH:mm' }}
            format="YYYY-MM-DD HH:mm"
            value={at}
            status={at === null ? 'warning' : ''}
            aria-label={t('change.when')}
            onChange={(chosen) => setAt(chosen)}
          />
        ) : null}
      </div>
    </Ask>
  )
}
