import type { AfterSale } from '@haoli/contract'
import { useState } from 'react'
import { useMessages } from '@/common/messages'
import { Button } from '@/common/ui/button'
import { CellGroup } from '@/common/ui/cell'
import { Sheet } from '@/common/ui/sheet'
import { TextField } from '@/common/ui/text-field'
import type { Steps } from '../hooks/use-steps'
import { afterSaleMessages } from '../messages/after-sale'

interface WaybillSheetProps {
  open: boolean
  /** What was entered before. */
  back: AfterSale['back']
  steps: Steps
  onClose: () => void
}

/** By which waybill the goods come back. */
export function WaybillSheet({ open, back, steps, onClose }: WaybillSheetProps) {
  const t = useMessages(afterSaleMessages)
  const [company, setCompany] = useState(back?.company ?? '')
  const [waybillNumber, setNumber] = useState(back?.waybillNumber ?? '')
  const filled = company.trim() !== '' && waybillNumber.trim().length >= 4
  const send = async () => {
    if (await steps.take('return', { company: company.trim(), waybillNumber: waybillNumber.trim() })) onClose()
  }
  return (
    <Sheet
      open={open}
      title={t(back ? 'case.correct_waybill' : 'case.send_back')}
      onClose={onClose}
      foot={
        <Button grow disabled={!filled} loading={steps.busy} onClick={() => void send()}>
          {t('case.save')}
        </Button>
      }
    >
      <CellGroup>
        <TextField label={t('case.company')} value={company} maxLength={40} onChange={setCompany} />
        <TextField code label={t('case.waybill')} value={waybillNumber} maxLength={40} onChange={setNumber} />
      </CellGroup>
    </Sheet>
  )
}
