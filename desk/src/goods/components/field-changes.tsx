import { useMessages } from '@/common/messages'
import { Money } from '@/common/ui/money'
import { fieldMessages } from '../field-messages'

export interface FieldChange {
  field: string
  from: unknown
  to: unknown
  /** The SKU that it is of; '' of the product. */
  specText?: string
}

type Named = Exclude<keyof typeof fieldMessages, 'field.pieces' | 'field.pictures'>

/** Fields of a product or SKU, each with what was before and what is after. */
export function FieldChanges({ changes }: { changes: readonly FieldChange[] }) {
  const t = useMessages(fieldMessages)
  const nameOf = (field: string) => (`field.${field}` in fieldMessages ? t(`field.${field}` as Named) : field)
  return (
    <ul className="goods-fields">
      {changes.map(({ field, from, to, specText = '' }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a list that never changes its order.
        <li key={index}>
          {specText ? <b>{specText} </b> : null}
          {nameOf(field)} {field === 'added' || field === 'removed' ? null : <Value field={field} value={from} />}
          {field === 'removed' ? null : (
            <>
              {' → '}
              <Value field={field} value={to} />
            </>
          )}
        </li>
      ))}
    </ul>
  )
}

function Value({ field, value }: { field: string; value: unknown }) {
  const t = useMessages(fieldMessages)
  if (value === null || value === undefined || value === '')
    return <span className="goods-faint">{t('field.nothing')}</span>
  if (field.endsWith('PriceFen') || field === 'priceFen') return <Money fen={Number(value)} />
  if (typeof value === 'boolean' && field !== 'listed') return <span>{t(value ? 'field.yes' : 'field.no')}</span>
  if (field === 'listed') return <span>{t(value === true ? 'field.on' : 'field.off')}</span>
  if (field === 'added') {
    const { priceFen, stock } = value as { priceFen: number; stock: number }
    return (
      <span>
        <Money fen={priceFen} />, {t('field.pieces', { n: stock })}
      </span>
    )
  }
  if (field === 'imageUrls' || field === 'detailImageUrls')
    return <span>{t('field.pictures', { n: (value as unknown[]).length })}</span>
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value)
  return <span title={text}>{text.length > 60 ? `${text.slice(0, 60)}…` : text}</span>
}
