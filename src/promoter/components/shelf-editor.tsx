import { type MyShelf, promoterLimits } from '@haoli/contract'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { promoterPaths } from '@/common/blocks/links/promoter-links'
import { useMessages } from '@/common/messages'
import { aria } from '@/common/platform/aria'
import { openPage } from '@/common/platform/pages'
import { ActionBar } from '@/common/ui/action-bar'
import { Button } from '@/common/ui/button'
import { CellGroup } from '@/common/ui/cell'
import { Empty } from '@/common/ui/empty'
import { TextField } from '@/common/ui/text-field'
import type { ChangeShelf } from '../hooks/use-change-shelf'
import { useShareable } from '../hooks/use-shareable'
import { myShelfMessages } from '../messages/my-shelf'
import { ShareSheet } from './share-sheet'
import styles from './shelf-editor.module.scss'
import { ShelfRow } from './shelf-row'

const { goodsPerShelf, shelfTitleChars } = promoterLimits
const choose = () => openPage(promoterPaths.goods)

interface ShelfEditorProps {
  shelf: MyShelf
  changing: ChangeShelf
}

/** The name of one's shelf and its goods in order. Each change is saved at once. */
export function ShelfEditor({ shelf: { title, items }, changing }: ShelfEditorProps) {
  const t = useMessages(myShelfMessages)
  const { toggle, move, rename, busy } = changing
  const [typed, setTyped] = useState<string | null>(null)
  const [open, setOpen] = useState(false)
  const images = items.flatMap(({ product }) => (product.listed && product.imageUrl ? [product.imageUrl] : []))
  const shareable = useShareable(open ? { title, product: null, shelfImages: images } : null)
  if (items.length === 0) {
    const none = { title: t('ownshelf.none'), words: t('ownshelf.none_words'), action: t('ownshelf.choose') }
    return <Empty icon="grid" {...none} onAction={choose} />
  }
  const leave = () => {
    const name = typed?.trim()
    if (name && name !== title) void rename(name)
    setTyped(null)
  }
  return (
    <>
      <View className={styles.blocks}>
        <View className={styles.what}>{t('ownshelf.what')}</View>
        <CellGroup>
          <TextField
            label={t('ownshelf.name')}
            value={typed ?? title}
            placeholder={t('ownshelf.name_hint')}
            maxLength={shelfTitleChars}
            onChange={setTyped}
            onBlur={leave}
          />
        </CellGroup>
        <View className={styles.heading} {...aria({ role: 'heading' })}>
          {t('ownshelf.goods', { n: items.length, most: goodsPerShelf })}
        </View>
        <View>
          {items.map((item, index) => (
            <ShelfRow
              key={item.product.id}
              item={item}
              place={{ isFirst: index === 0, isLast: index === items.length - 1 }}
              busy={busy}
              onMove={(by) => void move(index, by)}
              onRemove={() => void toggle(item.product.id)}
            />
          ))}
        </View>
      </View>
      <ActionBar>
        <Button kind="outline" onClick={choose}>
          {t('ownshelf.choose')}
        </Button>
        <Button grow onClick={() => setOpen(true)}>
          {t('ownshelf.share')}
        </Button>
      </ActionBar>
      <ShareSheet open={open} shareable={shareable} onClose={() => setOpen(false)} />
    </>
  )
}
