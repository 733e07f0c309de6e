import type { RedInvoice } from '@haoli/contract'
import { View } from '@tarojs/components'
import { formatFen } from '@/common/lib/money'
import { useMessages } from '@/common/messages'
import { Cell, CellGroup } from '@/common/ui/cell'
import { invoiceMessages } from '../messages/invoice'
import styles from './red-invoices.module.scss'

interface RedInvoicesProps {
  reds: readonly RedInvoice[]
  onOpen: (red: RedInvoice) => void
}

/** The red invoices of an invoice: why, how much, and the PDF of each at a tap. */
export function RedInvoices({ reds, onOpen }: RedInvoicesProps) {
  const t = useMessages(invoiceMessages)
  if (reds.length === 0) return null
  return (
    <View>
      <View className={styles.head}>{t('invoice.reds')}</View>
      <CellGroup>
        {reds.map((red) => (
          <Cell
            key={red.id}
            title={t(`invoice.red_${red.reason}`)}
            note={red.state === 'issued' ? `${t('invoice.number')} ${red.number}` : t(`invoice.red_${red.state}`)}
            value={<View className={styles.fen}>{`-${formatFen(red.amountFen)}`}</View>}
            {...(red.hasPdf && { onClick: () => onOpen(red) })}
          />
        ))}
      </CellGroup>
    </View>
  )
}
