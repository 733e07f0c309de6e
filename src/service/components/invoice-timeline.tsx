import type { Invoice } from '@haoli/contract'
import { EventList } from '@/common/blocks/timeline/event-list'
import { formatFen } from '@/common/lib/money'
import { useMessages } from '@/common/messages'
import { eventsOf, type InvoiceEvent } from '../lib/invoice-words'
import { invoiceMessages } from '../messages/invoice'

/** What happened to an invoice, newest first. */
export function InvoiceTimeline({ invoice }: { invoice: Invoice }) {
  const t = useMessages(invoiceMessages)
  const wordsOf = (event: InvoiceEvent) => {
    if (event.what !== 'red') return t(`invoice.event_${event.what}`)
    return t(event.isIssued ? 'invoice.event_red' : 'invoice.event_red_due', { price: formatFen(event.fen) })
  }
  const events = eventsOf(invoice).map((event) => {
    const words = wordsOf(event)
    return { words, at: event.at, key: `${event.what} ${event.at} ${words}` }
  })
  return <EventList events={events} />
}
