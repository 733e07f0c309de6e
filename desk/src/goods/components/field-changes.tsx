import { isNothing } from '@/common/diff/differences'
import { useFieldSayings } from '@/common/diff/use-field-sayings'
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
  const { title } = useFieldSayings()
  const nameOf = (field: string) => (`field.${field}` in fieldMessages ? t(`field.${field}` as Named) : title([field]))
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

/** A value with all that is in it: `材质: 檀木`, `七天无理由退货: 是`. */
function inWords(value: unknown, sayings: ReturnType<typeof useFieldSayings>, name = ''): string {
  if (Array.isArray(value)) return value.map((one) => inWords(one, sayings, name)).join(', ')
  if (typeof value !== 'object' || value === null) return isNothing(value) ? '—' : sayings.say(value, [name])
  const pair = value as { name?: unknown; value?: unknown }
  if (typeof pair.name === 'string' && typeof pair.value === 'string') return `${pair.name}: ${pair.value}`
  return Object.entries(value)
    .map(([member, one]) => `${sayings.title([member])}: ${inWords(one, sayings, member)}`)
    .join(', ')
}

function Value({ field, value }: { field: string; value: unknown }) {
  const t = useMessages(fieldMessages)
  const sayings = useFieldSayings()
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
  const text = inWords(value, sayings, field)
  return <span title={text}>{text.length > 60 ? `${text.slice(0, 60)}…` : text}</span>
}
