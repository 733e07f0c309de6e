import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { call } from '@/common/api/call'
import { useMessages } from '@/common/messages'
import { useConfirmation } from '@/common/session/confirmation'
import { Dialog } from '@/common/ui/dialog'
import { CodeToScan } from './code-to-scan'
import { shellMessages } from './messages'
import { useDeskCode } from './use-desk-code'

/** Shown while a call waits for the person to confirm with the phone. */
export function ConfirmationDialog() {
  const t = useMessages(shellMessages)
  const { settle } = useConfirmation()
  return (
    <Dialog
      open={settle !== null}
      title={t('shell.confirm')}
      footer={null}
      onCancel={() => settle?.(false)}
      width={420}
      // Above a dialog that stands in a drawer: its call is what waits.
      zIndex={4_000}
      destroyOnHidden
    >
      {settle ? <Confirming onConfirmed={() => settle(true)} /> : null}
    </Dialog>
  )
}

function Confirming({ onConfirmed }: { onConfirmed: () => void }) {
  const t = useMessages(shellMessages)
  const asked = useDeskCode('askForConfirmation', onConfirmed)
  const [sandbox, setSandbox] = useState(false)
  useEffect(() => {
    void call('getSandbox')
      .then(() => setSandbox(true))
      .catch(() => undefined)
  }, [])
  return (
    <div className="confirming">
      <p>{t('shell.confirm_words', { minutes: asked.code?.confirmMinutes ?? 15 })}</p>
      <CodeToScan asked={asked} />
      {sandbox && asked.code ? (
        <Button block onClick={() => void call('confirmAtDesk').catch(() => undefined)}>
          {t('shell.confirm_sandbox')}
        </Button>
      ) : null}
    </div>
  )
}
