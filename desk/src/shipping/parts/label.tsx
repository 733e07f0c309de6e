import type { PackingSlip } from '@haoli/contract'
import { useMessages } from '@/common/messages'
import { printMessages } from '../messages/packing'

/** The address of a parcel, with what is in it by number: nothing of a price or of who paid. */
export function Label({ slip: { number, address, lines, waybill } }: { slip: PackingSlip }) {
  const t = useMessages(printMessages)
  const { name, phone, province, city, county, detail } = address
  return (
    <>
      <header>
        <strong>{waybill?.company ?? '好礼'}</strong>
        <span>{waybill?.number ?? ''}</span>
      </header>
      <section className="to">
        <p className="role">{t('print.recipient')}</p>
        <p className="who">
          {name}　{phone}
        </p>
        <p>{[province, city, county].filter(Boolean).join(' ')}</p>
        <p className="detail">{detail}</p>
      </section>
      <ul>
        {lines.map(({ title, specText, quantity }) => (
          <li key={`${title} ${specText}`}>
            {[title, specText].filter(Boolean).join(' · ')} ×{quantity}
          </li>
        ))}
      </ul>
      <footer>
        {t('print.order')} {number}
      </footer>
    </>
  )
}
