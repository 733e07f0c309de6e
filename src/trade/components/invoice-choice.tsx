import { View } from '@tarojs/components'
import { useState } from 'react'
import { useMessages } from '@/common/messages'
import { openAbove } from '@/common/platform/pages'
import { Button } from '@/common/ui/button'
import { Cell, CellGroup } from '@/common/ui/cell'
import { Radio } from '@/common/ui/choice'
import { Sheet } from '@/common/ui/sheet'
import { useInvoiceTitles } from '../api/invoices'
import { paths } from '../lib/paths'
import { orderInvoiceMessages } from '../messages/invoice'
import styles from './invoice-choice.module.scss'

interface InvoiceChoiceProps {
  /** Of the title that was chosen; null: no invoice. */
  titleId: string | null
  onChoose: (titleId: string | null) => void
}

/** Whether an invoice comes with the order, and whom it is made out to. Not shown by a shop that issues none. */
export function InvoiceChoice({ titleId, onChoose }: InvoiceChoiceProps) {
  const t = useMessages(orderInvoiceMessages)
  const { data } = useInvoiceTitles()
  const [open, setOpen] = useState(false)
  if (!data?.offered) return null
  const chosen = data.items.find(({ id }) => id === titleId)
  const choices = [{ id: null, name: t('orderinvoice.none') }, ...data.items]
  const close = () => setOpen(false)
  return (
    // One element, so that the closed sheet leaves no gap.
    <View>
      <CellGroup>
        <Cell
          title={t('orderinvoice.title')}
          value={<View className={styles.value}>{chosen?.name ?? t('orderinvoice.none')}</View>}
          onClick={() => setOpen(true)}
        />
      </CellGroup>
      <Sheet
        open={open}
        title={t('orderinvoice.choose')}
        foot={<Button onClick={close}>{t('common.done')}</Button>}
        onClose={close}
      >
        {choices.map(({ id, name }) => (
          <View key={id ?? 'none'} className={styles.choice}>
            <Radio checked={id === (chosen?.id ?? null)} onChange={() => onChoose(id)}>
              <View className={styles.name}>{name}</View>
            </Radio>
          </View>
        ))}
        <Cell icon="plus" title={t('orderinvoice.add')} onClick={() => void openAbove(paths.newInvoiceTitle)} />
      </Sheet>
    </View>
  )
}
