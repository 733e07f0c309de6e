import { Typography } from 'antd'
import { Link } from 'react-router'
import { useAddress } from '@/common/lib/use-address'
import { useMessages } from '@/common/messages'
import { Page } from '@/common/ui/page'
import { presentsMessages } from '../messages'
import { RecipientsSide } from '../parts/recipients-side'

const initial = { present: '' }

/** The accepted parcels of one present, from their recipients' side: nothing here says who gave it. */
export default function ParcelsPage() {
  const t = useMessages(presentsMessages)
  const [{ present }] = useAddress(initial)
  return (
    <Page title={t('presents.recipients_side')} extra={<Link to="/presents">{t('presents.title')}</Link>}>
      <Typography.Paragraph type="secondary">{t('presents.sides_words')}</Typography.Paragraph>
      <RecipientsSide id={present} />
    </Page>
  )
}
