import { Card, InputNumber, Space, TreeSelect, Typography } from 'antd'
import { useState } from 'react'
import { yuan } from '@/common/lib/money'
import { useMessages } from '@/common/messages'
import { usePlaces } from '@/common/pickers/places-field'
import { freightOf, type Template } from './freight'
import { freightMessages } from './messages'

/** What a parcel would cost by the template as it is being edited. */
export function TryFreight({ template }: { template: Template }) {
  const t = useMessages(freightMessages)
  const places = usePlaces()
  const [place, setPlace] = useState('')
  const [units, setUnits] = useState(1)
  const [paid, setPaid] = useState(0)
  const grams = template.by === 'weight'
  const fen = freightOf(template, place, grams ? units * 1_000 : units, Math.round(paid * 100))
  return (
    <Card size="small" title={t('freight.try')}>
      <Space wrap>
        <span>{t('freight.try_place')}</span>
        <TreeSelect
          {...(place !== '' && { value: place })}
          treeData={places}
          showSearch={{ treeNodeFilterProp: 'title' }}
          aria-label={t('freight.try_place')}
          onChange={(chosen: string) => setPlace(chosen)}
          style={{ width: 220 }}
        />
        <InputNumber
          aria-label={t('freight.try_units')}
          min={grams ? 0.001 : 1}
          value={units}
          suffix={grams ? 'kg' : t('freight.pieces')}
          onChange={(typed) => setUnits(typed ?? 1)}
          style={{ width: 120 }}
        />
        <span>{t('freight.try_paid')}</span>
        <InputNumber
          aria-label={t('freight.try_paid')}
          min={0}
          value={paid}
          onChange={(typed) => setPaid(typed ?? 0)}
        />
        <Typography.Text strong role="status">
          {fen === null
            ? t('freight.try_not_served')
            : fen === 0
              ? t('freight.try_free')
              : t('freight.try_is', { yuan: yuan(fen) })}
        </Typography.Text>
      </Space>
    </Card>
  )
}
