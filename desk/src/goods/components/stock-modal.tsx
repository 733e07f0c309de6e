import type { GoodsSku } from '@haoli/contract'
import { InputNumber, Segmented, Table, Typography } from 'antd'
import { useState } from 'react'
import { useAction } from '@/common/api/queries'
import { useMessages } from '@/common/messages'
import { Ask } from '@/common/ui/ask'
import { specTextOf } from '../lib/spec-text'
import { useFreshGoods } from '../lib/use-fresh-goods'
import { changeMessages, goodsMessages } from '../messages'
import { useWrittenOver } from './use-written-over'

interface StockModalProps {
  skus: readonly GoodsSku[]
  onClose: () => void
}

type Way = 'counted' | 'delta'

/**
 * Sets what was counted, or adds and takes pieces, of several SKUs at once. A count that is stale is refused: the new number is shown
 * beside what was typed, which stays.
 */
export function StockModal({ skus, onClose }: StockModalProps) {
  const t = useMessages({ ...goodsMessages, ...changeMessages })
  const onRefused = useFreshGoods()
  const [way, setWay] = useState<Way>('counted')
  // Pieces that are added or taken are based on nothing.
  const basisOf = (sku: GoodsSku) => (way === 'counted' ? sku.availableQuantity + sku.heldQuantity : null)
  const typed = useWrittenOver<number | null, number>(new Map(skus.map((sku) => [sku.id, basisOf(sku)])))
  const typedOf = (sku: GoodsSku) => typed.all[sku.id]?.written ?? null
  const change = useAction('changeStock', { done: t('change.stock_done'), onDone: onClose, onRefused })
  const availableOf = (sku: GoodsSku): number | null => {
    const number = typedOf(sku)
    if (number === null) return null
    return way === 'counted' ? number - sku.heldQuantity : sku.availableQuantity + number
  }
  const wanted = skus.filter((sku) => availableOf(sku) !== null)
  const isWrong = wanted.some((sku) => (availableOf(sku) ?? 0) < 0)
  const submit = (reason: string) => {
    if (wanted.length === 0 || isWrong) return
    const changes = wanted.map((sku) =>
      way === 'counted'
        ? { skuId: sku.id, counted: typedOf(sku), basedOn: typed.all[sku.id]?.over }
        : { skuId: sku.id, delta: typedOf(sku) },
    )
    change.run({ body: { reason, changes } })
  }
  return (
    <Ask open reason title={t('change.stock_title')} running={change.running} onCancel={onClose} onOk={submit}>
      <Segmented<Way>
        aria-label={t('change.stock_title')}
        value={way}
        onChange={(next) => {
          setWay(next)
          typed.clear()
        }}
        options={[
          { value: 'counted', label: t('change.counted') },
          { value: 'delta', label: t('change.delta') },
        ]}
      />
      {typed.notice}
      <p className="goods-faint">{t(way === 'counted' ? 'change.counted_help' : 'change.delta_help')}</p>
      <Table<GoodsSku>
        size="small"
        rowKey="id"
        pagination={false}
        scroll={{ y: 320 }}
        dataSource={[...skus]}
        columns={[
          { title: t('goods.skus'), key: 'spec', render: (_, sku) => specTextOf(sku) || t('goods.one_sku') },
          {
            title: t('change.now'),
            key: 'now',
            align: 'right',
            render: (_, sku) => (
              <>
                {sku.availableQuantity}
                {sku.heldQuantity > 0 ? <small> {t('goods.held', { n: sku.heldQuantity })}</small> : null}
                {typed.isOvertaken(sku.id) ? (
                  <div>
                    <Typography.Text type="warning">
                      {t('change.was', { n: typed.all[sku.id]?.over ?? 0 })}
                    </Typography.Text>
                  </div>
                ) : null}
              </>
            ),
          },
          {
            title: t(way === 'counted' ? 'change.counted' : 'change.delta'),
            key: 'typed',
            render: (_, sku) => (
              <InputNumber
                value={typedOf(sku)}
                precision={0}
                {...(way === 'counted' && { min: 0 })}
                max={1_000_000_000}
                status={(availableOf(sku) ?? 0) < 0 ? 'error' : ''}
                aria-label={`${specTextOf(sku) || t('goods.one_sku')} ${t(`change.${way}`)}`}
                onChange={(number) => typed.write(sku.id, number, basisOf(sku))}
              />
            ),
          },
          {
            title: t('change.becomes'),
            key: 'becomes',
            align: 'right',
            render: (_, sku) => {
              const left = availableOf(sku)
              if (left === null) return '—'
              return left < 0 ? t('change.too_few', { n: sku.heldQuantity }) : left
            },
          },
        ]}
      />
    </Ask>
  )
}
