import { View } from '@tarojs/components'
import { useState } from 'react'
import { useMessages } from '@/common/messages'
import { Cell, CellGroup } from '@/common/ui/cell'
import { Radio } from '@/common/ui/choice'
import { Sheet } from '@/common/ui/sheet'
import type { Application } from '../hooks/use-application'
import { applyMessages } from '../messages/apply'
import { afterSaleWords } from '../messages/words'
import styles from './reason-row.module.scss'

const messages = { ...applyMessages, ...afterSaleWords }

/** The reason, chosen in a sheet. */
export function ReasonRow({ form }: { form: Application }) {
  const t = useMessages(messages)
  const [open, setOpen] = useState(false)
  return (
    // One box, or the gap of the page would stand twice where the sheet is closed.
    <View>
      <CellGroup>
        <Cell
          title={t('apply.reason')}
          value={form.reason ? t(`aftersale.reason_${form.reason}`) : t('apply.choose')}
          onClick={() => setOpen(true)}
        />
      </CellGroup>
      <Sheet open={open} title={t('apply.reason')} onClose={() => setOpen(false)}>
        <View className={styles.reasons}>
          {form.reasons.map((reason) => (
            <Radio
              key={reason}
              checked={reason === form.reason}
              onChange={() => {
                form.because(reason)
                setOpen(false)
              }}
            >
              <View>{t(`aftersale.reason_${reason}`)}</View>
            </Radio>
          ))}
        </View>
      </Sheet>
    </View>
  )
}
