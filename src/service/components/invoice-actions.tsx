import type { OrderInvoice } from '@haoli/contract'
import { useState } from 'react'
import { useShowError } from '@/common/blocks/error-toast/use-show-error'
import { useMessages } from '@/common/messages'
import { confirm } from '@/common/platform/feedback'
import { ActionBar } from '@/common/ui/action-bar'
import { Button } from '@/common/ui/button'
import { useInvoiceStep } from '../api/invoices'
import { invoiceMessages } from '../messages/invoice'
import { ChangeTitleSheet } from './change-title-sheet'

/** What can be done about an invoice that lives: another title, or none at all. */
export function InvoiceActions({ about }: { about: OrderInvoice }) {
  const t = useMessages(invoiceMessages)
  const showError = useShowError()
  const [changing, setChanging] = useState(false)
  const { submit, submitting } = useInvoiceStep(about.orderId)
  const state = about.invoice?.state
  const isOpen = state === 'applied' || state === 'failed'
  if (!isOpen && !about.exchangeable) return null

  const withdraw = async () => {
    const question = { title: t('invoice.withdraw_sure'), words: t('invoice.withdraw_words') }
    if (!(await confirm({ ...question, yes: t('invoice.withdraw'), no: t('common.cancel') }))) return
    try {
      await submit({ step: 'withdrawal' })
    } catch (error) {
      showError(error)
    }
  }
  return (
    <>
      <ActionBar>
        {isOpen ? (
          <Button kind="quiet" loading={submitting} onClick={() => void withdraw()}>
            {t('invoice.withdraw')}
          </Button>
        ) : null}
        <Button grow kind={state === 'failed' ? 'primary' : 'outline'} onClick={() => setChanging(true)}>
          {t(isOpen ? 'invoice.change' : 'invoice.exchange')}
        </Button>
      </ActionBar>
      <ChangeTitleSheet
        open={changing}
        orderId={about.orderId}
        step={isOpen ? 'title' : 'exchange'}
        onClose={() => setChanging(false)}
      />
    </>
  )
}
