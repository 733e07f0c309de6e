import { promoterPaths } from '@/common/blocks/links/promoter-links'
import { useMessages } from '@/common/messages'
import { openPage } from '@/common/platform/pages'
import { Notice } from '@/common/ui/notice'
import { useMyAgency } from '../api/my-agency'
import { useMyPromoter } from '../api/my-promoter'
import { invitedMessages } from '../messages/invited'

const told = ['already_in_an_agency', 'already_an_operator', 'agency_invitation_over'] as const
export type ToldRefusal = (typeof told)[number]

export const isTold = (code: string): code is ToldRefusal => (told as readonly string[]).includes(code)

/** Why an invitation was not accepted, and what can be done about it. */
export function Refusal({ code }: { code: ToldRefusal }) {
  const t = useMessages(invitedMessages)
  const promotesThrough = useMyPromoter({ enabled: code === 'already_in_an_agency' }).data?.promoter?.agency?.name
  const actsFor = useMyAgency().data?.agency?.name
  switch (code) {
    case 'already_in_an_agency':
      return (
        <Notice tone="act" action={t('invited.leave_first')} onAction={() => void openPage(promoterPaths.join)}>
          {t('invited.in_one', { other: promotesThrough ?? '…' })}
        </Notice>
      )
    case 'already_an_operator':
      return <Notice tone="act">{t('invited.acts', { other: actsFor ?? '…' })}</Notice>
    case 'agency_invitation_over':
      return <Notice tone="act">{t('invited.over_words')}</Notice>
  }
}
