import { View } from '@tarojs/components'
import { useState } from 'react'
import { useCategories } from '@/common/api/products'
import { formatFen } from '@/common/lib/money'
import { useMessages } from '@/common/messages'
import { Button } from '@/common/ui/button'
import { Sheet } from '@/common/ui/sheet'
import {
  type GoodsFilter,
  noFilter,
  type PriceBand,
  priceBands,
  rates,
  sameBand,
  soldCounts,
  toggled,
} from '../lib/goods-filter'
import { rateWords } from '../lib/rate-words'
import { filterMessages } from '../messages/filter'
import { Choices } from './choices'
import styles from './share-sheet.module.scss'

interface FilterSheetProps {
  filter: GoodsFilter
  open: boolean
  onApply: (filter: GoodsFilter) => void
  onClose: () => void
}

const yuan = (fen: number) => formatFen(fen, { short: true })

/** The filters of the goods, applied by the button. Mounted anew each time that it opens. */
export function FilterSheet({ filter, open, onApply, onClose }: FilterSheetProps) {
  const t = useMessages(filterMessages)
  const [draft, setDraft] = useState(filter)
  const categories = (useCategories().data?.items ?? []).filter(({ parentId }) => parentId === null)
  const option = (key: string, label: string, change: GoodsFilter, chosen: boolean) => ({
    key,
    label,
    chosen,
    onTap: () => setDraft(toggled(draft, change)),
  })
  const bandWords = ({ minPriceFen, maxPriceFen }: PriceBand) => {
    if (maxPriceFen === undefined) return t('filter.above', { price: yuan(minPriceFen ?? 0) })
    const max = yuan(maxPriceFen + 1)
    return minPriceFen === undefined ? t('filter.below', { price: max }) : `${yuan(minPriceFen)}–${max.slice(1)}`
  }
  return (
    <Sheet
      open={open}
      title={t('filter.title')}
      onClose={onClose}
      foot={
        <View className={styles.ways}>
          <Button kind="outline" onClick={() => setDraft(noFilter)}>
            {t('filter.reset')}
          </Button>
          <Button grow onClick={() => onApply(draft)}>
            {t('filter.apply')}
          </Button>
        </View>
      }
    >
      <Choices
        title={t('filter.rate')}
        options={rates.map((minRatePpm) =>
          option(
            String(minRatePpm),
            t('filter.from', { least: rateWords(minRatePpm) }),
            { minRatePpm },
            draft.minRatePpm === minRatePpm,
          ),
        )}
      />
      <Choices
        title={t('filter.price')}
        options={priceBands.map(({ minPriceFen, maxPriceFen }) => {
          const band = { minPriceFen, maxPriceFen }
          return option(bandWords(band), bandWords(band), band, sameBand(draft, band))
        })}
      />
      <Choices
        title={t('filter.sold')}
        options={soldCounts.map((minSold) =>
          option(String(minSold), t('filter.from', { least: String(minSold) }), { minSold }, draft.minSold === minSold),
        )}
      />
      <Choices
        title={t('filter.category')}
        options={categories.map(({ id, name }) => option(id, name, { categoryId: id }, draft.categoryId === id))}
      />
    </Sheet>
  )
}
