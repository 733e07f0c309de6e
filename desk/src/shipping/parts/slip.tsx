import type { PackingSlip } from '@haoli/contract'
import { yuan } from '@/common/lib/money'
import { useMessages } from '@/common/messages'
import { printMessages } from '../messages/packing'

/** The paper that lies in a parcel. */
export function Slip({ slip }: { slip: PackingSlip }) {
  const t = useMessages(printMessages)
  const { number, address, lines, sums, buyerNote, present } = slip
  const hasPrices = lines.some(({ priceFen }) => priceFen !== null)
  return (
    <>
      <header>
        <strong>好礼</strong>
        <span>
          {t('print.order')} {number}
        </span>
      </header>
      {present ? (
        <section className="card">
          <p className="role">{present.occasionTitle?.zh ?? t('print.gift')}</p>
          <p className="note">{present.note}</p>
          <p className="giver">{t('print.from', { giver: present.giver })}</p>
        </section>
      ) : null}
      <p>
        {t('print.recipient')} {address.name}
      </p>
      <table>
        <thead>
          <tr>
            <th>{t('print.goods')}</th>
            <th>{t('print.spec')}</th>
            <th className="number">{t('print.quantity')}</th>
            {hasPrices ? <th className="number">{t('print.price')}</th> : null}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ title, specText, quantity, priceFen }) => (
            <tr key={`${title} ${specText}`}>
              <td>{title}</td>
              <td>{specText}</td>
              <td className="number">{quantity}</td>
              {hasPrices ? <td className="number">{priceFen === null ? '' : `¥${yuan(priceFen)}`}</td> : null}
            </tr>
          ))}
        </tbody>
      </table>
      {sums ? (
        <p className="number">
          {t('print.total', {
            goods: `¥${yuan(sums.goodsFen)}`,
            discount: `¥${yuan(sums.discountFen)}`,
            freight: `¥${yuan(sums.freightFen)}`,
            paid: `¥${yuan(sums.payableFen)}`,
          })}
        </p>
      ) : null}
      {buyerNote ? (
        <p>
          {t('print.buyer_note')}：{buyerNote}
        </p>
      ) : null}
    </>
  )
}
