import { PageContainer } from '@tarojs/components'

interface BackClosesProps {
  open: boolean
  onBack: () => void
}

/**
 * WeChat closes an open page-container instead of leaving its page, by whichever way one goes back. This one has no height
 * and no overlay: only its leaving is of interest. It leaves too when the sheet was closed in another way.
 */
export const BackCloses = ({ open, onBack }: BackClosesProps) => (
  <PageContainer
    show={open}
    overlay={false}
    customStyle="height:0"
    onBeforeLeave={() => {
      if (open) onBack()
    }}
  />
)

export const leaveSheet = async () => undefined
