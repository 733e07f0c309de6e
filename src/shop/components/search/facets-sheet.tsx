import type { ProductSort } from '@haoli/contract'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useProducts } from '@/common/api/products'
import { formatFen } from '@/common/lib/money'
import { useMessages } from '@/common/messages'
import { useLanguage } from '@/common/stores/preferences'
import { Button } from '@/common/ui/button'
import { Sheet } from '@/common/ui/sheet'
import { type Filters, noFilters, type PriceBand, sameBand, withFilter } from '../../lib/filters'
import { searchMessages } from '../../messages/search'
import { FacetGroup } from './facet-group'
import styles from './search.module.scss'

interface FacetsSheetProps {
  /** The words that are searched for, and whether for nothing else. */
  asked: { q: string; exact?: true }
  sort: ProductSort
  filters: Filters
  open: boolean
  onApply: (filters: Filters) => void
  onClose: () => void
}

const yuan = (fen: number) => formatFen(fen, { short: true })

/** The filters of a search. They are applied by the button, which shows how many products would be left. */
export function FacetsSheet({ asked, sort, filters, open, onApply, onClose }: FacetsSheetProps) {
  const t = useMessages(searchMessages)
  const language = useLanguage()
  const [draft, setDraft] = useState(filters)
  // Facets of the unfiltered search, so that choosing one option does not hide the others.
  const facets = useProducts({ ...asked, sort: 'default' }, open).first?.facets
  const total = useProducts({ ...asked, sort, ...draft }, open).first?.total
  const change = (filter: Filters) => setDraft(withFilter(draft, filter))

  const bands = (facets?.priceBands ?? []).map((band): PriceBand & { label: string; count: number } => {
    const { minPriceFen, maxPriceFen, count } = band
    if (maxPriceFen === null) return { minPriceFen, count, label: t('facets.above', { min: yuan(minPriceFen) }) }
    const max = yuan(maxPriceFen + 1)
    const label = minPriceFen === 0 ? t('facets.below', { max }) : `${yuan(minPriceFen)}–${max.slice(1)}`
    return { minPriceFen, maxPriceFen, count, label }
  })

  const labels = (wanted: 'recipient' | 'occasion') =>
    (facets?.labels ?? [])
      .filter(({ kind }) => kind === wanted)
      .map(({ code, title, count }) => ({
        key: code,
        label: title[language] ?? title.zh,
        count,
        chosen: draft[wanted] === code,
        onTap: () => change({ [wanted]: draft[wanted] === code ? undefined : code }),
      }))

  return (
    <Sheet
      open={open}
      title={t('facets.title')}
      onClose={onClose}
      foot={
        <View className={styles.actions}>
          <Button kind="outline" onClick={() => setDraft(noFilters)}>
            {t('facets.reset')}
          </Button>
          <Button grow onClick={() => onApply(draft)}>
            {total === undefined ? t('facets.apply') : t('facets.apply_count', { n: total })}
          </Button>
        </View>
      }
    >
      <FacetGroup
        title={t('facets.category')}
        options={(facets?.categories ?? []).map(({ id, name, count }) => ({
          key: id,
          label: name,
          count,
          chosen: draft.categoryId === id,
          onTap: () => change({ categoryId: draft.categoryId === id ? undefined : id }),
        }))}
      />
      <FacetGroup title={t('facets.recipient')} options={labels('recipient')} />
      <FacetGroup title={t('facets.occasion')} options={labels('occasion')} />
      <FacetGroup
        title={t('facets.price')}
        options={bands.map(({ label, count, minPriceFen, maxPriceFen }) => {
          const chosen = sameBand(draft, { minPriceFen, maxPriceFen })
          return {
            key: label,
            label,
            count,
            chosen,
            onTap: () =>
              change(chosen ? { minPriceFen: undefined, maxPriceFen: undefined } : { minPriceFen, maxPriceFen }),
          }
        })}
      />
      <FacetGroup
        title={t('facets.giving')}
        options={[
          {
            key: 'giftable',
            label: t('facets.giftable'),
            chosen: draft.giftable === true,
            onTap: () => change({ giftable: draft.giftable ? undefined : true }),
          },
        ]}
      />
      <FacetGroup
        title={t('facets.stock')}
        options={[
          {
            key: 'stock',
            label: t('facets.in_stock'),
            chosen: draft.inStock === true,
            onTap: () => change({ inStock: draft.inStock ? undefined : true }),
          },
        ]}
      />
    </Sheet>
  )
}
