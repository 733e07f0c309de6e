import { PageContainer } from '@tarojs/components'

interface BackClosesProps {
  open: boolean
  onBack: () => void
}

/**
 * WeChat closes an open page-container instead of leaving its page, by whichever way one goes back. This one has no height
 * and no overlay: only its leaving is of interest. It is open for as long as it is mounted, so that closing a sheet sends
 * nothing for it.
 */
export const BackCloses = ({ open, onBack }: BackClosesProps) => (
  <PageContainer
    show
    overlay={false}
    customStyle="height:0"
    onBeforeLeave={() => {
      if (open) onBack()
    }}
  />
)

export const leaveSheet = async () => undefined
