import type { InvoiceTitle } from '@haoli/contract'
import { Text, View } from '@tarojs/components'
import { useMessages } from '@/common/messages'
import { openAbove } from '@/common/platform/pages'
import { Cell, CellGroup } from '@/common/ui/cell'
import { Radio } from '@/common/ui/choice'
import { paths } from '../lib/paths'
import { invoiceMessages } from '../messages/invoice'
import styles from './title-choice.module.scss'

interface TitleChoiceProps {
  titles: readonly InvoiceTitle[]
  chosen: string | undefined
  onChoose: (id: string) => void
}

/** The titles that the shopper keeps, one of which is chosen, and the way to another. */
export function TitleChoice({ titles, chosen, onChoose }: TitleChoiceProps) {
  const t = useMessages(invoiceMessages)
  return (
    <CellGroup>
      {titles.map(({ id, name, taxNumber }) => (
        <View key={id} className={styles.title}>
          <Radio checked={id === chosen} className={styles.choice} onChange={() => onChoose(id)}>
            <View className={styles.words}>
              <Text className={styles.name}>{name}</Text>
              {taxNumber ? <Text className={styles.number}>{taxNumber}</Text> : null}
            </View>
          </Radio>
        </View>
      ))}
      <Cell icon="plus" title={t('invoice.add_title')} onClick={() => void openAbove(paths.newTitle)} />
    </CellGroup>
  )
}
