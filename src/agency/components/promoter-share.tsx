import type { AgencyMember, MyAgency } from '@haoli/contract'
import { useShowError } from '@/common/blocks/error-toast/use-show-error'
import { useMessages } from '@/common/messages'
import { toast } from '@/common/platform/feedback'
import { useSetAgencyShare, useSetMemberShare } from '../api/members'
import { shareMessages } from '../messages/share'
import { ShareEditor } from './share-editor'

interface PromoterShareProps {
  agency: MyAgency
  /** Kept while the sheet closes. */
  edited: AgencyMember | 'all' | null
  open: boolean
  onClose: () => void
}

/** Edits the share of one promoter, or of all. */
export function PromoterShare({ agency, edited, open, onClose }: PromoterShareProps) {
  const t = useMessages(shareMessages)
  const showError = useShowError()
  const ofAll = useSetAgencyShare()
  const ofOne = useSetMemberShare()
  const done = {
    onSuccess: () => {
      toast(t('common.saved'))
      onClose()
    },
    onError: showError,
  }
  const save = (sharePpm: number | null) => {
    if (edited === 'all') ofAll.mutate(sharePpm ?? agency.sharePpm, done)
    else if (edited) ofOne.mutate({ id: edited.id, sharePpm }, done)
  }
  const one = edited === 'all' ? null : edited
  return (
    <ShareEditor
      key={one?.id ?? 'all'}
      edited={
        edited && {
          title: one?.person.nickname ?? t('agencyshare.of_all'),
          sharePpm: one?.sharePpm ?? agency.sharePpm,
          isOwn: (one?.sharePpm ?? null) !== null,
        }
      }
      open={open}
      allPpm={agency.sharePpm}
      saving={ofAll.isPending || ofOne.isPending}
      onSave={save}
      onClose={onClose}
    />
  )
}
