import type { InvoiceTitle } from '@haoli/contract'
import { Text, View } from '@tarojs/components'
import { useMessages } from '@/common/messages'
import { aria } from '@/common/platform/aria'
import { openAbove } from '@/common/platform/pages'
import { Icon } from '@/common/ui/icon'
import { Tag } from '@/common/ui/tag'
import { paths } from '../lib/paths'
import { titleMessages } from '../messages/titles'
import styles from './title-row.module.scss'

/** One kept title, which opens to be changed. */
export function TitleRow({ title }: { title: InvoiceTitle }) {
  const t = useMessages(titleMessages)
  const { id, kind, name, taxNumber, isDefault } = title
  return (
    <View
      className={styles.row}
      hoverClass={styles.pressed}
      onClick={() => void openAbove(paths.title(id))}
      {...aria({ role: 'button', label: t('titles.edit_of', { name }) })}
    >
      <View className={styles.words}>
        <Text className={styles.name}>{name}</Text>
        <View className={styles.about}>
          <Tag tone="plain">{t(`titles.${kind}`)}</Tag>
          {isDefault ? <Tag>{t('titles.default')}</Tag> : null}
          {taxNumber ? <Text className={styles.number}>{taxNumber}</Text> : null}
        </View>
      </View>
      <Icon name="chevron-right" size={16} className={styles.arrow} />
    </View>
  )
}
